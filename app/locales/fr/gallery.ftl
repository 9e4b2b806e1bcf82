gallery-title = Galerie
