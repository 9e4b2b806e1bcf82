### Le formulaire sur papier, et l’aide qui y mène.

entries-help = Je préfère écrire sur papier
entries-help-text = Imprimez le formulaire, remplissez-le et apportez-le à la ville. Une personne de la ville l’écrira pour vous sur le site.
entries-help-link = Le formulaire à imprimer : { $edition }
entries-paper-title = Je propose une idée
entries-paper-how = Imprimez cette page, puis remplissez-la au stylo.
entries-paper-until = À rendre au plus tard le { $until }.
entries-paper-bring = Apportez cette feuille à la mairie, ou envoyez-la : { $contact }
entries-paper-bring-hall = Apportez cette feuille à la mairie.
entries-paper-idea-title = Le titre de mon idée, en quelques mots
entries-paper-idea-text = Mon idée : que faut-il faire, pour qui, pourquoi ?
entries-paper-theme = Le thème (cochez une case)
entries-paper-district = Le quartier (cochez une case)
entries-paper-place = Le lieu : une rue, une place, un parc…
entries-paper-author = Le nom à montrer avec l’idée (un prénom suffit)
entries-paper-minor = J’ai moins de 18 ans : seul mon prénom sera montré.
entries-paper-wish = Voulez-vous recevoir la réponse de la ville ?
entries-paper-wish-none = Non
entries-paper-wish-email = Oui, par e-mail
entries-paper-wish-phone = Oui, par téléphone
entries-paper-wish-post = Oui, par courrier
entries-paper-contact = Si oui : votre adresse e-mail, votre téléphone ou votre adresse
entries-paper-privacy = Ce que la ville garde
entries-paper-privacy-text = L’idée et le nom que vous écrivez sont publiés sur le site. Votre adresse et votre téléphone ne le sont jamais : ils servent seulement à vous répondre. Vous pouvez demander à les voir, à les corriger ou à les effacer.
entries-paper-office = Réservé à la ville
entries-paper-office-text = Reçu le, par qui, et comment (terrain, papier, réunion, téléphone) :
