### Les actualités, vues par les agents.

news-lead = Les dernières actualités sont lues sur l’accueil.
news-posts = Publiées
news-none = Aucune actualité
news-none-text = Écrivez la première.
news-write = Écrire une actualité
news-language = Langue
news-language-hint = Une actualité est dans une seule langue. Écrivez-la de nouveau pour une autre.
news-choose-language = Choisissez une langue.
news-title = Titre
news-text = Texte
news-text-hint = Phrases courtes. Dites ce qui se passe, quand, et quoi faire.
news-publish = Publier
news-published = L’actualité est publiée.
news-remove = Retirer
news-remove-confirm = L’actualité « { $title } » disparaîtra du site et ne pourra pas être retrouvée.
news-remove-now = Oui, la retirer
news-removed = L’actualité est retirée.
