### Les propositions d’une enveloppe à l’espace de travail : chiffrer, signer, commander, payer.

desk-proposals = Propositions
desk-proposals-none = Aucune proposition
desk-proposals-none-text = Elles arrivent ici dès que quelqu’un propose.
desk-proposals-ours = La ville a la main
desk-proposals-others = Les autres propositions
desk-proposals-proposal = Proposition
desk-proposals-amount = Coût
desk-proposals-state = État
desk-proposals-next = À qui de jouer
desk-proposals-until = À signer avant le { $day }
desk-proposals-late = En retard : à signer avant le { $day }
desk-proposals-public = La page publique
desk-proposals-acts = Ce que vous pouvez faire
desk-proposals-nothing = Le chemin de cette proposition est terminé pour la ville.
desk-proposals-group-turn = Le groupe a la main : il délibère.
desk-proposals-proposer-turn = La personne qui propose dit combien cela coûte, sur la page publique.
desk-proposals-reason = Motif
desk-proposals-reason-hint = Tout le monde le lira. Au moins 10 caractères.

## Chiffrage

desk-proposals-costing = Chiffrage
desk-proposals-ask = Demander le chiffrage
desk-proposals-ask-text = Les services étudient la proposition comme un projet, qui n’entre jamais dans le vote de l’édition.
desk-proposals-departments = Services
desk-proposals-departments-hint = Aucun coché : ceux dont les compétences répondent aux mots de la proposition.
desk-proposals-due = À rendre avant le
desk-proposals-ask-button = Demander
desk-proposals-asked = Le chiffrage est demandé.
desk-proposals-unrouted = Aucun service n’étudie encore cette proposition. Ajoutez-en un.
desk-proposals-studies-caption = Études du projet n° { $number }
desk-proposals-against = Le groupe lit cet avis et sa raison avant de voter.
desk-proposals-sums = Études validées : { $investment } d’investissement, { $running } par an de fonctionnement.
desk-proposals-open = { $count ->
    [0] Aucun service n’a encore été désigné.
    [one] Un service n’a pas encore validé son étude.
   *[other] { $count } services n’ont pas encore validé leur étude.
}
desk-proposals-take-text = Le coût validé devient celui de la proposition, et le groupe peut voter.
desk-proposals-take = Reprendre le coût
desk-proposals-taken = Le coût est repris. Le groupe est prévenu.
desk-proposals-add = Interroger un autre service
desk-proposals-add-blank = Choisissez un service
desk-proposals-add-button = Ajouter
desk-proposals-take-back = Arrêter le chiffrage
desk-proposals-take-back-text = Les services arrêtent leurs études. La proposition peut de nouveau être changée.
desk-proposals-taken-back = Le chiffrage est arrêté.

## De la signature à la réalisation

desk-proposals-sign = Contresigner
desk-proposals-sign-reference = Référence
desk-proposals-sign-hint = Un arrêté, un courrier. Peut rester vide.
desk-proposals-sign-button = Signer pour la ville
desk-proposals-signed = C’est signé. Le groupe est prévenu.
desk-proposals-books-signed = Écriture : { $amount } passent de « voté » à « signé ».
desk-proposals-books-signed-ratified = Écriture : { $amount } passent de « voté » à « signé », puis à « adopté » : le règlement ne prévoit pas de vote du conseil.
desk-proposals-send-back = Renvoyer au groupe
desk-proposals-send-back-reason = Motif du renvoi
desk-proposals-send-back-hint = Le groupe le reçoit par courriel et délibère une deuxième fois. Dites ce qui doit changer.
desk-proposals-send-back-button = Renvoyer
desk-proposals-sent-back = La proposition est renvoyée. Le groupe est prévenu.
desk-proposals-books-back = Écriture : { $amount } redeviennent disponibles dans l’enveloppe.
desk-proposals-ratify = Noter la décision du conseil
desk-proposals-ratify-on = Date de la séance
desk-proposals-ratify-reference = Référence de la délibération
desk-proposals-ratify-hint = Par exemple : DEL-2026-114
desk-proposals-ratify-button = Noter
desk-proposals-ratified = La décision du conseil est notée.
desk-proposals-books-ratified = Écriture : { $amount } passent de « signé » à « adopté ».
desk-proposals-commit = Commander (engagement)
desk-proposals-commit-amount = Montant
desk-proposals-commit-reference = Numéro d’engagement
desk-proposals-commit-hint = Par exemple : ENG-2026-0412
desk-proposals-commit-button = Noter la commande
desk-proposals-committed = La commande est notée.
desk-proposals-books-committed = Écriture : de « adopté » à « commandé », { $amount } au plus, en une ou plusieurs fois.
desk-proposals-pay = Payer
desk-proposals-pay-amount = Montant payé
desk-proposals-pay-reference = Facture ou mandat
desk-proposals-pay-hint = Par exemple : mandat 2026-1187
desk-proposals-pay-first = Avant le bilan, { $percent } % du montant commandé au plus.
desk-proposals-pay-document = Ajouter la facture aux documents de l’enveloppe
desk-proposals-pay-last = C’est le dernier paiement
desk-proposals-pay-last-hint = Ce qui reste revient à l’enveloppe.
desk-proposals-pay-button = Noter le paiement
desk-proposals-paid = Le paiement est noté.
desk-proposals-books-paid = Écriture : de « commandé » à « payé », { $amount } au plus.
desk-proposals-works = Suivi de la réalisation
desk-proposals-works-text = Une date prévue, ou une date faite. Le groupe est prévenu.
desk-proposals-works-step = Étape
desk-proposals-works-planned = Prévue le
desk-proposals-works-done = Faite le
desk-proposals-works-words = Quelques mots
desk-proposals-works-button = Noter l’étape
desk-proposals-noted = L’étape est notée.
desk-proposals-deliver = C’est réalisé
desk-proposals-deliver-text = L’argent qui reste revient à l’enveloppe.
desk-proposals-deliver-on = Réalisé le
desk-proposals-deliver-bills = Il reste des factures à payer
desk-proposals-deliver-bills-hint = Ce qui est commandé est gardé pour elles.
desk-proposals-deliver-button = Noter la réalisation
desk-proposals-delivered = La réalisation est notée. Le groupe est prévenu.
desk-proposals-abandon = Abandonner le projet
desk-proposals-abandon-text = Ce qui n’est pas payé revient à l’enveloppe. Le groupe est prévenu, avec votre motif.
desk-proposals-abandoned = Le projet est abandonné.
desk-proposals-error-day = Écrivez un jour, comme 12/05/2026.
desk-proposals-error-to-come = Ce jour n’est pas encore là. Écrivez aujourd’hui ou un jour passé.
desk-proposals-error-step = Choisissez une étape.
desk-proposals-error-department = Choisissez un service.
desk-proposals-photo = Montrer une photo
desk-proposals-photo-text = Tout le monde la voit sur le parcours du projet. Ceux qu’on reconnaît doivent être d’accord.
desk-proposals-photo-step = De quelle étape ?
desk-proposals-photo-file = Photo
desk-proposals-photo-button = Montrer la photo
desk-proposals-photo-shown = La photo est sur le parcours.
desk-proposals-error-photo = Choisissez une photo.
desk-proposals-error-photo-alt = Dites ce qu’on voit sur la photo, pour ceux qui ne la voient pas.
