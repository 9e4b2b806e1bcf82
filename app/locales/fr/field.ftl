### La page du kit de terrain, et ce qui en fait une application.

field-title = Kit de terrain
field-starting = Le kit s'ouvre…
field-failed-title = Le kit n'a pas pu s'ouvrir
field-failed = Rien n'est perdu : ce que vous avez enregistré est toujours sur ce téléphone. Rechargez la page. Si cela continue, mettez à jour votre navigateur, ou essayez avec Chrome, Firefox ou Safari.
field-needs-title = Le kit a besoin de JavaScript
field-needs = Le kit fonctionne sans réseau. Pour cela, votre navigateur doit autoriser JavaScript. Activez-le dans ses réglages, ou prenez les formulaires en papier.
field-paper-form = Formulaire en papier
field-home = Accueil du site
field-app-name = Kit de terrain – { $city }
field-app-short = Kit
field-app-description = Recueillir des idées, des contacts et des votes dans la rue, même sans réseau.

## La barre du bas et ce qui est commun aux écrans.

field-bar-label = Écrans du kit
field-bar-collect = Sortie
field-bar-queue = À envoyer
field-bar-debrief = Équipe
field-bar-ready = Téléphone
field-bar-left = en attente : { $n }
field-back = Retour
field-keep = Enregistrer
field-must = obligatoire
field-may = facultatif
field-ago-now = moins d'une minute
field-ago-minutes = { $n } min
field-ago-hours = { $n } h
field-ago-days = { $n } j

## Ce qui manque dans un formulaire.

field-fault = Ce n'est pas encore enregistré : corrigez ce qui est marqué en rouge.
field-fault-empty = Écrivez quelque chose ici.
field-fault-short = Encore un peu court : au moins { $n } caractères.
field-fault-long = Trop long : au plus { $n } caractères.
field-fault-agreed = Lisez l'information à la personne, puis cochez si elle dit oui. Sans son accord, rien n'est gardé.
field-fault-theme = Choisissez le thème qui va le mieux.
field-fault-answers = Répondez à une question au moins.
field-fault-code = Tapez le code de la sortie.
field-fault-email = Cette adresse n'est pas complète. Exemple : nom@exemple.fr
field-fault-phone = Ce numéro n'est pas complet. Exemple : 06 12 34 56 78
field-fault-wish = Vous avez écrit un contact, mais choisi « Non ». Choisissez comment répondre, ou effacez le contact.

## Le début : un code fait entrer le téléphone.

field-start-title = Commencer
field-start-lead = Le responsable de la sortie vous a donné un code ou un QR code. Faites cette étape avec du réseau.
field-start-elsewhere = Ce téléphone est déjà dans la sortie « { $title } ». Un nouveau code le fait changer de sortie. Ce qui attend sera quand même envoyé.
field-start-stay = Rester dans cette sortie
field-start-code = Code de la sortie
field-start-code-hint = Majuscules ou minuscules, c'est pareil.
field-scan = Scanner le QR code
field-scan-stop = Fermer l'appareil photo
field-start-name = Nom de ce téléphone
field-start-name-hint = Par exemple « Téléphone de Léa ». Le responsable voit ainsi quel téléphone a encore quelque chose à envoyer.
field-start-go = Entrer dans la sortie
field-start-working = Un instant…
field-keeps-title = Ce que le kit garde sur ce téléphone
field-keeps-outing = La sortie : les projets, les textes, les petites photos. Tout cela est public.
field-keeps-entries = Ce que vous notez, jusqu'à ce que ce soit envoyé. Ensuite le téléphone l'oublie.
field-keeps-sealed = Tout est fermé à clé : personne ne peut le lire sur ce téléphone, pas même vous.
field-keeps-end = Le code a une fin. Ensuite vous ne pouvez plus rien noter, mais ce qui attend peut encore partir pendant 30 jours.

## Le téléphone est-il prêt ?

field-ready-title = Ce téléphone est-il prêt ?
field-ready-lead = Rien n'est encore préparé. Touchez « Préparer » avec du réseau : ensuite le kit marche sans réseau, pendant plusieurs jours.
field-good-until = Le code est valable jusqu'au { $when }.
field-prepare = Préparer la sortie
field-prepare-again = Préparer à nouveau
field-preparing = Le téléphone se prépare…
field-prepared = Le téléphone est prêt. Vous pouvez partir.
field-go = Aller à la sortie
field-ready-page = Le kit s'ouvre sans réseau.
field-ready-no-page = Le kit ne s'ouvre pas encore sans réseau. Gardez cette page ouverte un moment, avec du réseau.
field-ready-age = Préparé il y a { $age }.
field-ready-projects = Projets du vote : { $n }.
field-ready-pictures = Photos : { $n } sur { $of }.
field-ready-no-vote = Pas de vote dans cette sortie : on recueille des idées et des contacts.
field-ready-texts = Textes : français, français simple, anglais, arabe.
field-ready-voices = Lecture à voix haute : { $languages }.
field-ready-voices-not = Pas de voix pour : { $languages }. Lisez vous-même.
field-ready-no-voice = Ce téléphone ne lit pas à voix haute. Lisez vous-même les textes.
field-room = Place prise : { $used } Mo. Place libre : { $free } Mo.
field-room-low = Il reste peu de place : { $free } Mo (le kit en prend { $used }). Effacez des photos ou des applications de ce téléphone avant de partir.
field-persisted = Le téléphone a promis de ne rien effacer.
field-not-persisted = Le téléphone n'a pas promis de tout garder. Installez le kit, et envoyez ce qui attend chaque soir.
field-clock-ahead = L'horloge du téléphone avance de { $age }. Le kit corrige l'heure tout seul.
field-clock-behind = L'horloge du téléphone retarde de { $age }. Le kit corrige l'heure tout seul.
field-install-title = Mettre le kit sur l'écran d'accueil
field-install = Installer le kit
field-install-ios = Sur iPhone : touchez le bouton Partager, puis « Sur l'écran d'accueil ».
field-install-menu = Ouvrez le menu du navigateur, puis « Installer l'application » ou « Ajouter à l'écran d'accueil ».
field-rules = Le vote en quelques phrases
field-rules-open = On vote du { $from } au { $to }.
field-rules-age = Il faut avoir { $n } ans ou plus.
field-rules-once = Chaque personne vote une seule fois.
field-rules-secret = Le vote est secret. Ne regardez pas, ne demandez pas.
field-rules-help = Vous pouvez expliquer les boutons, jamais conseiller un projet.
field-rules-contact = Sans carte de vote, on peut voter avec un e-mail ou un téléphone. C'est vérifié à l'envoi.
field-notices = Les informations à lire aux personnes
field-languages = Langue du kit

## L'écran de la sortie.

field-collect-title = Sortie
field-nothing-prepared = Ce téléphone n'est pas encore prêt pour la sortie.
field-go-prepare = Préparer le téléphone
field-met = Rencontre
field-refused = Refus
field-absent = Absent
field-idea = Une idée
field-contact = Un contact
field-vote = Un vote
field-kept-met = Rencontre enregistrée.
field-kept-refused = Refus enregistré.
field-kept-absent = Enregistré : personne à cette porte.
field-undo-met = Annuler la dernière rencontre
field-undo-refused = Annuler le dernier refus
field-undo-absent = Annuler la dernière porte
field-undone = C'est annulé.
field-person = La personne (facultatif)
field-person-hint = Choisissez avant de toucher « Rencontre ». Cela sert seulement à faire des totaux. Ne demandez rien : notez ce que vous voyez ou entendez.
field-person-age = Âge
field-person-gender = Genre
field-person-language = Langue parlée
field-person-district = Quartier où la personne habite
field-gender-woman = Femme
field-gender-man = Homme
field-gender-other = Autre
field-language-other = Autre langue
field-counts = Ce que ce téléphone a recueilli
field-count-met = Rencontres
field-count-refused = Refus
field-count-absent = Absents
field-count-ideas = Idées
field-count-contacts = Contacts
field-count-votes = Votes
field-of-goal = sur { $n }
field-team-note = Le mot de l'équipe
field-audience = Pour : { $who }
field-take-along = À emporter :

## Une idée pour quelqu'un.

field-idea-title = Une idée
field-idea-name = Titre
field-idea-name-hint = L'idée en quelques mots.
field-idea-text = L'idée
field-idea-text-hint = Avec les mots de la personne : quoi, pour qui, pourquoi.
field-idea-place = Lieu
field-here = Je suis sur place
field-here-hint = Le téléphone note l'endroit où vous êtes. L'idée apparaîtra à cet endroit sur la carte.
field-here-looking = Le téléphone cherche où vous êtes…
field-here-found = L'endroit est noté.
field-here-not = Le téléphone ne sait pas où vous êtes, ou vous ne l'avez pas autorisé. Écrivez le lieu au-dessus.
field-here-forget = Oublier l'endroit
field-idea-district = Quartier
field-whole-city = Toute la ville
field-idea-theme = Thème
field-no-theme = Choisir…
field-photo = Photo
field-photo-hint = Photographiez l'endroit, pas des personnes. Le téléphone rend la photo plus petite et enlève la date et le lieu.
field-photo-working = La photo se prépare…
field-photo-failed = Cette photo n'a pas pu être prise. Essayez une autre photo, ou continuez sans photo.
field-photo-full = C'est le maximum : { $n } photos.
field-photo-n = Photo { $n }, prête
field-photo-remove = Enlever la photo { $n }
field-idea-author = Nom à afficher
field-idea-author-hint = Un prénom suffit. Laissez vide si la personne ne veut pas de nom.
field-idea-minor = La personne a moins de 18 ans
field-wish = La personne veut-elle une réponse de la ville ?
field-wish-none = Non
field-wish-email = Par e-mail
field-wish-phone = Par téléphone
field-email = Adresse e-mail
field-phone = Numéro de téléphone
field-agreed = La personne a entendu l'information et elle est d'accord
field-kept-idea = Idée enregistrée sur ce téléphone.
field-ideas-not-yet = On pourra donner des idées à partir du { $when }.
field-ideas-over = La ville demandait des idées jusqu'au { $when }. Elle acceptera peut-être encore celle-ci : vous le verrez après l'envoi.
field-ideas-none = On ne recueille pas d'idées dans cette sortie.
field-ideas-else = Vous pouvez noter un contact : la ville préviendra la personne.

## L'information à lire, et les contacts.

field-notice = L'information à lire
field-notice-hint = Lisez ce texte à la personne, ou montrez-le-lui.
field-notice-short = La ville garde ce que vous dites pour son budget participatif. Votre nom et votre contact ne sont donnés à personne. Vous pouvez demander à les voir ou à les effacer.
field-aloud = Lire à voix haute
field-silence = Arrêter la lecture
field-contact-title = Un contact
field-contact-lead = Pour une personne qui veut des nouvelles de la ville. Sans son oui, on ne garde rien.
field-contact-name = Nom ou prénom
field-contact-way = Comment la joindre ?
field-kept-contact = Contact enregistré sur ce téléphone.

## Donner le téléphone, et le reprendre.

field-hand-title = Un vote
field-hand-lead = Vous allez donner ce téléphone à la personne qui vote.
field-hand-ask = Demandez-lui de préparer sa carte de vote, si elle en a une.
field-hand-give = Touchez « Donner le téléphone », et donnez-le.
field-hand-away = Éloignez-vous un peu et ne regardez pas l'écran.
field-hand-secret = Le vote est fermé à clé tout de suite. Personne ne pourra le lire, ni vous ni la ville.
field-hand-go = Donner le téléphone
field-back-title = Reprendre le téléphone
field-back-lead = Merci. Rendez le téléphone à l'équipe.
field-back-nothing = Il ne reste rien sur l'écran : ni le nom, ni les choix.
field-back-go = Continuer la sortie
field-vote-none = Il n'y a pas de vote dans cette sortie.
field-vote-not-yet = Le vote commence le { $when }.
field-vote-over = Le vote est fini depuis le { $when }.
field-vote-else = Vous pouvez noter une idée ou un contact.

## Ce qui attend d'être envoyé.

field-queue-title = À envoyer
field-queue-empty = Tout est envoyé. Rien n'attend sur ce téléphone.
field-queue-waiting = En attente : { $n }. La plus ancienne saisie a { $age }.
field-queue-some = En attente : { $n }.
field-queue-sending = Envoi en cours : { $n } sur { $of }.
field-queue-progress = Envoi
field-queue-safe = Ce qui attend est en sécurité : fermer le kit ou éteindre le téléphone n'efface rien.
field-unknown = Ce téléphone garde aussi { $n } saisies qu'un kit plus récent a faites. Elles restent là : rechargez la page avec du réseau.
field-kind-encounter = Rencontres, refus, absents
field-kind-idea = Idées
field-kind-contact = Contacts
field-kind-vote = Votes
field-kind-debrief = Retour de l'équipe
field-kind-photo = Photos
field-one-encounter = Une rencontre, il y a { $age }
field-one-idea = Une idée, il y a { $age }
field-one-contact = Un contact, il y a { $age }
field-one-vote = Un vote, il y a { $age }
field-one-debrief = Un retour de l'équipe, il y a { $age }
field-stalled = Pourquoi cela attend
field-send = Envoyer maintenant
field-last-sent = Dernier envoi il y a { $age }.
field-new-code = Taper un nouveau code
field-refused-title = Ce qui n'a pas été accepté
field-refused-lead = Lisez la raison, puis touchez « J'ai lu », ou « Réessayer » si la raison a changé. Le reste part normalement.
field-have-read = J'ai lu
field-again = Réessayer
field-forget-vote = Ce vote sera effacé de ce téléphone, pour toujours. Si vous avez un doute, demandez d'abord à votre responsable.
field-forget-vote-yes = Oui, effacer ce vote
field-file-title = Enregistrer ou reprendre un fichier
field-file-lead = Si ce téléphone ne peut plus rien envoyer, mettez ce qui attend dans un fichier fermé à clé. Un autre téléphone de la sortie, ou le bureau, peut l'envoyer. Rien n'est compté deux fois.
field-save-file = Enregistrer dans un fichier
field-saved-file = Le fichier est enregistré. Gardez aussi ce téléphone : rien n'y est effacé.
field-take-file = Reprendre un fichier
field-take-file-hint = Le fichier d'un autre téléphone de la même sortie.
field-restored = Fichier repris. Nouveau sur ce téléphone : { $n }.
field-restored-not = Laissé de côté, car illisible : { $n }.
field-leave-title = Quitter la sortie
field-leave = Quitter la sortie
field-leave-sent = Tout est envoyé. Le téléphone oubliera cette sortie. Voulez-vous la quitter ?
field-leave-waiting = Attention : { $n } en attente. Si vous quittez maintenant, c'est perdu. Envoyez d'abord, ou enregistrez un fichier.
field-leave-refused = Attention : { $n } saisies n'ont pas été acceptées. Lisez d'abord la raison au-dessus. Si vous quittez maintenant, elles sont perdues.
field-leave-unknown = Un kit plus récent a gardé quelque chose sur ce téléphone. Rechargez la page avec du réseau, puis envoyez : ensuite vous pourrez quitter.
field-leave-no = Rester
field-leave-yes = Quitter
field-leave-lose = Quitter et tout perdre
field-left-outing = Vous avez quitté la sortie.

## Le retour de l'équipe.

field-debrief-title = Retour de l'équipe
field-debrief-lead = Après la sortie, trois questions pour l'équipe. N'écrivez le nom de personne.
field-debrief-well = Qu'est-ce qui s'est bien passé ?
field-debrief-hard = Qu'est-ce qui a été difficile ?
field-debrief-next = Que ferez-vous autrement la prochaine fois ?
field-kept-debrief = Retour enregistré sur ce téléphone. Merci.

## Pourquoi quelque chose ne se fait pas. Rien n'est jamais perdu sans le dire.

field-trouble-offline = Il n'y a pas de réseau. Ce qui est enregistré reste en sécurité, et partira tout seul dès que le réseau revient.
field-trouble-server = Le site ne répond pas comme il faut. Rien n'est perdu : le kit réessaiera tout seul.
field-trouble-pass-over = Le code de la sortie n'est plus valable. Ce qui est déjà enregistré n'est pas perdu. Demandez un nouveau code au responsable, puis tapez-le. Si la date de ce téléphone est fausse, trouvez du réseau et touchez « Préparer à nouveau ».
field-trouble-wrong-code = Ce code n'est pas le bon. Vérifiez chaque lettre, ou scannez le QR code.
field-trouble-too-many-tries = Trop de codes faux depuis ce réseau. Attendez une heure, ou essayez avec un autre réseau : le Wi-Fi ou les données mobiles. Un nouveau code n'y change rien.
field-trouble-code-full = Ce code a déjà fait entrer autant de téléphones que permis. Demandez un autre code au responsable.
field-trouble-not-signed-in = Ce téléphone n'est dans aucune sortie. Tapez le code de votre responsable.
field-trouble-not-prepared = La sortie n'est pas encore préparée sur ce téléphone. Trouvez du réseau, puis touchez « Préparer la sortie ».
field-trouble-other-kit = La sortie a changé dans une autre fenêtre. Rien de ce que vous avez tapé n'est perdu : regardez si tout va encore, puis enregistrez à nouveau.
field-trouble-full = Pas enregistré : il n'y a plus de place sur ce téléphone. Envoyez ce qui attend, ou effacez des photos, puis recommencez.
field-trouble-no-storage = Ce navigateur ne garde rien, sans doute parce que la fenêtre est privée. Ouvrez le kit dans une fenêtre normale.
field-trouble-other-tab = Le kit est ouvert dans une autre fenêtre, et c'est elle qui envoie. Fermez-en une : rien n'est perdu.
field-trouble-vote-closed = Le vote n'est pas ouvert à cette heure. Ce vote n'est pas enregistré.
field-trouble-choices = Ces choix ne font pas un bulletin valable. Ce vote n'est pas enregistré. Recommencez les choix.
field-trouble-backup = Ce fichier ne vient pas du kit, ou il vient d'une autre sortie. Rien n'a changé sur ce téléphone.
field-trouble-waiting = Quelque chose attend encore d'être envoyé. Envoyez d'abord, pour ne rien perdre.
field-trouble-fault = Le kit n'a pas compris, et rien n'a été enregistré cette fois. Rechargez la page et recommencez. Si cela continue, prévenez votre responsable.

## Pourquoi un envoi n'est pas accepté.

field-refusal-unreadable = Le site n'a pas pu l'ouvrir : c'est abîmé, ou fait pour une autre sortie. Dites-le à votre responsable.
field-refusal-faulty = Il manque quelque chose, ou un texte est trop long. Si vous pouvez, notez-le à nouveau.
field-refusal-ideas-closed = La ville ne prenait pas d'idées à ce moment-là. Dites à la personne quand elle pourra en donner.
field-refusal-too-many-ideas = Cette personne a déjà donné autant d'idées que le règlement le permet.
field-refusal-vote-not-open = Ce vote a été fait avant l'ouverture. Il ne compte pas. La personne peut voter à nouveau pendant le vote.
field-refusal-vote-over = Ce vote est arrivé après la fin. Il ne compte pas. Prévenez votre responsable.
field-refusal-card-unknown = Cette carte de vote n'existe pas : le code a sans doute été mal tapé. La personne peut voter à nouveau avec sa carte.
field-refusal-card-not-usable = Cette carte de vote a été retirée, ou n'est pas encore en service. Donnez une autre carte à la personne.
field-refusal-card-used = Cette carte de vote a déjà servi : le premier vote compte, celui-ci non. Le vote reste secret.
field-refusal-already-voted = Cette personne, ou toutes celles qui partagent ce contact, ont déjà voté : le premier vote compte, celui-ci non.
field-refusal-not-listed = Cette personne n'est pas sur la liste de la ville, ou un chiffre est faux. Elle peut demander à la mairie.
field-refusal-means-not-taken = Pour ce vote, on ne peut pas montrer qui on est de cette façon. La personne peut voter avec une carte, ou sur le site.
field-refusal-not-entitled = La personne a dit qu'elle est trop jeune, ou sans lien avec la ville. Le règlement ne permet pas ce vote.
field-refusal-held = Beaucoup de votes semblables sont arrivés en même temps : une personne de la ville regarde. Prévenez votre responsable.
field-refusal-pass-expired = Noté après la fin du code. Rien n'est perdu : demandez un nouveau code de cette sortie à votre responsable, entrez-le, puis envoyez à nouveau.
field-refusal-photo-unreadable = Cette photo est abîmée : le site ne peut pas la lire. L'idée, elle, est bien arrivée.
field-refusal-photo-without-idea = L'idée de cette photo n'en prend plus : elle est retirée, refusée, ou déjà dans un projet. La photo n'est pas gardée.
field-refusal-too-many-photos = Cette idée a déjà autant de photos que permis. Celle-ci n'est pas gardée.
field-refusal-photo-stopped = Cette photo s'est arrêtée en route trop longtemps. L'idée est bien arrivée, sans elle.
