### Animer un réseau : membres, formation, matériel.

members-lead = Animer le réseau
members-title = Membres
members-missions = Missions
members-training = Formation
members-equipment = Matériel prêté
members-posts = Messages à lire
members-tabs = Pages pour animer le réseau
members-unnamed = Une personne sans nom
members-waits = Ce qui vous attend
members-nothing-waits = Rien n’attend
members-nothing-waits-text = Tout est à jour. Vous pouvez préparer les prochaines missions.
members-waits-answer = { $count ->
    [one] { $count } candidature attend une réponse
   *[other] { $count } candidatures attendent une réponse
}
members-waits-consent = { $count ->
    [one] { $count } accord d’un responsable légal manque
   *[other] { $count } accords de responsables légaux manquent
}
members-waits-post = { $count ->
    [one] { $count } message à lire
   *[other] { $count } messages à lire
}
members-waits-equipment = { $count ->
    [one] { $count } prêt en retard
   *[other] { $count } prêts en retard
}
members-waits-charter = { $count ->
    [one] { $count } personne n’a pas encore accepté la charte
   *[other] { $count } personnes n’ont pas encore accepté la charte
}
members-applications = Candidatures
members-applied-on = Candidature du { $date }
members-ways = Aller plus loin
members-way-missions = Préparer des missions
members-way-announce = Écrire une annonce
members-way-poster = Imprimer l’affiche
members-way-stories = Voir les histoires publiques
members-name = Nom
members-group = Groupe
members-languages = Langues parlées
members-missing = Ce qui manque
members-found = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
members-none = Personne ne correspond
members-none-text = Enlevez un filtre, ou faites connaître le réseau avec son affiche.
members-all-groups = Tous les groupes
members-whatever = Peu importe
members-gone = Aussi les personnes parties ou non retenues
members-filter = Filtrer
members-lack-answer = Attend une réponse
members-lack-consent = Accord parental manquant
members-lack-charter = Charte à accepter
members-lack-training = Formation à finir
members-lack-equipment = Matériel en retard
members-state-applied = Candidature
members-state-accepted = Membre
members-state-declined = Non retenu
members-state-left = A quitté le réseau
members-contact = Pour la joindre
members-born = Âge
members-age = { $years } ans, né le { $date }
members-availability = Disponible
members-about = Son message
members-applied = Candidature du
members-charter-on = Charte acceptée le
members-reason = Vos mots lors de la décision
members-facts = Fiche
members-facts-note = Seules les personnes qui animent ce réseau voient cette fiche. Pour écrire à un jeune, passez par une annonce au groupe.
members-answer = Répondre à la candidature
members-verdict = Votre réponse
members-accept = Accepter dans le réseau
members-decline = Ne pas retenir
members-message = Vos mots
members-message-hint = Ils partent avec la réponse. Pour un refus, dites pourquoi.
members-send-answer = Envoyer la réponse
members-accepted = La personne est acceptée. Elle reçoit un message.
members-declined = La candidature n’est pas retenue. La personne reçoit vos mots.
members-to-group = Dans quel groupe ?
members-no-group = Sans groupe
members-move = Changer de groupe
members-moved = Le groupe est changé.
members-done-on = Fait le { $date }
members-done-by = Fait le { $date }, noté par { $name }
members-to-do = À faire
members-done-day = Jour pour « { $title } »
members-mark = Noter comme fait
members-unmark = Enlever la marque
members-marked = C’est noté comme fait.
members-unmarked = La marque est enlevée.
members-training-lead = Les étapes que chaque membre suit avant ou pendant ses missions.
members-no-steps = Pas encore d’étape
members-no-steps-text = Ajoutez la première ci-dessous : par exemple « Accueillir les habitants ».
members-step-add = Ajouter une étape
members-step-change = Modifier cette étape
members-step-title = Titre
members-step-text = Ce qu’on y apprend
members-step-position = Numéro d’ordre
members-step-retire = Ne plus la demander
members-step-ask-again = La demander de nouveau
members-step-retired = N’est plus demandée
members-step-saved = L’étape est enregistrée.
members-save = Enregistrer
members-equipment-lead = Qui a quoi. Ce qui est en retard est en premier.
members-nothing-lent = Rien n’est prêté
members-nothing-lent-text = Pour prêter une tablette ou un gilet, ouvrez la fiche d’un membre.
members-returned = Ce qui est revenu
members-lend = Prêter du matériel
members-loan-kind = Quoi ?
members-loan-tablet = Tablette
members-loan-phone = Téléphone
members-loan-vest = Gilet
members-loan-other = Autre
members-loan-label = Lequel ?
members-loan-label-hint = Un numéro ou une taille, par exemple : n° 4, taille M.
members-loan-due-on = À rendre le
members-lend-now = Prêter
members-lent = Le prêt est noté.
members-taken-back = Le retour est noté. Merci.
members-loan-take-back = C’est revenu
members-loan-what = { $kind } : { $label }
members-loan-due = à rendre le { $date }
members-loan-since = prêté le { $date }
members-loan-back = rendu le { $date }
members-loan-late = En retard
members-own-training = Ma formation
members-own-loans = Le matériel que j’ai
members-consents = Accord du responsable légal
members-consent-none = Personne n’a encore été sollicité. Le jeune peut envoyer un lien depuis sa page, ou apporter la feuille signée.
members-consent-asked = Demandé
members-consent-given = Donné
members-consent-refused = Refusé
members-consent-withdrawn = Retiré
members-consent-by-link = par le lien
members-consent-by-paper = sur papier
members-consent-scan = Télécharger la feuille signée : { $name }
members-consent-paper = La feuille est signée
members-consent-paper-text = Photographiez ou scannez la feuille. Elle est gardée sous clé ; seules les personnes qui animent ce réseau peuvent l’ouvrir.
members-guardian = Nom de la personne qui a signé
members-scan = La feuille signée
members-scan-hint = Photo JPEG ou PNG, ou PDF, { $max } Mo au plus.
members-scan-send = Enregistrer l’accord
members-consent-recorded = L’accord est enregistré. Le jeune peut participer.
members-scan-empty = Choisissez la photo ou le PDF de la feuille.
members-scan-large = Ce fichier est trop lourd : { $max } Mo au plus. Prenez une photo plus petite.
members-scan-kind = Ce fichier n’est ni une photo JPEG ou PNG, ni un PDF. Choisissez-en un autre.
members-leave = Fin de l’adhésion
members-take-off = Retirer du réseau
members-take-off-text = La personne ne pourra plus agir dans le réseau. Elle reçoit vos mots, et peut candidater de nouveau.
members-take-off-reason = Pourquoi ?
members-take-off-now = Retirer cette personne
members-taken-off = La personne ne fait plus partie du réseau.
members-fault-empty = Écrivez quelque chose ici.
members-fault-short = C’est trop court : { $min } caractères au moins.
members-fault-long = C’est trop long : { $max } caractères au plus. Enlevez-en { $over }.
members-fault-verdict = Choisissez une réponse.
members-fault-why = Dites pourquoi : la personne doit comprendre la décision.
members-fault-kind = Choisissez ce que vous prêtez.
members-fault-due = Donnez un jour à partir d’aujourd’hui, ou laissez vide.
members-fault-done = Donnez un jour qui n’est pas dans le futur.
members-fault-position = Donnez un nombre de 1 à 999.
members-next-missions = Prochaines missions
members-places = { $taken ->
    [one] { $taken } place prise sur { $needed }
   *[other] { $taken } places prises sur { $needed }
}
