proposal-step-proposed = Proposée
proposal-step-costing-asked = Chiffrage demandé
proposal-step-costing-taken-back = Chiffrage repris
proposal-step-costed = Chiffrée
proposal-step-allocated = Votée par le groupe
proposal-step-rejected = Rejetée par le groupe
proposal-step-sent-back = Renvoyée par la ville, avec un motif
proposal-step-countersigned = Contresignée par la ville
proposal-step-ratified = Adoptée par le conseil municipal
proposal-step-committed = Engagée : la ville commande
proposal-step-paid = Payée
proposal-step-reported = Bilan reçu
proposal-step-studies = Études
proposal-step-procurement = Marché public
proposal-step-works = Travaux
proposal-step-delivered = Livrée
proposal-step-inaugurated = Inaugurée
proposal-step-withdrawn = Retirée
proposal-step-abandoned = Abandonnée, avec un motif

## Où en est une proposition

proposals-state-proposed = Proposée
proposals-state-in-costing = Chiffrage en cours
proposals-state-costed = Prête pour le vote du groupe
proposals-state-allocated = Votée, à signer
proposals-state-sent-back = Renvoyée au groupe
proposals-state-countersigned = Signée par la ville
proposals-state-ratified = Adoptée
proposals-state-committed = En cours
proposals-state-delivered = Réalisée
proposals-state-rejected = Non retenue
proposals-state-withdrawn = Retirée
proposals-state-abandoned = Abandonnée
proposals-next-proposer = La personne qui propose
proposals-next-coordination = L’équipe du budget participatif
proposals-next-departments = Les services de la ville
proposals-next-group = Le groupe
proposals-next-city = La ville
proposals-next-council = Le conseil municipal
proposals-turn = À qui de jouer : { $who }
proposals-one = Proposition n° { $number }

## Le chemin

proposals-path = Le chemin
proposals-now-proposed = Combien ça coûte ?
proposals-now-in-costing = Les services calculent le coût
proposals-now-costed = Le groupe discute et vote
proposals-now-sent-back = Le groupe délibère une deuxième fois
proposals-now-allocated = La ville signe, ou renvoie avec un motif
proposals-now-countersigned = Le conseil municipal décide
proposals-now-ratified = La commande est passée
proposals-now-committed = Le projet se réalise
proposals-until = { $who }, jusqu’au { $day }
proposals-planned = prévu le { $day }
proposals-later = plus tard
proposals-reference = Référence : { $reference }

## L’argent

proposals-money = L’argent
proposals-cost = Coût
proposals-cost-running = Coût (fonctionnement)
proposals-cost-unknown = Pas encore connu
proposals-running = Coût ensuite
proposals-per-year = { $amount } par an
proposals-money-allocated = Voté par le groupe
proposals-money-countersigned = Signé
proposals-money-ratified = Adopté
proposals-money-committed = Commandé
proposals-money-spent = Payé
proposals-city-pays = Le groupe décide et suit son projet. Il ne tient jamais l’argent : la ville signe, commande et paie.
proposals-manager-pays = Le groupe décide et suit son projet. Il ne tient jamais l’argent : { $manager } le garde et paie.

## La proposition

proposals-what = La proposition
proposals-from-idea = Tirée de l’idée d’un habitant :
proposals-opinions = L’avis des services
proposals-opinions-members = Seuls les membres du groupe et la ville lisent ces avis.
proposals-opinion-cost = Investissement : { $investment }. Fonctionnement par an : { $running }.
proposals-not-theirs = Ce n’est pas de son ressort
proposals-against = Un service est contre
proposals-against-text = Lisez sa raison avant de voter. Le groupe peut décider autrement, mais la ville peut renvoyer le projet.
proposals-ways = Autour de cette proposition
proposals-deliberations = Les délibérations
proposals-simulate = Simuler : et si on prenait ce projet aussi ?
proposals-all = L’enveloppe et toutes ses propositions
proposals-to-desk = Ouvrir à l’espace de travail

## Proposer

proposals-new = Proposer un projet
proposals-sign-in = Connectez-vous pour proposer. Un code arrive par courriel ou par SMS.
proposals-not-now = Vous ne pouvez pas proposer maintenant
proposals-investment-only = Cette enveloppe paie des choses qui durent : des travaux, du matériel.
proposals-running-only = Cette enveloppe paie des activités : une fête, un atelier, une sortie. Elle ne paie pas de travaux.
proposals-cap = Un projet coûte { $amount } au plus.
proposals-takes-up = Vous reprenez l’idée n° { $number }
proposals-takes-up-text = L’idée reste comme elle est. Les deux pages se renvoient l’une à l’autre.
proposals-own-idea = Proposer plutôt une idée à soi
proposals-from-residents = Reprendre l’idée d’un habitant
proposals-field-idea = Numéro de l’idée
proposals-field-idea-hint = Il est sur la page de l’idée.
proposals-error-idea = Aucune idée publiée n’a ce numéro. Vérifiez-le sur la page de l’idée.
proposals-take-idea = Reprendre cette idée
proposals-field-group = Pour quel comité ?
proposals-field-group-any = Sans préférence
proposals-field-title = Titre
proposals-field-title-hint = En quelques mots : que voulez-vous faire ?
proposals-field-text = Votre projet
proposals-field-text-hint = Quoi, où, pour qui, et pourquoi.
proposals-field-amount = Combien ça coûte ? (en euros)
proposals-field-amount-hint = Par exemple : 1 200
proposals-field-running = Combien chaque année ensuite ? (en euros)
proposals-field-running-hint = Laissez vide si cela ne coûte plus rien.
proposals-departments-cost = Vous n’avez pas à donner de prix : les services de la ville le calculent.
proposals-send = Proposer
proposals-public-soon = Votre proposition sera publique. Votre nom n’est pas affiché.
proposals-sent = C’est proposé. Suivez le chemin ci-dessous.

## Les gestes de la personne qui propose

proposals-own = Ce que vous pouvez faire
proposals-say-cost = Dire combien ça coûte
proposals-say-cost-again = Vous pouvez changer le coût avant la deuxième délibération.
proposals-say-cost-button = Noter le coût
proposals-field-explanation = À quoi sert cet argent ?
proposals-field-explanation-hint = Par exemple : location 300 €, affiches 50 €.
proposals-costed = Le coût est noté.
proposals-report = Faire le bilan
proposals-field-report = Ce qui s’est passé
proposals-field-report-hint = Combien de personnes, ce qui a été payé, ce qui reste. Le solde est versé après le bilan.
proposals-report-button = Envoyer le bilan
proposals-reported = Le bilan est envoyé.
proposals-change = Changer le texte
proposals-change-button = Enregistrer
proposals-changed = Le texte est changé.
proposals-withdraw = Retirer la proposition
proposals-withdraw-text = La proposition reste visible, avec la mention « retirée » et votre raison.
proposals-field-why = Pourquoi ?
proposals-withdraw-button = Retirer
proposals-withdrawn = La proposition est retirée.
proposals-error-empty = Écrivez quelque chose ici.
proposals-error-short = Écrivez au moins { $min } caractères.
proposals-error-long = Écrivez { $max } caractères au plus.
proposals-error-amount = Écrivez un montant en euros, comme 1200 ou 1200,50.

## Sur la page d’une idée

proposals-of-idea = Reprise par un groupe
proposals-take-up = Proposer cette idée à l’enveloppe « { $envelope } »
