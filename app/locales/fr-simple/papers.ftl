### Ce qui s’imprime : bulletins, affiches, feuilles.

papers-ballot = Feuille pour voter
papers-batch = Lot { $number }
papers-specimen = Exemple : ne sert pas à voter
papers-mark-cross = Faites une croix dans les cases choisies.
papers-mark-points = Faites une croix sous le nombre de points.
papers-mark-number = Écrivez le nombre de points dans la case.
papers-mark-place = Écrivez 1 pour le meilleur projet. Puis 2. Puis 3.
papers-mark-grade = Faites une croix par ligne, sous votre avis.
papers-ballot-fold = N’écrivez pas votre nom. Pliez la feuille. Mettez-la dans l’urne. Une erreur ? Demandez une autre feuille.
papers-col-number = N°
papers-col-project = Projet
papers-col-cost = Prix
papers-col-choice = Mon choix
papers-col-points = Points
papers-col-place = Place
papers-sum = Le prix de mes projets. Pas plus de { $budget } :

papers-vote-title = Votez !
papers-vote-lead = Choisissez les projets de la ville.
papers-ideas-title = Vous avez une idée ?
papers-ideas-lead = Tout le monde peut la donner.
papers-project = Projet { $number }
papers-district = Les projets du quartier
papers-dates = Du { $from } au { $until }
papers-scan-vote = Scannez pour voter
papers-scan-ideas = Scannez pour donner votre idée
papers-scan-projects = Scannez pour lire et voter
papers-qr = Carré à scanner

papers-where = Lieu :
papers-when = Date :
papers-attendance = Qui est là
papers-col-name = Nom (si vous voulez)
papers-col-signature = Signature
papers-notice = Avec cette feuille, on compte les gens. Vous pouvez ne pas écrire votre nom. Votre vote n’est pas ici.
papers-notice-contact = Vous voulez effacer votre nom ? Écrivez à { $contact }. Vos droits :
papers-notice-hall = Vous voulez effacer votre nom ? Demandez à la mairie. Vos droits :

papers-tally = Feuille pour compter
papers-tally-how = Un bâton pour une personne. Pas de nom. Comptez à la fin.
papers-tally-people = Les gens
papers-tally-ages = Âge (si la personne le dit)
papers-tally-genders = Genre (si la personne le dit)
papers-tally-languages = Langues
papers-tally-districts = Quartier
papers-col-strokes = Bâtons
papers-col-total = Total
papers-met-met = Nous avons parlé
papers-met-refused = Ne veut pas parler
papers-met-absent = Personne à la porte
papers-ideas = Idées
papers-contacts = Adresses ou téléphones
papers-votes = Votes

papers-slip-title = Mon numéro
papers-slip-find = Avec lui, je retrouve mon vote dans la liste :
papers-slip-secret = Il ne dit pas mon choix.
