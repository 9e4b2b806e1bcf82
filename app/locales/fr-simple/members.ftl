### Animer un réseau, en français simple.

members-lead = Animer le réseau
members-title = Les membres
members-missions = Les missions
members-training = La formation
members-equipment = Le matériel prêté
members-posts = Les messages à lire
members-tabs = Pages pour animer le réseau
members-unnamed = Une personne sans nom
members-waits = À faire maintenant
members-nothing-waits = Rien à faire
members-nothing-waits-text = Tout est prêt. Pensez aux prochaines missions.
members-waits-answer = { $count ->
    [one] { $count } personne attend votre réponse
   *[other] { $count } personnes attendent votre réponse
}
members-waits-consent = { $count ->
    [one] Il manque l’accord d’un parent
   *[other] Il manque { $count } accords de parents
}
members-waits-post = { $count ->
    [one] { $count } message à lire
   *[other] { $count } messages à lire
}
members-waits-equipment = { $count ->
    [one] { $count } objet n’est pas revenu
   *[other] { $count } objets ne sont pas revenus
}
members-waits-charter = { $count ->
    [one] { $count } personne doit lire la charte
   *[other] { $count } personnes doivent lire la charte
}
members-applications = Les personnes qui veulent venir
members-applied-on = Demande du { $date }
members-ways = Autres choses à faire
members-way-missions = Préparer des missions
members-way-announce = Écrire une annonce
members-way-poster = Imprimer l’affiche
members-way-stories = Lire les histoires
members-name = Nom
members-group = Groupe
members-languages = Langues parlées
members-missing = Ce qui manque
members-found = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
members-none = Personne ici
members-none-text = Enlevez un choix au-dessus. Ou montrez l’affiche du réseau.
members-all-groups = Tous les groupes
members-whatever = Peu importe
members-gone = Montrer aussi les personnes parties
members-filter = Chercher
members-lack-answer = Attend une réponse
members-lack-consent = Accord du parent à demander
members-lack-charter = Charte à lire
members-lack-training = Formation à finir
members-lack-equipment = Matériel à rendre
members-state-applied = Demande
members-state-accepted = Membre
members-state-declined = Réponse : non
members-state-left = Parti du réseau
members-contact = Adresse ou téléphone
members-born = Âge
members-age = { $years } ans, né le { $date }
members-availability = Peut venir
members-about = Son message
members-applied = Demande du
members-charter-on = Charte acceptée le
members-reason = Vos mots
members-facts = Sa fiche
members-facts-note = Vous seuls voyez cette fiche. Pour écrire : faites une annonce au groupe.
members-answer = Répondre à la demande
members-verdict = Votre réponse
members-accept = Oui, bienvenue
members-decline = Non
members-message = Vos mots
members-message-hint = La personne lit ces mots. Si c’est non, dites pourquoi.
members-send-answer = Envoyer
members-accepted = C’est oui. La personne reçoit un message.
members-declined = C’est non. La personne reçoit vos mots.
members-to-group = Dans quel groupe ?
members-no-group = Sans groupe
members-move = Changer de groupe
members-moved = Le groupe est changé.
members-done-on = Fait le { $date }
members-done-by = Fait le { $date }, noté par { $name }
members-to-do = À faire
members-done-day = Jour pour « { $title } »
members-mark = C’est fait
members-unmark = Enlever
members-marked = C’est noté.
members-unmarked = C’est enlevé.
members-training-lead = Ce que chaque membre apprend.
members-no-steps = Pas encore d’étape
members-no-steps-text = Ajoutez la première étape plus bas.
members-step-add = Ajouter une étape
members-step-change = Changer cette étape
members-step-title = Titre
members-step-text = Ce qu’on apprend
members-step-position = Numéro
members-step-retire = Ne plus la demander
members-step-ask-again = La demander à nouveau
members-step-retired = Plus demandée
members-step-saved = C’est enregistré.
members-save = Enregistrer
members-equipment-lead = Qui a quoi. Les retards sont en haut.
members-nothing-lent = Rien n’est prêté
members-nothing-lent-text = Pour prêter, ouvrez la fiche d’un membre.
members-returned = Ce qui est revenu
members-lend = Prêter un objet
members-loan-kind = Quoi ?
members-loan-tablet = Tablette
members-loan-phone = Téléphone
members-loan-vest = Gilet
members-loan-other = Autre
members-loan-label = Lequel ?
members-loan-label-hint = Un numéro ou une taille.
members-loan-due-on = À rendre le
members-lend-now = Prêter
members-lent = C’est noté.
members-taken-back = Le retour est noté.
members-loan-take-back = C’est revenu
members-loan-what = { $kind } : { $label }
members-loan-due = à rendre le { $date }
members-loan-since = prêté le { $date }
members-loan-back = rendu le { $date }
members-loan-late = En retard
members-own-training = Ma formation
members-own-loans = Le matériel que j’ai
members-consents = Accord du parent
members-consent-none = Pas encore demandé. Le jeune envoie un lien, ou apporte la feuille signée.
members-consent-asked = Demandé
members-consent-given = Oui
members-consent-refused = Non
members-consent-withdrawn = Retiré
members-consent-by-link = par le lien
members-consent-by-paper = sur papier
members-consent-scan = Voir la feuille signée : { $name }
members-consent-paper = La feuille est signée
members-consent-paper-text = Prenez la feuille en photo. Elle reste sous clé. Vous seuls pouvez l’ouvrir.
members-guardian = Nom de la personne qui a signé
members-scan = La feuille signée
members-scan-hint = Une photo ou un PDF, { $max } Mo au plus.
members-scan-send = Enregistrer l’accord
members-consent-recorded = L’accord est là. Le jeune peut participer.
members-scan-empty = Choisissez la photo de la feuille.
members-scan-large = Fichier trop lourd : { $max } Mo au plus. Prenez une photo plus petite.
members-scan-kind = Ce n’est ni une photo, ni un PDF. Choisissez un autre fichier.
members-leave = Partir du réseau
members-take-off = Retirer du réseau
members-take-off-text = La personne ne peut plus participer. Elle lit vos mots. Elle peut redemander plus tard.
members-take-off-reason = Pourquoi ?
members-take-off-now = Retirer cette personne
members-taken-off = La personne est partie du réseau.
members-fault-empty = Écrivez quelque chose ici.
members-fault-short = Trop court : { $min } lettres au moins.
members-fault-long = Trop long : { $max } lettres au plus. Enlevez { $over } lettres.
members-fault-verdict = Choisissez une réponse.
members-fault-why = Dites pourquoi.
members-fault-kind = Choisissez l’objet.
members-fault-due = Choisissez un jour à venir, ou rien.
members-fault-done = Choisissez aujourd’hui ou un jour passé.
members-fault-position = Un nombre de 1 à 999.
members-next-missions = Les prochaines missions
members-places = { $taken ->
    [one] { $taken } place prise sur { $needed }
   *[other] { $taken } places prises sur { $needed }
}
