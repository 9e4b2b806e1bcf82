# La feuille que les directions remplissent dans leur tableur, et son retour.

# Les mots de la feuille elle-même.
sheet-tab-guide = Mode d'emploi
sheet-tab-studies = Instructions
sheet-tab-costs = Coûts
sheet-guide-title = Comment remplir cette feuille
sheet-guide-1 = 1. L'onglet « Instructions » a une ligne par projet à étudier. Remplissez les cases blanches. Les cases grises sont là pour lire : ce que vous y changez n'est pas repris.
sheet-guide-2 = 2. L'onglet « Coûts » a une ligne par dépense. Pour en ajouter une, écrivez en dessous le numéro du projet, votre direction, le poste, le montant en euros et sa nature comptable.
sheet-guide-3 = 3. Une ligne effacée dans « Instructions » ne change rien. Une ligne effacée dans « Coûts » est une dépense enlevée.
sheet-guide-4 = 4. Vous pouvez trier, filtrer, déplacer les colonnes et effacer ce qui ne vous concerne pas. Gardez la première ligne, avec les titres.
sheet-guide-5 = 5. Enregistrez, puis renvoyez le fichier sur la page où vous l'avez pris. Vous verrez chaque changement avant qu'il soit fait.
sheet-guide-6 = 6. Si quelqu'un a changé la même case entre-temps, les deux textes vous seront montrés et vous choisirez. Rien n'est écrasé sans vous le dire.
sheet-column-kind = Ligne
sheet-column-key = Clé
sheet-column-version = Version
sheet-column-number = N° du projet
sheet-column-title = Projet
sheet-column-department = Direction
sheet-column-state = État
sheet-column-due = À rendre le
sheet-column-competent = Compétente
sheet-column-ownership = Propriétaire du terrain
sheet-column-legal = Vérification juridique
sheet-column-technical = Vérification technique
sheet-column-environment = Effet sur l'environnement
sheet-column-functional = Effet sur les usages
sheet-column-delay = Délai (mois)
sheet-column-opinion = Avis
sheet-column-conditions = Conditions ou motif
sheet-column-notes = Notes internes
sheet-column-label = Poste de dépense
sheet-column-amount = Montant (€)
sheet-column-cost = Type de dépense
sheet-column-nature = Nature comptable
sheet-row-study = instruction
sheet-row-cost = coût
sheet-yes = oui
sheet-no = non
sheet-ownership-city = Ville
sheet-ownership-intercommunality = Intercommunalité
sheet-ownership-other_public = Autre public
sheet-ownership-social_landlord = Bailleur social
sheet-ownership-private = Privé
sheet-ownership-unknown = Inconnu
sheet-opinion-favourable = Favorable
sheet-opinion-favourable_if = Favorable sous conditions
sheet-opinion-unfavourable = Défavorable
sheet-cost-investment = Investissement
sheet-cost-running = Fonctionnement par an
sheet-state-not_started = Pas commencée
sheet-state-in_progress = En cours
sheet-state-waiting = En attente
sheet-state-proposed = Proposée
sheet-state-done = Terminée
sheet-error-title = Case à revoir
sheet-error-locked = Cette colonne est là pour lire. Appuyez sur Annuler.
sheet-error-list = Choisissez un mot de la liste.
sheet-error-amount = Écrivez un montant en euros, avec deux décimales au plus.
sheet-error-delay = Écrivez un nombre entier de mois, de 0 à 600.

# La page où on la prend et où on la renvoie.
sheets-title = Feuille des instructions
sheets-lead = Prenez la feuille, remplissez-la dans votre tableur, renvoyez-la. Vous voyez chaque changement avant qu'il soit fait.
sheets-take = Prendre la feuille
sheets-take-text = Pour Excel, prenez le fichier xlsx : il retient ce qu'il contenait, et seul ce que deux personnes ont changé en même temps vous est demandé.
sheets-department = Direction
sheets-departments-caption = Les feuilles à prendre
sheets-studies = Instructions
sheets-all = Toutes les directions
sheets-file-xlsx = Fichier xlsx
sheets-file-csv = Fichier CSV
sheets-file-xlsx-of = Fichier xlsx : { $department }
sheets-file-csv-of = Fichier CSV : { $department }
sheets-files = Fichiers
sheets-none = Aucune instruction à prendre
sheets-none-text = Aucun projet de cette édition n'est à l'étude dans vos directions.
sheets-send = Renvoyer la feuille
sheets-send-text = Rien n'est changé tant que vous n'avez pas vu les changements et dit oui.
sheets-send-file = Votre fichier
sheets-send-hint = Un fichier xlsx ou CSV, de { $max } Mo au plus.
sheets-send-now = Voir les changements
sheets-waiting = Une feuille attend votre décision
sheets-waiting-text = { $name }, envoyée le { $date }.
sheets-waiting-go = Revoir ses changements
sheets-read-only = Votre rôle permet de prendre la feuille, pas de la renvoyer.
sheets-applied = { $studies ->
    [0] Aucune instruction n'a été changée.
    [one] Une instruction a été changée.
   *[other] { $studies } instructions ont été changées.
}
sheets-nothing = La feuille dit la même chose que le site : il n'y a rien à changer.
sheets-forgotten = La feuille est oubliée. Rien d'autre n'a changé.

# Ce qui ne va pas dans le fichier.
sheets-wrong = Cette feuille ne peut pas être lue
sheets-wrong-text = Corrigez ces cases dans votre tableur, puis renvoyez le fichier. Rien n'a été changé.
sheets-wrong-caption = Les cases à corriger
sheets-wrong-where = Où
sheets-wrong-found = Ce qui y est
sheets-wrong-expected = Ce qu'il faut
sheets-wrong-cell = Case { $column }{ $row }
sheets-wrong-cell-of = { $tab }, case { $column }{ $row }
sheets-empty-file = Choisissez d'abord un fichier.
sheets-too-large = Ce fichier est trop grand : { $max } Mo au plus.
sheets-not-a-sheet = Ce fichier n'est ni un xlsx ni un CSV. Dans votre tableur, enregistrez-le dans un de ces formats.
sheets-no-headings = Les titres des colonnes manquent : { $missing }. Reprenez une feuille, et copiez-y vos réponses.
sheets-too-many = Cette feuille a plus de { $max } lignes. Renvoyez-la en plusieurs fois.
sheets-gone = Cette feuille n'attend plus. Renvoyez-la.
sheets-expected-yes-no = oui ou non
sheets-expected-one-of = un de ces mots : { $words }
sheets-expected-amount = un montant en euros, comme 12500,50 : deux décimales au plus, rien en dessous de zéro
sheets-expected-months = un nombre entier de mois, de 0 à 600
sheets-expected-nature = 3 à 6 chiffres, comme 2152, ou rien
sheets-expected-words = un texte de { $max } caractères au plus, pas vide
sheets-expected-study = le numéro d'un projet de la feuille, et la direction s'il en a plusieurs
sheets-expected-once = chaque instruction une seule fois
sheets-expected-lines = { $max } dépenses au plus par instruction
sheets-expected-value = une valeur : la formule de cette case a échoué

# Les changements, avant qu'ils soient faits.
sheets-compare-title = Changements de la feuille
sheets-compare-lead = { $name } : { $studies ->
    [0] aucune instruction ne change
    [one] une instruction change
   *[other] { $studies } instructions changent
}, { $unchanged ->
    [0] aucune n'est pareille
    [one] une est pareille
   *[other] { $unchanged } sont pareilles
}.
sheets-conflicts = { $conflicts ->
    [one] Une case a été changée des deux côtés
   *[other] { $conflicts } cases ont été changées des deux côtés
}
sheets-conflicts-text = Choisissez pour chacune. Sans choix, ce qui est sur le site reste.
sheets-all-easy = Prendre d'un coup tout ce qui n'est changé que dans la feuille
sheets-all-easy-text = { $studies ->
    [one] Une instruction. Les cases changées des deux côtés restent à choisir.
   *[other] { $studies } instructions. Les cases changées des deux côtés restent à choisir.
}
sheets-take-page = Prendre ce qui est choisi
sheets-take-study = Prendre les changements de cette instruction
sheets-study = N° { $number } – { $title }
sheets-cell = Case
sheets-here = Sur le site
sheets-there = Dans la feuille
sheets-before = Quand la feuille a été prise
sheets-keep = Garder ce qui est sur le site
sheets-theirs = Prendre la feuille
sheets-changes-caption = Ce qui change
sheets-conflict = { $cell } : changée des deux côtés
sheets-line = Dépense « { $label } »
sheets-line-nth = Dépense « { $label } » (n° { $nth })
sheets-no-line = (pas de dépense)
sheets-empty = (vide)
sheets-months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
sheets-drop = Oublier cette feuille
sheets-drop-text = Ce que vous avez déjà pris reste. Le reste de la feuille est oublié, votre fichier reste chez vous.
sheets-drop-now = Oublier la feuille
sheets-back = Retour à la feuille des instructions

# Ce qui n'est pas changé.
sheets-left = Ces instructions ne sont pas changées
sheets-left-caption = Instructions laissées comme elles sont
sheets-left-study = Instruction
sheets-left-why = Pourquoi
sheets-left-gone = Cette instruction n'existe pas, ou plus.
sheets-left-other-department = Elle est à une autre direction.
sheets-left-proposed = Un avis est proposé. Demandez à la personne responsable de la renvoyer à l'étude.
sheets-left-done = Elle est terminée. La personne responsable peut la rouvrir.
sheets-left-decided = Le projet n'est plus à l'étude.
sheets-left-changed = Quelqu'un vient de la changer. Regardez à nouveau ses cases ci-dessous.
sheets-left-faults = Ses dépenses ne vont pas ensemble : trop nombreuses, ou une somme trop grande.
