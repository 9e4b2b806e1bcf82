### L'urne expliquée aux habitants : dix phrases, une image, et les faits d'une édition.

ballot-box-title = L'urne, expliquée simplement
ballot-box-title-of = L'urne – { $edition }
ballot-box-lead = Voter en ligne, oui, mais sans devoir faire confiance à quelqu'un. Voici comment votre vote reste secret, et comment chacun peut le vérifier.
ballot-box-link = Comment l'urne protège mon vote
ballot-box-link-how = Comment ça marche ?

## L'image

ballot-box-picture = L'urne en cinq images
ballot-box-picture-seal = Votre bulletin est fermé à clé sur votre appareil, avant de partir.
ballot-box-picture-apart = D'un côté, le cahier qui dit qui a voté. De l'autre, l'urne avec les bulletins. Rien ne relie les deux.
ballot-box-picture-list = Chaque bulletin fermé est inscrit dans une liste publique.
ballot-box-picture-keys = Il faut plusieurs clés, tenues par plusieurs personnes, pour ouvrir l'urne.
ballot-box-picture-recount = À la fin, chacun peut recompter sur son propre appareil.

## Les dix phrases

ballot-box-ten = En dix phrases
ballot-box-ten-1 = Vous choisissez vos projets sur votre téléphone ou votre ordinateur.
ballot-box-ten-2 = Votre appareil ferme votre bulletin à clé, comme un coffre, avant de l'envoyer.
ballot-box-ten-3 = La ville note dans un cahier, l'émargement, que vous avez voté : ainsi, chaque personne vote une seule fois.
ballot-box-ten-4 = En échange, votre appareil reçoit un jeton sans nom, qui veut dire « cette personne a le droit de voter ».
ballot-box-ten-5 = Le bulletin fermé entre dans l'urne avec ce jeton, mais sans votre nom : plus rien ne dit que c'est le vôtre.
ballot-box-ten-6 = Vous recevez un reçu, dont le numéro retrouve votre bulletin dans la liste publique.
ballot-box-ten-7 = Cette liste montre tous les bulletins fermés : si l'un d'eux était changé, enlevé ou ajouté après coup, cela se verrait.
ballot-box-ten-8 = La clé de l'urne est coupée en plusieurs parts, que gardent des personnes différentes : aucune ne peut ouvrir l'urne seule.
ballot-box-ten-8-lone = La clé de l'urne est gardée par une seule personne, parce que ce vote est petit : c'est plus simple, et un peu moins sûr.
ballot-box-ten-9 = Quand le vote est terminé, ces personnes donnent leurs parts, l'urne s'ouvre, et tous les bulletins sont comptés.
ballot-box-ten-9-lone = Quand le vote est terminé, cette personne donne sa clé, l'urne s'ouvre, et tous les bulletins sont comptés.
ballot-box-ten-10 = Ensuite, tout est publié : vous pouvez recompter vous-même, et trouver les mêmes gagnants.
ballot-box-ten-10-small = Ensuite, la liste et les totaux sont publiés ; s'il y a peu de bulletins, seuls des contrôleurs voient chacun d'eux, pour que personne ne devine qui a choisi quoi.

## Ce que l'urne ne peut pas empêcher

ballot-box-limits = Ce que l'urne ne peut pas empêcher
ballot-box-limits-receipt = Après le dépouillement, votre reçu permet de montrer à quelqu'un ce que vous avez choisi. Personne n'a le droit de vous le demander.
ballot-box-limits-device = Un appareil piégé peut voir ce que vous choisissez, ou le changer. Votez sur un appareil en qui vous avez confiance.
ballot-box-limits-server = Si votre appareil ne sait pas fermer le bulletin lui-même, c'est notre serveur qui le ferme : il le voit alors un court instant, et n'en garde rien. Votre reçu vous le dit.
ballot-box-limits-trustees = Si assez de détenteurs se mettent d'accord pour tricher, ils peuvent lire les bulletins avant l'heure. Mais un bulletin ne porte jamais de nom.
ballot-box-limits-more = Lire la page des spécialistes : le protocole, les menaces, les formats

## L'urne d'une édition

ballot-box-edition = L'urne de cette édition
ballot-box-none = L'urne de cette édition n'est pas encore préparée
ballot-box-none-text = Les personnes qui garderont les clés seront nommées ici avant l'ouverture du vote.
ballot-box-planned = L'urne est en préparation
ballot-box-planned-text = Les détenteurs prennent leur part de clé. L'urne doit être scellée avant l'ouverture du vote.
ballot-box-sealed = L'urne est scellée
ballot-box-sealed-text = La clé a été coupée en parts. Personne ne peut plus ouvrir l'urne sans les détenteurs.
ballot-box-opened = L'urne est ouverte
ballot-box-opened-text = Le vote est terminé, et les détenteurs ont donné leurs parts de clé.
ballot-box-old = Cette édition a été dépouillée avant que l'urne scellée existe
ballot-box-old-text = Ses bulletins ont été comptés autrement. Les fichiers publiés permettent quand même de refaire le compte.
ballot-box-lone = Une seule personne tient la clé
ballot-box-lone-text = Cette personne pourrait ouvrir l'urne avant l'heure, si elle s'entendait avec ceux qui tiennent le serveur. Et si elle perd sa clé, les bulletins ne pourront plus être lus. Pour un petit vote, le règlement l'accepte.
ballot-box-needed = Il faut { $needed } parts de clé sur { $total } pour ouvrir l'urne.
ballot-box-needed-lone = Il faut la clé de cette personne pour ouvrir l'urne.
ballot-box-trustees = Qui tient les clés
ballot-box-trustee-name = Nom
ballot-box-trustee-kind = Qualité
ballot-box-trustee-state = Part de clé
ballot-box-kind-elected = membre du conseil municipal
ballot-box-kind-resident = habitant ou habitante, par tirage au sort
ballot-box-kind-association = association
ballot-box-kind-staff = agent ou agente de la ville
ballot-box-kind-other = autre personne
ballot-box-share-invited = pas encore prise
ballot-box-share-taken = prise, pas encore relue
ballot-box-share-confirmed = prise et relue
ballot-box-share-given = donnée pour l'ouverture
ballot-box-count = { $count ->
    [0] Aucun bulletin dans la liste publique
    [one] { $count } bulletin scellé dans la liste publique
   *[other] { $count } bulletins scellés dans la liste publique
}
ballot-box-waiting = Les bulletins entrent dans la liste par paquets mélangés, pour que ni l'heure ni un petit groupe ne trahisse personne. Le vôtre y est au plus tard à l'ouverture de l'urne.
ballot-box-keys = Les empreintes des clés publiques
ballot-box-keys-text = Comparez-les avec celles qu'ont notées les détenteurs ou la presse : elles ne doivent jamais changer.
ballot-box-key-box = Urne (pour fermer les bulletins)
ballot-box-key-token = Jetons de vote
ballot-box-key-log = Liste publique (signature)
ballot-box-head = La dernière tête signée
ballot-box-head-text = Elle résume toute la liste en une ligne. Gardez-en une copie : on ne pourra plus changer la liste sans que votre copie le montre.
ballot-box-head-none = Aucune liste n'a encore été signée : elle l'est avec le premier paquet de bulletins.
ballot-box-head-size = Bulletins dans la liste
ballot-box-head-day = Jour
ballot-box-head-root = Racine
ballot-box-head-signature = Signature
ballot-box-check = À vous de vérifier
ballot-box-check-receipt = Vérifier mon reçu
ballot-box-check-receipt-text = Est-ce que mon bulletin est dans la liste ?
ballot-box-check-verify = Recompter le vote
ballot-box-check-verify-text = Votre navigateur vérifie tout et recompte, une fois les résultats publiés.
ballot-box-check-list = Télécharger la liste publique
ballot-box-check-list-text = Les empreintes des bulletins scellés et les têtes signées (JSON).
ballot-box-check-heads = Télécharger les têtes signées
ballot-box-check-heads-text = À garder, pour les comparer plus tard (JSON).
ballot-box-editions = Les urnes des votes de la ville
