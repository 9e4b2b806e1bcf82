// A map with the place of an idea: to see it, or to choose it by touch, mouse or keyboard. It comes when somebody has
// asked for it; `start.js` calls it with the element to draw in. Leaflet is fetched here, and nowhere else.

/** France, where a city's outline is not known. */
const COUNTRY = [
  [41.3, -5.2],
  [51.1, 9.6],
];
/** Close enough to tell one side of a street from the other. */
const CLOSE = 17;

export default async function start(frame) {
  const data = frame.dataset;
  style(data.leafletStyle);
  await import(data.leaflet);
  const { L } = window;
  const point = data.point ? data.point.split(",").map(Number) : null;
  const bounds = data.bounds ? data.bounds.split(",").map(Number) : null;
  frame.querySelector("[data-without]").remove();
  const map = L.map(frame, { zoomControl: false, attributionControl: true });
  L.control.zoom({ zoomInTitle: data.zoomIn, zoomOutTitle: data.zoomOut }).addTo(map);
  map.attributionControl.setPrefix(false);
  // Leaflet counts from the left.
  frame.dir = "ltr";
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", data.label);
  // Some hosts of tiles want to know which site asks; none learns which page.
  const options = { attribution: text(data.attribution), maxZoom: 19, referrerPolicy: "origin" };
  const tiles = L.tileLayer(data.tiles, options).addTo(map);
  tiles.once("tileerror", () => anew(frame, data.away));
  if (point) map.setView(point, CLOSE);
  else if (bounds) map.fitBounds([bounds.slice(0, 2), bounds.slice(2)]);
  else map.fitBounds(COUNTRY);
  // Drawn by the style sheet: Leaflet's own marker is a picture.
  const icon = L.divIcon({ className: "place-mark", iconSize: [24, 24], iconAnchor: [12, 24] });
  let marker = point && L.marker(point, { icon, keyboard: false }).addTo(map);
  if (data.choose) {
    const form = frame.closest("form");
    const field = form.querySelector("[data-map-point]");
    const said = form.querySelector("[data-map-said]");
    const choose = (at) => {
      const place = at.wrap();
      field.value = `${place.lat.toFixed(6)},${place.lng.toFixed(6)}`;
      if (marker) marker.setLatLng(place);
      else marker = movable(place);
      said.textContent = data.chosen;
      // The draft is saved as if something had been typed.
      form.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const movable = (place) => {
      const made = L.marker(place, { icon, keyboard: false, draggable: true }).addTo(map);
      made.on("dragend", () => choose(made.getLatLng()));
      return made;
    };
    if (marker) {
      marker.remove();
      marker = movable(L.latLng(point));
    }
    map.on("click", (event) => choose(event.latlng));
    form.querySelector("[data-map-tools]").hidden = false;
    form.querySelector("[data-map-middle]").addEventListener("click", () => choose(map.getCenter()));
    // A place of the search that is chosen afterwards is what counts.
    form.addEventListener("change", (event) => {
      if (event.target.name === "point") field.value = "";
    });
  }
}

function style(href) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}

/** Leaflet takes HTML. */
function text(words) {
  const element = document.createElement("span");
  element.textContent = words;
  return element.innerHTML;
}

/** The policy that lets tiles in came with another page than this, as after going back: this one is loaded whole. Once:
 *  tiles that are still missing then are missing for another reason. */
function anew(frame, away) {
  const [entry] = performance.getEntriesByType("navigation");
  if (entry && entry.type !== "reload" && entry.name.split("#")[0] !== location.href.split("#")[0]) {
    location.reload();
    return;
  }
  const words = document.createElement("p");
  words.textContent = away;
  frame.after(words);
}
