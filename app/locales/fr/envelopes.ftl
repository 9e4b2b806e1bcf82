### Les enveloppes confiées à des groupes : leur page, leur argent, leurs décisions.

envelopes-title = Les enveloppes
envelopes-lead = La ville confie de l’argent à des groupes. Ils décident à quoi il sert. Chacun peut suivre chaque euro.
envelopes-none-title = Pas encore d’enveloppe
envelopes-none = Quand la ville confiera de l’argent à un groupe, vous le suivrez ici.
envelopes-decided-and-paid = Décidé : { $decided }. Payé : { $paid }.
envelopes-back = Retour à l’enveloppe

envelopes-scheme-participatory-budget = Budget participatif
envelopes-scheme-youth-envelope = Enveloppe des jeunes
envelopes-scheme-citizen-initiative = Fonds d’initiatives citoyennes
envelopes-scheme-micro-works = Fonds de travaux de quartier

## La page d’une enveloppe

envelopes-what-youth-envelope = Des jeunes décident à quoi sert une part du budget de la ville. Ils proposent, discutent et votent. Puis la ville réalise ce qu’ils ont choisi.
envelopes-what-citizen-initiative = Des comités d’habitants soutiennent des initiatives du quartier. Une association tient le fonds. Chaque aide est décidée par un vote, puis payée.
envelopes-what-micro-works = Un comité d’habitants choisit de petits travaux pour son quartier. La ville chiffre chaque projet, le réalise et le paie.
envelopes-what-participatory-budget = Un groupe d’habitants décide à quoi sert une part du budget de la ville. La ville réalise ce qu’il a choisi.
envelopes-period = Du { $from } au { $to }.
envelopes-parent = Cette enveloppe fait partie de :
envelopes-decided-by = Qui décide :

envelopes-who-title = Qui fait quoi ?
envelopes-who-youth = Les jeunes proposent, décident et suivent leurs projets jusqu’à l’inauguration.
envelopes-who-committee = Les habitants du comité proposent, décident et suivent leurs projets.
envelopes-who-city = La ville signe, commande et paie.
envelopes-who-manager = { $manager } tient l’argent, paie et rend des comptes. La ville contrôle.
envelopes-who-never-youth = Aucun jeune ne tient jamais d’argent public.
envelopes-who-never-committee = Aucun membre du comité ne tient jamais d’argent public.

## L’argent

envelopes-money-title = Où en est l’argent ?
envelopes-left-of = à décider, sur { $ceiling }
envelopes-money-caption = L’argent de l’enveloppe, étape par étape
envelopes-money-step = Étape
envelopes-money-amount = Montant
envelopes-money-total = Toute l’enveloppe
envelopes-part-spent = Payé
envelopes-part-committed = Commandé, pas encore payé
envelopes-part-ratified = Adopté par le conseil municipal, pas encore commandé
envelopes-part-countersigned = Signé par la ville, attend la suite
envelopes-part-allocated = Décidé par le groupe, attend la ville
envelopes-part-delegated = Confié aux enveloppes des comités
envelopes-part-returned = Rendu à la ville
envelopes-part-remaining = Reste à décider

## Les projets

envelopes-proposals-title = Les projets
envelopes-proposals-none = Il n’y a pas encore de projet.
envelopes-proposals-deciding = À décider
envelopes-proposals-decided = Décidés
envelopes-proposals-done = Réalisés
envelopes-proposals-preparing = En préparation
envelopes-proposals-stopped = Arrêtés
envelopes-proposal-step = { $step }, le { $day }
envelopes-proposal-no-cost = Coût pas encore connu
envelopes-propose = Proposer un projet
envelopes-propose-members = Pour les membres des groupes.
envelopes-propose-residents = Pour tous les habitants.

## Les délibérations

envelopes-deliberations-title = Les délibérations
envelopes-deliberations-none = Il n’y a pas encore eu de délibération.
envelopes-deliberations-all = Toutes les délibérations
envelopes-minutes = Lire le compte rendu
envelopes-motion-carried = Adopté
envelopes-motion-rejected = Rejeté
envelopes-motion-votes = Pour : { $yes }. Contre : { $no }. Abstention : { $abstain }. Présents : { $present }.

## Les financeurs, les enveloppes d’un fonds

envelopes-children-title = Les enveloppes de ce fonds
envelopes-children-caption = Chaque comité a son enveloppe
envelopes-children-name = Enveloppe
envelopes-children-given = Montant confié
envelopes-funders-title = Qui finance ?
envelopes-funders-caption = La part de chaque financeur
envelopes-funders-name = Financeur
envelopes-funders-share = Part
envelopes-funders-owed = Montant promis
envelopes-funders-received = Déjà versé

## Les règles

envelopes-terms-title = Les règles
envelopes-terms-changed = Quand et pourquoi les règles ont changé
envelopes-terms-investment = L’argent paie des choses qui durent : des travaux, du matériel (investissement).
envelopes-terms-running = L’argent paie des dépenses courantes : une fête, un atelier, des fournitures (fonctionnement).
envelopes-terms-members-propose = Les membres des groupes peuvent proposer.
envelopes-terms-residents-propose = Tous les habitants peuvent proposer.
envelopes-terms-departments-cost = Les services de la ville calculent le coût de chaque projet.
envelopes-terms-proposer-costs = La personne qui propose donne le montant, et dit à quoi il sert.
envelopes-terms-cap = Un projet coûte au plus { $cap }.
envelopes-terms-ages = On vote de { $min } à { $max } ans.
envelopes-terms-min-age = On vote à partir de { $min } ans.
envelopes-terms-max-age = On vote jusqu’à { $max } ans.
envelopes-terms-quorum-number = { $members ->
    [one] Il faut au moins { $members } membre présent pour voter (le quorum).
   *[other] Il faut au moins { $members } membres présents pour voter (le quorum).
}
envelopes-terms-quorum-percent = Il faut au moins { $share } des membres présents pour voter (le quorum).
envelopes-terms-majority-simple = Un projet est adopté s’il a plus de voix pour que de voix contre.
envelopes-terms-majority-absolute = Un projet est adopté si plus de la moitié des présents vote pour.
envelopes-terms-majority-two-thirds = Un projet est adopté si les deux tiers des votes sont pour.
envelopes-terms-ballot-open = On vote à main levée : chacun voit les votes.
envelopes-terms-ballot-secret = Le vote est secret : une urne scellée garde les bulletins.
envelopes-terms-remote = On peut participer à distance.
envelopes-terms-monthly = Le groupe se réunit chaque mois.
envelopes-terms-countersign = { $days ->
    [one] Après le vote, la ville a { $days } jour pour signer. Sinon, elle renvoie le projet et dit pourquoi : le groupe délibère une seconde fois.
   *[other] Après le vote, la ville a { $days } jours pour signer. Sinon, elle renvoie le projet et dit pourquoi : le groupe délibère une seconde fois.
}
envelopes-terms-ratify = Le conseil municipal adopte ensuite chaque projet.
envelopes-terms-first-payment = Au plus { $share } sont versés d’abord. Le reste vient après le bilan.

## Le registre

envelopes-ledger-title = Le registre de l’argent
envelopes-ledger-link = Voir chaque mouvement d’argent
envelopes-ledger-lead = Chaque mouvement est écrit ici. Rien n’est jamais effacé : une erreur se corrige par un mouvement inverse.
envelopes-ledger-caption = Tous les mouvements, du premier au dernier
envelopes-ledger-number = Numéro
envelopes-ledger-day = Date
envelopes-ledger-what = Mouvement
envelopes-ledger-way = Chemin
envelopes-ledger-amount = Montant
envelopes-ledger-left = Reste à décider
envelopes-ledger-from-to = De « { $from } » vers « { $to } »
envelopes-ledger-reference = Référence :
envelopes-ledger-reverses = Annule le mouvement { $number }
envelopes-ledger-reversed-by = Annulé par le mouvement { $number }
envelopes-ledger-taken-back = Annulé
envelopes-kind-open = Argent mis dans l’enveloppe
envelopes-kind-lower = Enveloppe diminuée
envelopes-kind-delegate = Confié à une autre enveloppe
envelopes-kind-allocate = Décidé par le groupe
envelopes-kind-countersign = Signé par la ville
envelopes-kind-ratify = Adopté par le conseil municipal
envelopes-kind-commit = Commandé (engagement)
envelopes-kind-spend = Payé
envelopes-kind-release = De nouveau disponible
envelopes-kind-give-back = Rendu à la ville
envelopes-kind-receive = Versé par un financeur
envelopes-kind-reverse = Correction
envelopes-account-source = budget de la ville ou fonds
envelopes-account-available = reste à décider
envelopes-account-delegated = enveloppes des comités
envelopes-account-allocated = décidé
envelopes-account-countersigned = signé
envelopes-account-ratified = adopté
envelopes-account-committed = commandé
envelopes-account-spent = payé
envelopes-account-returned = rendu
envelopes-account-funders = financeurs
envelopes-account-till = caisse du fonds

## Essayer

envelopes-simulate-title = Essayer des choix
envelopes-simulate-lead = « Et si on prenait aussi celui-ci ? » Cochez des projets et voyez ce qui reste. Rien n’est envoyé : vos choix restent sur cet appareil.
envelopes-simulate-at = Chiffres du { $when }.
envelopes-simulate-legend = Les projets prêts pour le vote
envelopes-simulate-left = Il reste { $n }.
envelopes-simulate-over = C’est trop : il manque { $n }. Enlevez un projet.
envelopes-simulate-over-cap = Un projet choisi dépasse le plafond de { $cap } par projet.
envelopes-simulate-cap = Au-dessus du plafond de { $cap } par projet.
envelopes-simulate-clear = Tout décocher
envelopes-simulate-needs = Le calcul demande JavaScript et WebAssembly, que ce navigateur n’a pas. La liste ci-dessous donne le coût de chaque projet.
envelopes-simulate-offline = Cette page s’ouvre maintenant sans réseau sur cet appareil.
envelopes-simulate-none-title = Rien à essayer pour l’instant
envelopes-simulate-none = Aucun projet n’est prêt pour le vote. Revenez avant la prochaine délibération.

## Les données ouvertes

envelopes-data-title = Données ouvertes
envelopes-data-json = Toute l’enveloppe (JSON)
envelopes-data-csv = Le registre (CSV, pour un tableur)
envelopes-data-what = Ce qu’il y a dans ces fichiers
envelopes-data-amounts = JSON : tous les montants sont en centimes (« cents »). CSV : en euros, avec une virgule.
envelopes-data-figures = « figures » : le plafond, puis ce qui est décidé, signé, adopté, commandé et payé. Chaque chiffre contient les suivants.
envelopes-data-entries = « entries » : chaque mouvement, avec son numéro, sa date, son montant et son motif. « reverses » donne le numéro du mouvement annulé.
envelopes-data-proposals = « proposals » : chaque projet, son état et ses étapes datées.
envelopes-data-decisions = « deliberations » : les votes des délibérations dont le compte rendu est approuvé.
envelopes-data-persons = Aucun nom de personne n’y figure.
