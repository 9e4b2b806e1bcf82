### Ce que le site doit dire de lui-même, et une aide courte.

about-demonstration = Ce site est une démonstration du logiciel Parvis. La ville { $city } ne l’a pas publié. Les textes de cette page montrent ce qu’un vrai site dirait.
about-contact = Écrire à { $address }
about-contact-none = Adressez-vous à la mairie { $city }.

## Accessibilité

about-access-title = Déclaration d’accessibilité
about-access-lead = La ville { $city } s’engage à rendre son site accessible à tous, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.
about-access-state = État de conformité
about-access-state-text = Le site { $site } est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.
about-access-state-why = La raison : aucun audit n’a encore été fait. Sans audit, un site doit se déclarer non conforme, même s’il est construit avec soin.
about-access-results = Résultats des tests
about-access-results-text = Il n’y a pas encore d’audit, donc pas de taux de conformité. Des tests automatiques contrôlent chaque version du logiciel, mais ils ne remplacent pas un audit.
about-access-gaps = Contenus non accessibles
about-access-gaps-text = Sans audit, la liste complète n’est pas connue. Nous savons déjà ceci :
about-access-gap-content = Les idées et les projets sont affichés dans la langue de leurs auteurs, le plus souvent en français. Ils ne sont pas traduits.
about-access-gap-map = La carte des quartiers est un dessin. Les mêmes informations sont données dans une liste, à côté.
about-access-made = Établissement de cette déclaration
about-access-made-text = Cette déclaration a été établie le { $date }.
about-access-made-tech = Technologies du site : HTML5, CSS, SVG. JavaScript et WebAssembly améliorent certaines pages, mais ne sont jamais obligatoires.
about-access-made-tools = Outils utilisés : axe-core, le navigateur Chromium, le clavier seul.
about-access-made-pages = Pages vérifiées par ces outils : l’accueil, les idées, l’envoi d’une idée, le vote, les résultats, le compte et les pages d’information.
about-access-made-simple = « Français simple », dans le menu des langues : les pages des ambassadeurs, des missions, des enveloppes et des délibérations en phrases courtes, avec des mots de tous les jours. Les autres pages sont alors en français.
about-access-contact = Retour d’information et contact
about-access-contact-text = Vous n’arrivez pas à lire une page ou à utiliser un service ? Dites-le nous : nous vous donnerons l’information autrement.
about-access-appeal = Voies de recours
about-access-appeal-text = Vous nous avez signalé un défaut d’accessibilité qui vous empêche d’utiliser le site, et vous n’avez pas eu de réponse satisfaisante. Vous pouvez :
about-access-appeal-form = Écrire un message au Défenseur des droits
about-access-appeal-near = Contacter le délégué du Défenseur des droits dans votre région
about-access-appeal-post = Vous pouvez aussi envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
about-access-plan = Schéma pluriannuel et plan d’action
about-access-plan-text = La loi demande un schéma pluriannuel d’accessibilité et un plan d’action chaque année. Ils ne sont pas encore publiés sur ce site.

## Mentions légales

about-legal-title = Mentions légales
about-legal-publisher = Qui publie ce site ?
about-legal-publisher-text = Ce site est publié par la ville { $city }. Le maire ou la maire en est responsable.
about-legal-publisher-demo = Ce site est une démonstration du logiciel Parvis. Il n’est pas publié par la ville { $city }.
about-legal-host = Qui l’héberge ?
about-legal-host-text = L’hébergeur n’est pas encore indiqué ici. L’adresse ci-dessus vous répondra.
about-legal-content = Les idées et les projets
about-legal-content-text = Chaque idée reste celle de son auteur. En l’envoyant, l’auteur accepte qu’elle soit publiée, étudiée, et réunie avec d’autres dans un projet. La ville lit chaque idée avant de la publier.
about-legal-more = Voir aussi

## Données personnelles

about-privacy-title = Vos données personnelles
about-privacy-lead = Nous gardons le moins possible. Voici quoi, pourquoi et combien de temps.
about-privacy-drafts = Vos brouillons (idée commencée, vote pas encore confirmé) : ils sont chiffrés, et seule la clé de votre cookie les ouvre. Ils disparaissent au plus tard après 30 jours.
about-privacy-vote = Votre vote
about-privacy-roll = La liste d’émargement dit qu’une personne a voté, et quel jour. Elle ne contient ni nom ni adresse : seulement une empreinte, calculée avec une clé secrète.
about-privacy-ballot = Le bulletin est fermé à clé et rangé à part. Il ne contient ni nom, ni adresse, ni heure. Personne ne peut l'ouvrir avant la fin du vote.
about-privacy-receipt = Le numéro de reçu est public : il retrouve un bulletin dans la liste, sans dire de qui il est. Le code qui permet de changer votre vote n'est connu que de vous.
about-privacy-limits = Les limites, en toute franchise
about-privacy-limits-lead = Aucun système n’est parfait. Voici ce que le nôtre ne peut pas empêcher :
about-privacy-limit-roll = La personne qui a la clé secrète du serveur peut vérifier si une adresse précise a voté. Elle ne peut pas savoir pour quoi.
about-privacy-limit-server = La personne qui contrôle entièrement le serveur pourrait observer d'où vient un bulletin, et le lire après l'ouverture de l'urne. Si votre appareil ne peut pas fermer le bulletin lui-même, elle pourrait le lire au moment où il arrive.
about-privacy-limit-receipt = Après les résultats, avec votre numéro de reçu, on peut lire votre bulletin. Personne n'a le droit de vous le demander.
about-privacy-cookie = Un seul cookie
about-privacy-cookie-text = Il sert à vous reconnaître pendant votre visite et à garder vos brouillons. Il dure 30 jours. Il n’y a ni publicité, ni mesure d’audience, ni service extérieur.

## Code source

about-source-title = Le code source
about-source-lead = Ce site fonctionne avec Parvis, un logiciel libre. Chacun peut le lire, le vérifier, l’utiliser et l’améliorer.
about-source-licence = La licence
about-source-licence-text = Parvis est publié sous la licence publique de l’Union européenne, EUPL-1.2. Le code source est remis à qui le demande, avec cette licence.
about-source-licence-link = Lire la licence EUPL-1.2
about-source-others = Ce qui vient d’ailleurs
about-source-others-text = Les lettres sont l’Atkinson Hyperlegible Next et la Noto Sans Arabic (licence OFL). Le logiciel utilise des bibliothèques libres, entre autres Leptos, axum, SeaORM et SQLite.
about-source-data = D’où viennent les données

## Données ouvertes

about-data-title = Les données ouvertes
about-data-lead = Chacun peut télécharger ces fichiers, refaire les comptes et s’en servir.
about-data-none = Il n’y a pas encore de données à télécharger.
about-data-ideas = Les idées publiées (CSV)
about-data-projects = Les projets (CSV)
about-data-ballots = Les bulletins anonymes (CSV)
about-data-pabulib = Les bulletins anonymes (Pabulib, .pb)
about-data-pabulib-of = Les bulletins anonymes (Pabulib, .pb) : { $envelope }
about-data-formats = Les formats
about-data-csv = CSV : un tableau, que tout tableur ouvre.
about-data-pb = Pabulib (.pb) : le format des chercheurs, avec les projets et les bulletins d’un vote.
about-data-anonymous = Les bulletins ne sont publiés qu’après les résultats. Ils sont mélangés et ne disent jamais qui a voté.

## Aide

about-help-title = Aide
about-help-code = Je ne reçois pas le code
about-help-code-text = Attendez une minute, puis regardez dans les courriers indésirables (spam). Vérifiez votre adresse. Vous pouvez demander un autre code : seul le dernier fonctionne.
about-help-idea = Que devient mon idée ?
about-help-idea-text = La ville la lit et vous répond par e-mail ou par SMS. Dans « Mon compte », vous voyez toujours où elle en est.
about-help-vote = Comment être sûr que mon vote est compté ?
about-help-vote-text = Allez jusqu'au bout : votre vote est compté quand vous voyez le numéro de reçu. Avec ce numéro, vous pouvez vérifier que votre bulletin est dans la liste publique.
about-help-change = Puis-je changer mon vote ?
about-help-change-text = Cela dépend des règles de l’édition. Elles sont écrites sur la page de chaque édition.
about-help-phone = Mon téléphone est ancien
about-help-phone-text = Le site fonctionne sur les vieux téléphones et avec un réseau lent. Ce que vous écrivez est gardé à chaque étape.
about-help-person = Parler à quelqu’un
about-help-person-text = La ville peut vous aider.
