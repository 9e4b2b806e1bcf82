### Qui peut faire quoi.

rights-lead = Chaque rôle ne permet que ce qui est coché. Cette page lit les règles mêmes que le site applique.
rights-everybody = Toute personne connectée peut : { $what }.
rights-who = Qui a quel rôle
rights-people-count = { $count ->
    [0] personne
    [one] { $count } personne
   *[other] { $count } personnes
}
rights-change = Donner ou retirer un rôle
rights-for = { $who } – { $edition }
rights-whole-city = Toute la ville
rights-gone-edition = une édition qui n’existe plus
rights-city = Pour toute la ville
rights-city-or-edition = Pour toute la ville, ou pour une édition
rights-department = Pour sa direction
rights-analyst = Direction : instruit
rights-validator = Direction : dirige
rights-outside = Organisme extérieur
rights-action = Action
rights-yes = oui
rights-no = non
rights-fresh = (avec une preuve récente)
rights-notes = « Preuve récente » : il faut montrer de nouveau qui l’on est, dans les dix minutes qui précèdent. Un rôle donné pour une édition ne permet rien pour toute la ville : { $what }, créer une édition.
rights-ideas = Les idées
rights-projects = Les projets et leur instruction
rights-editions = Les éditions et les actualités
rights-vote = Le vote
rights-people = Les personnes et le contrôle
rights-may-send-idea = Envoyer une idée
rights-may-support = Soutenir une idée
rights-may-comment = Commenter une idée
rights-may-vote = Voter
rights-may-read-desk = Lire l’espace des agents
rights-may-moderate = Modérer les idées
rights-may-enter-idea = Saisir une idée pour quelqu’un
rights-may-manage-projects = Faire des projets, les réunir, les défaire, les orienter
rights-may-read-studies = Lire tous les projets à l’instruction
rights-may-study = Remplir une instruction
rights-may-validate = Valider une instruction : responsables de direction seulement
rights-may-arbitrate = Arbitrer les projets
rights-may-publish-decisions = Publier les décisions
rights-may-write-to-carriers = Écrire aux porteurs de projets
rights-may-manage-departments = Gérer les directions et leurs membres
rights-may-edit-edition = Créer, changer et publier des éditions
rights-may-write-news = Écrire des actualités
rights-may-manage-ballot-box = Nommer les détenteurs de clés, ouvrir une urne
rights-may-key-paper = Saisir les votes sur papier
rights-may-count-vote = Dépouiller un vote clos
rights-may-publish-outcome = Publier des résultats
rights-may-read-audit = Lire et exporter le journal
rights-may-read-record = Lire tous les bulletins d’un vote dépouillé
rights-may-manage-roles = Donner et retirer des rôles
rights-may-manage-voters = Préparer les cartes de vote et les listes
rights-may-read-suspicions = Voir les votes à vérifier
rights-may-decide-suspicion = Décider des votes à vérifier
rights-may-read-roles = Voir qui peut faire quoi
rights-may-manage-privacy = Tenir les notices, le registre et les durées de conservation
rights-may-export-persons = Exporter des listes de personnes
rights-may-manage-networks = Créer des réseaux d’ambassadeurs
rights-may-lead-network = Animer un réseau : candidatures, missions, matériel, délibérations
rights-may-read-envelopes = Voir les enveloppes déléguées au bureau
rights-may-manage-envelopes = Créer des enveloppes déléguées et en fixer les règles
rights-may-countersign = Contresigner les décisions d’un groupe, ou les renvoyer
rights-may-keep-ledger = Passer les écritures d’une enveloppe
rights-one-network = Un réseau
rights-networks = Réseaux et enveloppes
