### Les instructions : le tableau des directions, la fiche d'une instruction, l'orientation des projets.

studies-lead = Chaque projet est étudié par les directions qui en répondent. Commencez par ce qui est en retard.

## Les mots

studies-title = N° { $number } – { $title }
studies-number = Projet n° { $number }
studies-state-not-started = À commencer
studies-state-in-progress = En cours
studies-state-waiting = En attente
studies-state-proposed = À valider
studies-state-done = Terminée
studies-ball-analyst = C'est à { $department } d'avancer.
studies-ball-validator = C'est à la tête de { $department } de valider.
studies-ball-nobody = L'instruction est terminée.
studies-ball-carriers = On attend la réponse des porteurs du projet.
studies-ball-department = On attend une autre direction.
studies-ball-coordinator = On attend la coordination.
studies-ball-third-party = On attend quelqu'un d'extérieur : propriétaire, concessionnaire, architecte de l'État…
studies-party-carriers = Les porteurs du projet
studies-party-department = Une autre direction
studies-party-coordinator = La coordination
studies-party-third-party = Quelqu'un d'extérieur
studies-opinion-favourable = Favorable
studies-opinion-favourable-if = Favorable sous conditions
studies-opinion-unfavourable = Défavorable
studies-not-competent = Pas compétente
studies-no-due = Sans date
studies-late = En retard
studies-per-year = et { $amount } par an
studies-not-said = Pas encore dit
studies-kind-investment = Investissement
studies-kind-running = Fonctionnement, par an
studies-owner-city = La ville
studies-owner-intercommunality = L'intercommunalité
studies-owner-other-public = Un autre organisme public
studies-owner-social-landlord = Un bailleur social
studies-owner-private = Une personne ou une entreprise privée
studies-owner-unknown = Inconnu

## Le tableau

studies-filters = Filtrer les instructions
studies-filter = Filtrer
studies-department = Direction
studies-state = État
studies-edition = Édition
studies-project = Projet
studies-due = À rendre avant le
studies-opinion-field = Avis
studies-cost = Coût
studies-words = Mots du projet
studies-all-departments = Toutes les directions
studies-all-editions = Ce qui est à l'étude
studies-show-open = Non terminées
studies-show-all = Toutes
studies-show-waiting = En attente : { $party }
studies-count = { $count ->
    [0] aucune instruction
    [one] { $count } instruction
   *[other] { $count } instructions
}
studies-list = Les instructions, par date
studies-none = Aucune instruction
studies-none-text = Rien ne correspond à ce que vous avez choisi.
studies-workload = Le travail de chaque direction
studies-sheet = Travailler dans un tableur

## L'orientation

studies-unrouted = { $count ->
    [one] { $count } projet n'a pas de direction
   *[other] { $count } projets n'ont pas de direction
}
studies-unrouted-show = Voir lesquels
studies-unrouted-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
studies-due-all = À rendre avant le
studies-route-all = Orienter tous ces projets
studies-route-all-hint = Chaque projet va aux directions dont les mots sont dans son titre, son texte, son thème ou ses idées. Vous corrigez ensuite à la main. La date vaut aussi pour les instructions en cours qui n'en ont pas.
studies-to-competences = Voir qui répond de quoi
studies-routed-all = { $count ->
    [0] Aucune direction ne correspond à ces projets. Orientez-les à la main, ou complétez les mots des compétences.
    [one] { $count } instruction est ouverte. Sa direction est prévenue par mail.
   *[other] { $count } instructions sont ouvertes. Les directions sont prévenues par mail.
}
studies-routed = Le projet est confié à : { $department }.
studies-route = Confier à cette direction
studies-route-to = Confier aussi à
studies-route-blank = Choisir une direction
studies-route-choose = Choisissez une direction et, si vous voulez, une date comme 01/03/2027.
studies-unroute = Retirer de cette direction
studies-unroute-about = Rien n'a été écrit. La direction ne verra plus ce projet.
studies-unroute-about-started = La direction a déjà écrit quelque chose. Son texte, ses coûts, ses questions et ses documents seront effacés. Le journal en garde la trace.
studies-unroute-now = Oui, retirer
studies-unrouted-said = Le projet n'est plus confié à cette direction.
studies-due-save = Changer la date
studies-due-wrong = Écrivez la date ainsi : 01/03/2027.
studies-panel = Les directions
studies-panel-none = Aucune direction n'étudie ce projet.
studies-panel-caption = { $count ->
    [one] { $count } direction étudie ce projet
   *[other] { $count } directions étudient ce projet
}
studies-change = Changer
studies-change-open = Date, retrait
studies-no-department-left = Il n'y a pas d'autre direction. En ajouter une.

## La fiche

studies-routed-by = Orienté ici pour : { $why }.
studies-routed-by-one = { $competence } ({ $words })
studies-sent-back = Renvoyé pour être complété
studies-found-out = Ce que la direction a trouvé
studies-grounds = Ce que vous avez trouvé
studies-ownership = À qui est le terrain
studies-legal = Droit
studies-legal-hint = Autorisations, règles, conventions nécessaires.
studies-technical = Technique
studies-technical-hint = Est-ce faisable ? Réseaux, sol, place disponible.
studies-environment = Environnement
studies-environment-hint = Eau, chaleur, biodiversité, déchets, énergie.
studies-functional = Usage
studies-functional-hint = Qui s'en servira, ce qui change pour les riverains, l'entretien.
studies-delay = Délai en mois
studies-delay-hint = Du vote à l'inauguration.
studies-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
studies-costs = Le coût
studies-costs-hint = Une ligne par dépense, TTC. Pour retirer une ligne, videz-la. Pour en avoir d'autres, enregistrez : trois lignes vides reviennent.
studies-costs-running = L'enveloppe qui demande cette étude paie du fonctionnement, et rien d'autre : choisissez cette sorte à chaque ligne.
studies-line = Ligne { $number }
studies-line-label = Dépense
studies-line-amount = Montant TTC
studies-line-kind = Sorte de dépense
studies-line-nature = Nature M57
studies-total-investment = Investissement
studies-total-running = Fonctionnement par an
studies-opinion = Votre avis
studies-competent-said = Direction compétente
studies-competent = Votre direction est-elle compétente ?
studies-competent-yes = Oui
studies-competent-no = Non
studies-competent-no-hint = Vous pouvez proposer tout de suite, sans remplir le reste.
studies-conditions = Conditions ou raison
studies-conditions-hint = Obligatoire si l'avis est sous conditions ou défavorable.
studies-notes = Notes internes
studies-notes-hint = Pour les agents. Jamais publiées.
studies-propose = Proposer à la validation
studies-propose-hint = Chaque bouton enregistre d'abord ce que vous avez écrit.
studies-go-on = Reprendre l'instruction
studies-ask-open = Poser une question aux porteurs
studies-ask = Votre question
studies-ask-hint = Les porteurs la reçoivent par mail et répondent sur leur page. L'instruction attend leur réponse.
studies-ask-send = Envoyer la question
studies-wait-open = Attendre quelqu'un
studies-wait-for = Qui attend-on ?
studies-wait-choose = Choisir
studies-wait = Mettre en attente
studies-asked = La question est envoyée aux porteurs du projet.
studies-waits = L'instruction est en attente.
studies-goes-on = L'instruction reprend.
studies-proposed = L'avis est proposé. La tête de la direction est prévenue par mail.
studies-decide = Valider ou renvoyer
studies-validate = Valider cet avis
studies-send-back = Renvoyer
studies-send-back-why = Ce qu'il faut compléter
studies-send-back-empty = Écrivez ce qu'il faut compléter : la personne qui instruit le recevra par mail.
studies-sent-back-said = L'instruction est renvoyée, avec vos mots.
studies-validated = L'avis est validé. L'instruction est terminée.
studies-reopen = Rouvrir l'instruction
studies-reopen-about = L'avis ne compte plus comme validé, et la direction peut le changer.
studies-reopen-now = Oui, rouvrir
studies-reopened = L'instruction est rouverte.
studies-fault-competent = Dites si votre direction est compétente.
studies-fault-opinion = Donnez un avis.
studies-fault-conditions = Écrivez les conditions, ou la raison du refus.
studies-fault-cost = Un avis favorable a besoin d'au moins une ligne d'investissement.
studies-fault-cost-running = Un avis favorable a besoin d'au moins une ligne de fonctionnement : l'enveloppe ne paie rien d'autre.
studies-fault-amount = Un montant ne peut pas être négatif.
studies-fault-label = Dites de quelle dépense il s'agit, en 200 caractères au plus.
studies-fault-nature = Une nature comptable a de 3 à 6 chiffres, par exemple 2151.
studies-fault-lines = { $max } lignes au plus.
studies-question-empty = Écrivez votre question, en 2000 caractères au plus.
studies-waiting-choose = Choisissez qui on attend.

## À côté

studies-district = Quartier
studies-place = Lieu
studies-theme = Thème
studies-idea = N° { $number } – { $title }
studies-ideas = { $count ->
    [one] L'idée dont il vient
   *[other] Les { $count } idées dont il vient
}
studies-questions = Questions aux porteurs
studies-documents = Documents
studies-document-add = Ajouter un document
studies-document-hint = PDF, image, texte ou tableau, 20 Mo au plus. Enregistrez d'abord votre texte.
studies-document-send = Envoyer le document
studies-document-size = { $kilobytes } ko
studies-document-remove = Supprimer
studies-document-remove-now = Oui, supprimer ce document
studies-document-added = Le document « { $name } » est ajouté.
studies-document-removed = Le document est supprimé.
studies-document-empty = Choisissez un fichier qui n'est pas vide.
studies-document-too-large = Ce fichier est trop lourd : { $max } Mo au plus.
studies-document-kind = Ce genre de fichier n'est pas accepté. Envoyez un PDF, une image JPG ou PNG, un ODT, ODS, DOCX, XLSX, TXT ou CSV.
studies-document-content = Le contenu du fichier ne correspond pas à son nom. Ouvrez-le, enregistrez-le de nouveau, puis renvoyez-le.
studies-others = Les autres directions
studies-history = Ce qui s'est passé
studies-history-moved = { $state }
studies-history-written = Remplie
studies-history-asked = Question posée aux porteurs
studies-history-answered = Réponse reçue
studies-coordinate = Coordination
studies-to-project = Ouvrir la fiche du projet

## Les natures comptables M57

studies-nature-2031 = Frais d'études
studies-nature-2113 = Terrains aménagés autres que voirie
studies-nature-2121 = Plantations d'arbres et d'arbustes
studies-nature-2128 = Autres agencements et aménagements de terrains
studies-nature-21312 = Bâtiments scolaires
studies-nature-21318 = Autres bâtiments publics
studies-nature-2135 = Installations générales, agencements
studies-nature-2151 = Réseaux de voirie
studies-nature-2152 = Installations de voirie
studies-nature-21534 = Réseaux d'électrification
studies-nature-21538 = Autres réseaux
studies-nature-2158 = Autres installations, matériel et outillage techniques
studies-nature-2161 = Œuvres et objets d'art
studies-nature-21828 = Autres matériels de transport
studies-nature-21838 = Autre matériel informatique
studies-nature-21848 = Autres matériels de bureau et mobiliers
studies-nature-2188 = Autres immobilisations corporelles
studies-nature-2312 = Travaux en cours : terrains
studies-nature-2313 = Travaux en cours : constructions
studies-nature-2315 = Travaux en cours : installations techniques
studies-nature-60612 = Énergie, électricité (par an)
studies-nature-61521 = Entretien de terrains (par an)
studies-nature-615231 = Entretien de voiries (par an)
studies-nature-6156 = Maintenance (par an)

## Le tableau de bord

studies-todo-waiting = { $count ->
    [one] { $count } instruction attend la coordination
   *[other] { $count } instructions attendent la coordination
}
studies-todo-waiting-detail = Une direction a besoin de vous pour avancer
studies-todo-late = { $count ->
    [one] { $count } instruction en retard
   *[other] { $count } instructions en retard
}
studies-todo-late-detail = Les directions sont rappelées par mail. Un appel aide souvent.
