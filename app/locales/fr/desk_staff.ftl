### Les agents et leurs rôles.

staff-lead = Donnez à chacun le rôle le plus étroit qui suffit à son travail.
staff-people = { $count ->
    [one] { $count } personne a un rôle
   *[other] { $count } personnes ont un rôle
}
staff-person = Personne
staff-roles = Rôles
staff-revoke = Retirer ce rôle
staff-revoke-about = { $email } n’aura plus le rôle « { $role } ».
staff-revoke-now = Oui, le retirer
staff-revoked = Le rôle « { $role } » est retiré.
staff-last-administrator = Dernière personne à avoir ce rôle : il ne peut pas être retiré.
staff-grant = Donner un rôle
staff-email = Adresse e-mail
staff-email-hint = La personne se connectera avec un code reçu à cette adresse.
staff-email-wrong = Écrivez une adresse e-mail complète, par exemple prenom.nom@ville.fr.
staff-name = Nom
staff-role = Rôle
staff-role-choose = Choisissez un rôle.
staff-grant-button = Donner ce rôle
staff-granted = { $email } a maintenant le rôle « { $role } ».
staff-about-administrator = Tout, et donner les rôles.
staff-about-coordinator = Préparer les éditions, modérer, dépouiller, lire le journal.
staff-about-moderator = Modérer les idées.
staff-about-reader = Lire, sans rien changer.
staff-matrix = Ce que chaque rôle permet
staff-action = Action
staff-yes = oui
staff-no = non
staff-may-send-idea = Envoyer une idée, comme tout le monde
staff-may-support = Soutenir une idée, comme tout le monde
staff-may-comment = Commenter une idée, comme tout le monde
staff-may-vote = Voter, comme tout le monde
staff-may-read-desk = Lire l’espace des agents
staff-may-moderate = Modérer les idées
staff-may-enter-idea = Saisir une idée pour quelqu’un
staff-may-manage-projects = Faire des projets, les réunir, les défaire, les orienter
staff-may-read-studies = Lire tous les projets à l’instruction
staff-may-study = Remplir une instruction
staff-may-validate = Valider une instruction : responsables de direction seulement
staff-may-arbitrate = Arbitrer les projets
staff-may-publish-decisions = Publier les décisions
staff-may-write-to-carriers = Écrire aux porteurs de projets
staff-may-manage-departments = Gérer les directions et leurs membres
staff-may-edit-edition = Créer, changer et publier des éditions
staff-may-write-news = Écrire des actualités
staff-may-manage-ballot-box = Nommer les détenteurs de clés, ouvrir une urne
staff-may-key-paper = Saisir les votes sur papier
staff-may-count-vote = Dépouiller un vote clos
staff-may-publish-outcome = Publier des résultats
staff-may-read-audit = Lire et exporter le journal
staff-may-read-record = Lire tous les bulletins d'un vote dépouillé
staff-may-manage-roles = Donner et retirer des rôles
