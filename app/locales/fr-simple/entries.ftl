### Le formulaire sur papier, et l’aide qui y mène.

entries-help = Je préfère le papier
entries-help-text = Imprimez la feuille. Remplissez-la. Apportez-la à la ville. Une personne de la ville écrit l’idée sur le site.
entries-help-link = La feuille à imprimer : { $edition }
entries-paper-title = Voici mon idée
entries-paper-how = Imprimez cette page. Puis écrivez au stylo.
entries-paper-until = Dernier jour pour la rendre : { $until }.
entries-paper-bring = Apportez cette feuille à la mairie. Ou envoyez-la : { $contact }
entries-paper-bring-hall = Apportez cette feuille à la mairie.
entries-paper-idea-title = Mon idée en quelques mots
entries-paper-idea-text = Mon idée : que faut-il faire ? Pour qui ? Pourquoi ?
entries-paper-theme = De quoi parle mon idée ? (une croix)
entries-paper-district = Dans quel quartier ? (une croix)
entries-paper-place = Où ? Une rue, une place, un parc…
entries-paper-author = Le nom à montrer avec l’idée (un prénom suffit)
entries-paper-minor = J’ai moins de 18 ans. On montre seulement mon prénom.
entries-paper-wish = Voulez-vous une réponse ?
entries-paper-wish-none = Non
entries-paper-wish-email = Oui, par e-mail
entries-paper-wish-phone = Oui, par téléphone
entries-paper-wish-post = Oui, par lettre
entries-paper-contact = Si oui : votre e-mail, votre téléphone ou votre adresse
entries-paper-privacy = Vos données
entries-paper-privacy-text = Votre idée et le nom sont sur le site. Votre adresse et votre téléphone n’y sont jamais. La ville vous répond avec, c’est tout. Vous pouvez les voir, les changer ou les effacer. Demandez à la ville.
entries-paper-office = Pour la ville
entries-paper-office-text = Reçu le, par qui, et comment (terrain, papier, réunion, téléphone) :
