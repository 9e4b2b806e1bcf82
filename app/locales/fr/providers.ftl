### La connexion par FranceConnect et ProConnect.
