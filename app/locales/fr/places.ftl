### Le lieu d’une idée : chercher une adresse, le voir sur une carte.

places-address = Chercher une adresse
places-address-hint = Une rue, un numéro, une place. Nous cherchons seulement ces mots, sans dire qui les a écrits.
places-find = Chercher cette adresse
places-choose = Quel est le bon lieu ?
places-kept = Le point déjà choisi
places-none = Aucun : pas de point sur la carte
places-none-found = Nous n’avons pas trouvé ce lieu. Essayez avec d’autres mots, ou écrivez-le avec vos mots : cela suffit.
places-too-short = Écrivez au moins 3 lettres.
places-away = La recherche d’adresses ne répond pas. Écrivez le lieu avec vos mots : cela suffit.
places-show-map = Voir le lieu sur une carte
places-show-map-form = Choisir le lieu sur une carte
places-map-title = Le lieu sur la carte
places-map-how = Touchez la carte à l’endroit de votre idée. Au clavier : déplacez la carte avec les flèches, puis appuyez sur le bouton en dessous.
places-map-label = Carte
places-map-middle = Mettre le point au milieu de la carte
places-map-chosen = Le point est posé.
places-map-zoom-in = Agrandir
places-map-zoom-out = Réduire
places-map-away = La carte ne s’affiche pas. Le lieu écrit avec vos mots suffit.
places-map-without-form = La carte a besoin de JavaScript. La recherche d’adresse, ou le lieu écrit avec vos mots, suffit.
places-map-without = La carte a besoin de JavaScript. Le lieu est écrit sur cette page.
places-privacy = Une exception, seulement si vous la demandez : quand vous ouvrez une carte, votre navigateur va chercher ses images chez le service qui les fournit, nommé sous la carte. Ce service voit l’adresse internet de votre appareil, mais ni votre nom ni la page.
