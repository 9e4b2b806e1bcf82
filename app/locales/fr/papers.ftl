### Ce qui s’imprime : bulletins, affiches, feuilles.

papers-ballot = Bulletin de vote
papers-batch = Lot { $number }
papers-specimen = Spécimen : ne sert pas à voter
papers-mark-cross = Faites une croix dans la case des projets que vous choisissez.
papers-mark-points = Pour chaque projet choisi, faites une croix sous le nombre de points.
papers-mark-number = Pour chaque projet choisi, écrivez le nombre de points dans la case.
papers-mark-place = Écrivez 1 pour votre projet préféré, puis 2, puis 3.
papers-mark-grade = Sur chaque ligne, faites une croix sous votre avis.
papers-ballot-fold = N’écrivez pas votre nom. Pliez le bulletin et mettez-le dans l’urne. Une erreur ? Demandez un autre bulletin.
papers-col-number = N°
papers-col-project = Projet
papers-col-cost = Coût
papers-col-choice = Mon choix
papers-col-points = Points
papers-col-place = Place
papers-sum = Total de mes projets, { $budget } au plus :

papers-vote-title = Votez !
papers-vote-lead = Choisissez les projets de la ville.
papers-ideas-title = Une idée pour la ville ?
papers-ideas-lead = Tout le monde peut proposer.
papers-project = Projet { $number }
papers-district = Les projets du quartier
papers-dates = Du { $from } au { $until }
papers-scan-vote = Scannez pour voter
papers-scan-ideas = Scannez pour donner votre idée
papers-scan-projects = Scannez pour lire et pour voter
papers-qr = Carré à scanner

papers-where = Lieu :
papers-when = Date :
papers-attendance = Feuille de présence
papers-col-name = Nom (si vous voulez)
papers-col-signature = Signature
papers-notice = Cette feuille sert à compter les personnes présentes. Donner votre nom n’est pas obligatoire. Elle n’a aucun lien avec votre vote.
papers-notice-contact = Pour voir, corriger ou effacer votre nom, écrivez à { $contact }. Vos droits sont expliqués ici :
papers-notice-hall = Pour voir, corriger ou effacer votre nom, demandez à la mairie. Vos droits sont expliqués ici :

papers-tally = Feuille de comptage
papers-tally-how = Faites un bâton par personne, sans écrire de nom. Comptez à la fin.
papers-tally-people = Rencontres
papers-tally-ages = Âge (si la personne le dit)
papers-tally-genders = Genre (si la personne le dit)
papers-tally-languages = Langues parlées
papers-tally-districts = Quartier de la personne
papers-col-strokes = Bâtons
papers-col-total = Total
papers-met-met = Personnes rencontrées
papers-met-refused = N’ont pas voulu parler
papers-met-absent = Absentes (porte-à-porte)
papers-ideas = Idées
papers-contacts = Contacts
papers-votes = Votes

papers-slip-title = Mon numéro de reçu
papers-slip-find = Il retrouve mon bulletin dans la liste de l’urne :
papers-slip-secret = Il ne dit pas pour quoi j’ai voté.
