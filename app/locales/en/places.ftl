### The place of an idea: search for an address, see it on a map.

places-address = Search for an address
places-address-hint = A street, a number, a square. We search for these words alone, and don’t say who wrote them.
places-find = Search for this address
places-choose = Which is the right place?
places-kept = The point already chosen
places-none = None: no point on the map
places-none-found = We did not find this place. Try other words, or write it in your own: that is enough.
places-too-short = Write 3 letters at least.
places-away = The address search does not answer. Write the place in your own words: that is enough.
places-show-map = See the place on a map
places-show-map-form = Choose the place on a map
places-map-title = The place on the map
places-map-how = Touch the map where your idea is. With the keyboard: move the map with the arrows, then press the button below.
places-map-label = Map
places-map-middle = Put the point in the middle of the map
places-map-chosen = The point is set.
places-map-zoom-in = Zoom in
places-map-zoom-out = Zoom out
places-map-away = The map does not show. The place in your own words is enough.
places-map-without-form = The map needs JavaScript. The address search, or the place in your own words, is enough.
places-map-without = The map needs JavaScript. The place is written on this page.
places-privacy = One exception, and only when you ask for it: when you open a map, your browser fetches its pictures from the service named below the map. That service sees the internet address of your device, but neither your name nor the page.
