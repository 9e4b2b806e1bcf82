### Les enveloppes, en français simple.

envelopes-title = Les enveloppes
envelopes-lead = La ville donne de l’argent à un groupe. Le groupe choisit les projets. Tout le monde peut regarder.
envelopes-none-title = Il n’y a rien ici
envelopes-none = Il n’y a pas encore d’enveloppe. Revenez plus tard.
envelopes-decided-and-paid = Déjà choisi : { $decided }. Déjà payé : { $paid }.
envelopes-back = Retour à l’enveloppe

envelopes-scheme-participatory-budget = Budget participatif
envelopes-scheme-youth-envelope = L’argent des jeunes
envelopes-scheme-citizen-initiative = L’argent des comités
envelopes-scheme-micro-works = L’argent pour de petits travaux

## La page d’une enveloppe

envelopes-what-youth-envelope = Des jeunes choisissent des projets. Ils discutent et ils votent. Ensuite, la ville fait le travail.
envelopes-what-citizen-initiative = Des habitants aident des projets du quartier. Ils votent pour chaque aide. Une association paie.
envelopes-what-micro-works = Des habitants choisissent de petits travaux. La ville dit le prix. La ville fait le travail et paie.
envelopes-what-participatory-budget = Des habitants choisissent des projets. La ville fait le travail.
envelopes-period = Du { $from } au { $to }.
envelopes-parent = Cet argent vient de :
envelopes-decided-by = Qui choisit :

envelopes-who-title = Qui fait quoi ?
envelopes-who-youth = Les jeunes choisissent les projets.
envelopes-who-committee = Les habitants du comité choisissent les projets.
envelopes-who-city = La ville signe, achète et paie.
envelopes-who-manager = { $manager } garde l’argent et paie. La ville vérifie.
envelopes-who-never-youth = Les jeunes ne touchent jamais cet argent.
envelopes-who-never-committee = Le comité ne touche jamais cet argent.

## L’argent

envelopes-money-title = Où est l’argent ?
envelopes-left-of = encore libres, sur { $ceiling }
envelopes-money-caption = Où est l’argent, étape par étape
envelopes-money-step = Étape
envelopes-money-amount = Combien
envelopes-money-total = Tout l’argent
envelopes-part-spent = Payé
envelopes-part-committed = Acheté, pas encore payé
envelopes-part-ratified = Les élus ont dit oui
envelopes-part-countersigned = La ville a signé
envelopes-part-allocated = Le groupe a dit oui
envelopes-part-delegated = Donné aux comités
envelopes-part-returned = Rendu à la ville
envelopes-part-remaining = Encore libre

## Les projets

envelopes-proposals-title = Les projets
envelopes-proposals-none = Il n’y a pas encore de projet.
envelopes-proposals-deciding = Il faut voter
envelopes-proposals-decided = Le groupe a dit oui
envelopes-proposals-done = C’est fini
envelopes-proposals-preparing = On prépare
envelopes-proposals-stopped = On arrête
envelopes-proposal-step = { $step }, le { $day }
envelopes-proposal-no-cost = On ne connaît pas encore le prix
envelopes-propose = Proposer un projet
envelopes-propose-members = Pour les membres du groupe.
envelopes-propose-residents = Pour tous les habitants.

## Les délibérations

envelopes-deliberations-title = Les réunions pour voter
envelopes-deliberations-none = Il n’y a pas encore de réunion.
envelopes-deliberations-all = Toutes les réunions
envelopes-minutes = Lire le résumé
envelopes-motion-carried = Oui
envelopes-motion-rejected = Non
envelopes-motion-votes = Oui : { $yes }. Non : { $no }. Sans avis : { $abstain }. Présents : { $present }.

## Les financeurs, les enveloppes d’un fonds

envelopes-children-title = L’argent de chaque comité
envelopes-children-caption = Chaque comité a son enveloppe
envelopes-children-name = Enveloppe
envelopes-children-given = Combien
envelopes-funders-title = Qui donne l’argent ?
envelopes-funders-caption = Combien chacun donne
envelopes-funders-name = Qui
envelopes-funders-share = Part
envelopes-funders-owed = Promis
envelopes-funders-received = Déjà donné

## Les règles

envelopes-terms-title = Les règles
envelopes-terms-changed = Les règles ont changé. Voici pourquoi
envelopes-terms-investment = L’argent paie des choses qui durent.
envelopes-terms-running = L’argent paie une fête ou un atelier.
envelopes-terms-members-propose = Les membres du groupe peuvent proposer.
envelopes-terms-residents-propose = Tous les habitants peuvent proposer.
envelopes-terms-departments-cost = La ville calcule le prix.
envelopes-terms-proposer-costs = Vous proposez ? Vous dites le prix.
envelopes-terms-cap = Un projet coûte { $cap } ou moins.
envelopes-terms-ages = On vote de { $min } à { $max } ans.
envelopes-terms-min-age = On vote à partir de { $min } ans.
envelopes-terms-max-age = On vote jusqu’à { $max } ans.
envelopes-terms-quorum-number = { $members ->
    [one] Pour voter, { $members } membre doit être là.
   *[other] Pour voter, { $members } membres doivent être là.
}
envelopes-terms-quorum-percent = Pour voter, { $share } des membres doivent être là.
envelopes-terms-majority-simple = Plus de oui que de non ? C’est oui.
envelopes-terms-majority-absolute = Plus de la moitié dit oui ? C’est oui.
envelopes-terms-majority-two-thirds = Deux votes sur trois disent oui ? C’est oui.
envelopes-terms-ballot-open = On lève la main pour voter.
envelopes-terms-ballot-secret = Le vote est secret.
envelopes-terms-remote = On peut voter de chez soi.
envelopes-terms-monthly = Le groupe se voit chaque mois.
envelopes-terms-countersign = { $days ->
    [one] La ville signe en { $days } jour. Ou elle dit pourquoi non. Alors le groupe revote.
   *[other] La ville signe en { $days } jours. Ou elle dit pourquoi non. Alors le groupe revote.
}
envelopes-terms-ratify = Ensuite, les élus votent aussi.
envelopes-terms-first-payment = On paie d’abord { $share }. Le reste vient à la fin.

## Le registre

envelopes-ledger-title = La liste de l’argent
envelopes-ledger-link = Voir toute la liste
envelopes-ledger-lead = Tout est écrit ici. On n’efface jamais rien. Une erreur ? On écrit le contraire.
envelopes-ledger-caption = Toute la liste, du début à la fin
envelopes-ledger-number = Numéro
envelopes-ledger-day = Jour
envelopes-ledger-what = Quoi
envelopes-ledger-way = Chemin
envelopes-ledger-amount = Combien
envelopes-ledger-left = Encore libre
envelopes-ledger-from-to = De « { $from } » à « { $to } »
envelopes-ledger-reference = Papier :
envelopes-ledger-reverses = Annule le numéro { $number }
envelopes-ledger-reversed-by = Annulé par le numéro { $number }
envelopes-ledger-taken-back = Annulé
envelopes-kind-open = Argent mis dans l’enveloppe
envelopes-kind-lower = Argent enlevé
envelopes-kind-delegate = Donné à un comité
envelopes-kind-allocate = Le groupe a dit oui
envelopes-kind-countersign = La ville a signé
envelopes-kind-ratify = Les élus ont dit oui
envelopes-kind-commit = La ville achète
envelopes-kind-spend = Payé
envelopes-kind-release = De nouveau libre
envelopes-kind-give-back = Rendu à la ville
envelopes-kind-receive = Argent reçu
envelopes-kind-reverse = Correction
envelopes-account-source = argent de la ville
envelopes-account-available = encore libre
envelopes-account-delegated = argent des comités
envelopes-account-allocated = le groupe a dit oui
envelopes-account-countersigned = signé
envelopes-account-ratified = les élus ont dit oui
envelopes-account-committed = acheté
envelopes-account-spent = payé
envelopes-account-returned = rendu
envelopes-account-funders = ceux qui donnent
envelopes-account-till = caisse

## Essayer

envelopes-simulate-title = Essayer
envelopes-simulate-lead = Cochez des projets. Regardez ce qui reste. Rien n’est envoyé.
envelopes-simulate-at = Chiffres du { $when }.
envelopes-simulate-legend = Les projets
envelopes-simulate-left = Il reste { $n }.
envelopes-simulate-over = C’est trop : il manque { $n }. Enlevez un projet.
envelopes-simulate-over-cap = Un projet est trop cher. Le maximum est { $cap }.
envelopes-simulate-cap = Trop cher : le maximum est { $cap }.
envelopes-simulate-clear = Tout enlever
envelopes-simulate-needs = Votre téléphone ne peut pas calculer. Voici le prix de chaque projet.
envelopes-simulate-offline = Cette page marche maintenant sans internet.
envelopes-simulate-none-title = Rien à essayer
envelopes-simulate-none = Aucun projet n’est prêt. Revenez plus tard.

## Les données ouvertes

envelopes-data-title = Les fichiers
envelopes-data-json = Toute l’enveloppe (JSON)
envelopes-data-csv = La liste de l’argent (CSV)
envelopes-data-what = Ce qu’il y a dans ces fichiers
envelopes-data-amounts = JSON : l’argent est en centimes (« cents »). CSV : en euros.
envelopes-data-figures = « figures » : les grands chiffres.
envelopes-data-entries = « entries » : toute la liste de l’argent.
envelopes-data-proposals = « proposals » : les projets et leurs étapes.
envelopes-data-decisions = « deliberations » : les votes.
envelopes-data-persons = Il n’y a aucun nom de personne.
