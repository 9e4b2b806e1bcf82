### L'urne, vue par les agents : la cérémonie des clés, l'ouverture, les votes sur papier.

editing-ballot-box = Urne
editing-check-ballot-box-none = Personne n'est nommé pour garder les clés. Sans urne scellée, le vote ne peut pas recevoir de bulletin.
editing-check-ballot-box-planned = { $confirmed } sur { $total } détenteurs ont pris et relu leur part.
editing-check-ballot-box-sealed = Scellée : { $needed } parts sur { $total } l'ouvriront.
editing-check-ballot-box-no-vote = Elle se prépare quand un vote est au calendrier.

desk-box-text = Les bulletins sont fermés à clé sur l'appareil des votants. La clé de l'urne est coupée en parts, que gardent des personnes que vous nommez ici. Ni vous ni l'administrateur du serveur ne pouvez ouvrir l'urne sans elles.
desk-box-more = L'explication pour les habitants
desk-box-step-name = Nommer
desk-box-step-take = Prendre et relire
desk-box-step-seal = Sceller
desk-box-step-open = Ouvrir
desk-box-near = Le vote ouvre le { $date } et l'urne n'est pas scellée : personne ne pourra voter.
desk-box-open-unsealed = Le vote est ouvert et l'urne n'est pas scellée : personne ne peut voter.
desk-box-no-vote = Mettez d'abord un vote au calendrier : les détenteurs apprennent ainsi jusqu'à quand garder leur part.

## Nommer

desk-box-plan = Nommer les détenteurs
desk-box-plan-text = Choisissez des personnes de camps différents, qui n'ont pas intérêt à tricher ensemble : un membre de la majorité, un membre de l'opposition, un habitant tiré au sort, une association. Chacune reçoit un lien personnel par e-mail.
desk-box-trustee = Détenteur { $number }
desk-box-name = Nom, tel qu'il sera public
desk-box-kind = Qualité
desk-box-email = E-mail
desk-box-lang = Langue de ses messages
desk-box-rows = Une ligne vide est laissée de côté. De 1 à { $most } personnes.
desk-box-needed = Nombre de parts pour ouvrir
desk-box-needed-hint = Au moins deux, et moins que le nombre de personnes : ainsi, personne n'ouvre seul, et une part perdue ne bloque pas tout. Par exemple 2 sur 3, ou 3 sur 5.
desk-box-invite = Inviter ces personnes
desk-box-invited = Les invitations sont parties.
desk-box-plan-again = Changer les personnes ou le nombre de parts
desk-box-plan-again-text = Tout recommence : de nouveaux liens partent, et les parts déjà prises ne servent plus.
desk-box-lone-warning = Avec une seule personne, ou une seule part pour ouvrir, une personne suffit pour lire les bulletins avant l'heure. La page publique le dit.
desk-box-all-warning = S'il faut toutes les parts, une seule part perdue rend les bulletins illisibles pour toujours.

## Suivre

desk-box-state = Où en sont les détenteurs
desk-box-share = Part
desk-box-act = Agir
desk-box-send-again = Renvoyer l'invitation
desk-box-sent-again = L'invitation est repartie.
desk-box-replace = Remplacer
desk-box-replace-of = Remplacer { $name }
desk-box-new = La nouvelle personne
desk-box-replace-not = Ne rien changer
desk-box-replace-text = Pour une personne qui a perdu sa part ou qui renonce. Les autres gardent la leur. L'urne est scellée de nouveau, avec une autre clé, quand la nouvelle personne a relu la sienne.
desk-box-replace-now = Remplacer et inviter
desk-box-replaced = La personne est remplacée. Sa remplaçante ou son remplaçant reçoit un lien.
desk-box-waiting = { $missing ->
    [one] Il manque une personne. Quand elle aura relu sa part, l'urne sera scellée toute seule.
   *[other] Il manque { $missing } personnes. Quand la dernière aura relu sa part, l'urne sera scellée toute seule.
}
desk-box-sealed = L'urne est scellée
desk-box-sealed-text = La clé privée a été coupée, puis oubliée. Personne ne peut plus l'ouvrir sans { $needed } parts.
desk-box-sealed-on = Scellée le
desk-box-quorum = Parts nécessaires
desk-box-quorum-of = { $needed } sur { $total }
desk-box-fixed = Des bulletins sont dans l'urne : les détenteurs ne peuvent plus changer.
desk-box-public = Voir la page publique
desk-box-minutes = Procès-verbal à imprimer

## Le procès-verbal

desk-box-minutes-title = Procès-verbal de la cérémonie des clés
desk-box-minutes-text = L'urne de ce vote a été scellée le { $day }. Sa clé privée a été coupée en { $total } parts ; il en faut { $needed } pour l'ouvrir. Chaque personne ci-dessous déclare avoir pris sa part, l'avoir relue, et la garder secrète jusqu'à la clôture du vote.
desk-box-minutes-city = Ville
desk-box-minutes-vote = Vote
desk-box-minutes-signature = Signature
desk-box-minutes-done = Fait à ____________________, le ____________________
desk-box-minutes-coordination = Pour la coordination
desk-box-minutes-print = Imprimez cette page avec votre navigateur.
desk-box-minutes-not-yet = Le procès-verbal s'imprime quand l'urne est scellée.

## Les erreurs

desk-box-error-none = Nommez au moins une personne.
desk-box-error-needed = Ce nombre va de 1 au nombre de personnes nommées.
desk-box-error-email = Cette adresse e-mail n'est pas complète.
desk-box-error-email-twice = Cette adresse est déjà celle d'une autre personne de la liste.
desk-box-error-kind = Choisissez une qualité.
desk-box-error-lang = Choisissez une langue.

## L'ouverture

vote-desk-shares = Les parts données
vote-desk-shares-text = Chaque détenteur donne sa part sur sa page personnelle. Il en faut { $needed }.
vote-desk-shares-given = { $given } sur { $needed } nécessaires
vote-desk-remind = Demander leur part à ceux qui ne l'ont pas donnée
vote-desk-reminded = Les messages sont partis.
vote-desk-open-box = Ouvrir l'urne et dépouiller
vote-desk-batches-left = { $count ->
    [one] Un lot de bulletins papier n’est pas dans l’urne
   *[other] { $count } lots de bulletins papier ne sont pas dans l’urne
}
vote-desk-batches-left-text = Une fois l’urne ouverte, ces bulletins ne pourront plus y entrer. Finissez ces lots d’abord, ou annulez-les.
vote-desk-open-box-text = Assez de parts sont données. L'ouverture déchiffre tous les bulletins, contrôle chacun, puis applique les règles.
vote-desk-open-box-confirm = Une urne ouverte ne se referme pas. Les résultats ne seront visibles que par les personnes qui dépouillent, jusqu'à leur publication.
vote-desk-open-box-now = Oui, ouvrir l'urne
vote-desk-open-box-done = L'urne est ouverte et le vote est dépouillé. Voici les résultats.
vote-desk-open-box-waiting = L'urne s'ouvrira quand { $needed } détenteurs auront donné leur part.
vote-desk-marks = Émargements
vote-desk-leaves = Bulletins dans la liste, remplacés compris
vote-desk-malformed = Bulletins non comptés
vote-desk-malformed-title = { $count ->
    [one] Un bulletin n'est pas compté
   *[other] { $count } bulletins ne sont pas comptés
}
vote-desk-malformed-text = Ils restent dans la liste publiée, avec leur raison. Le numéro est leur place dans la liste.
vote-desk-malformed-place = Bulletin n° { $place }
vote-desk-reason = Raison
vote-desk-reason-closed = Il ne s'ouvre pas avec la clé de l'urne.
vote-desk-reason-repeated = Un autre bulletin a le même votant et le même tour.
vote-desk-reason-unreadable = Ce qui est écrit n'est pas une liste de choix.
vote-desk-reason-unknown = Le projet { $number } n'est pas sur le bulletin de vote.
vote-desk-reason-order = Le projet { $number } est nommé deux fois, ou pas à sa place.
vote-desk-reason-no-points = Le projet { $number } est nommé sans points.
vote-desk-more-marks = { $count ->
    [one] Une personne a émargé sans que son bulletin arrive dans l'urne : appareil éteint, réseau perdu.
   *[other] { $count } personnes ont émargé sans que leur bulletin arrive dans l'urne : appareil éteint, réseau perdu.
}
vote-desk-more-ballots = Il y a plus de bulletins que d'émargements : c'est une anomalie grave. Ne publiez pas, et faites vérifier le serveur.

## Le vote sur papier

paper-title = Émarger pour le vote sur papier
paper-lead = Pour les personnes qui votent sur papier : marquez la personne, puis donnez-lui un bulletin. Les bulletins sont saisis plus tard, par lots. Les deux listes ne se rejoignent jamais.
paper-link = Voter sur papier : émarger et saisir
paper-mark = Marquer l’émargement
paper-mark-text = Une personne qui a déjà voté en ligne est refusée ici, et une personne émargée ici ne peut plus voter en ligne.
paper-contact = Son adresse e-mail ou son téléphone
paper-contact-hint = Demandez celui que la personne prendrait pour voter en ligne : c'est lui qui empêche de voter deux fois. Rien n'est gardé ici, qu'une empreinte dans l'émargement.
paper-another = Une autre personne du même foyer
paper-another-hint = Cochez si quelqu'un a déjà voté avec ce contact, et que ce n'est pas cette personne. Le règlement permet { $people } votes par contact.
paper-mark-button = Marquer
paper-contact-or-card = Son adresse e-mail, son téléphone ou le code de sa carte de vote
paper-contact-or-card-hint = Demandez ce que la personne prendrait pour voter en ligne : c’est ce qui empêche de voter deux fois. Rien n’est gardé ici, qu’une empreinte dans l’émargement.
paper-place = Lieu de vote où vous êtes
paper-place-hint = Gardé pour la personne suivante.
paper-place-none = Hors d’un lieu de vote
paper-batches = Lots de bulletins à compter et à saisir
paper-marked = La personne est émargée. Elle peut mettre son bulletin dans l'urne de carton.
paper-mark-not-yet = Le vote n'est pas ouvert, ou l'urne n'est pas scellée.
paper-totals = Les totaux
paper-marks = { $count ->
    [one] personne émargée
   *[other] personnes émargées
}
paper-ballots = { $count ->
    [one] bulletin saisi
   *[other] bulletins saisis
}
paper-totals-text = On ne peut pas mettre dans l’urne plus de bulletins que de personnes émargées. Gardez les papiers : ils permettent de vérifier la saisie. Ils peuvent être saisis jusqu’à l’ouverture de l’urne.
paper-left = à saisir encore
paper-error-contact = Tapez une adresse e-mail complète, un numéro de téléphone complet, ou le code d’une carte de vote.
