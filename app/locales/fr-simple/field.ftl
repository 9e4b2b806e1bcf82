### La page du kit de terrain, en phrases courtes.

field-title = Kit de terrain
field-starting = Le kit s'ouvre…
field-failed-title = Le kit ne s'ouvre pas
field-failed = Rien n'est perdu. Vos notes sont encore dans ce téléphone. Rechargez la page. Si ça recommence, mettez à jour le navigateur.
field-needs-title = Le kit a besoin de JavaScript
field-needs = Le kit marche sans réseau. Il faut activer JavaScript dans votre navigateur. Sinon, prenez les feuilles en papier.
field-paper-form = Feuille en papier
field-home = Accueil du site
field-app-name = Kit de terrain – { $city }
field-app-short = Kit
field-app-description = Noter des idées et voter dans la rue. Même sans réseau.

## La barre du bas.

field-bar-label = Écrans du kit
field-bar-collect = Sortie
field-bar-queue = À envoyer
field-bar-debrief = Équipe
field-bar-ready = Téléphone
field-bar-left = à envoyer : { $n }
field-back = Retour
field-keep = Enregistrer
field-must = obligatoire
field-may = si vous voulez
field-ago-now = moins d'une minute
field-ago-minutes = { $n } min
field-ago-hours = { $n } h
field-ago-days = { $n } j

## Ce qui manque.

field-fault = Pas encore enregistré. Corrigez ce qui est en rouge.
field-fault-empty = Écrivez quelque chose ici.
field-fault-short = Trop court. Il faut au moins { $n } lettres.
field-fault-long = Trop long. Pas plus de { $n } lettres.
field-fault-agreed = Lisez le texte à la personne. Elle dit oui ? Alors cochez. Sinon, on ne garde rien.
field-fault-theme = Choisissez un thème.
field-fault-answers = Répondez à une question au moins.
field-fault-code = Tapez le code de la sortie.
field-fault-email = L'adresse n'est pas complète. Exemple : nom@exemple.fr
field-fault-phone = Le numéro n'est pas complet. Exemple : 06 12 34 56 78
field-fault-wish = Vous avez écrit un contact. Choisissez comment répondre. Ou effacez le contact.

## Le début : le code.

field-start-title = Commencer
field-start-lead = Votre responsable a un code pour vous. Faites cette étape avec du réseau.
field-start-elsewhere = Ce téléphone est déjà dans la sortie « { $title } ». Un nouveau code change de sortie. Ce qui attend partira quand même.
field-start-stay = Rester dans cette sortie
field-start-code = Code de la sortie
field-start-code-hint = Grandes ou petites lettres : c'est pareil.
field-scan = Scanner le QR code
field-scan-stop = Fermer l'appareil photo
field-start-name = Nom de ce téléphone
field-start-name-hint = Exemple : « Téléphone de Léa ». Le responsable sait ainsi à qui il est.
field-start-go = Entrer dans la sortie
field-start-working = Un instant…
field-keeps-title = Ce que le kit garde ici
field-keeps-outing = La sortie, les projets et les photos. Tout le monde peut les voir.
field-keeps-entries = Vos notes, avant leur envoi. Après, le téléphone les oublie.
field-keeps-sealed = Tout est fermé à clé. Personne ne peut le lire ici.
field-keeps-end = Le code a une date de fin. Après, on ne note plus rien. Ce qui attend peut partir pendant 30 jours.

## Le téléphone est-il prêt ?

field-ready-title = Ce téléphone est-il prêt ?
field-ready-lead = Rien n'est prêt. Touchez « Préparer » avec du réseau. Après, le kit marche sans réseau.
field-good-until = Le code marche jusqu'au { $when }.
field-prepare = Préparer la sortie
field-prepare-again = Préparer à nouveau
field-preparing = Le téléphone se prépare…
field-prepared = Le téléphone est prêt. Vous pouvez partir.
field-go = Aller à la sortie
field-ready-page = Le kit s'ouvre sans réseau.
field-ready-no-page = Le kit ne s'ouvre pas encore sans réseau. Attendez un peu sur cette page.
field-ready-age = Préparé il y a { $age }.
field-ready-projects = Projets du vote : { $n }.
field-ready-pictures = Photos : { $n } sur { $of }.
field-ready-no-vote = Pas de vote aujourd'hui. On note des idées et des contacts.
field-ready-texts = Textes : français, français simple, anglais, arabe.
field-ready-voices = Le téléphone lit à voix haute : { $languages }.
field-ready-voices-not = Pas de voix : { $languages }. Lisez vous-même.
field-ready-no-voice = Ce téléphone ne lit pas les textes. Lisez vous-même.
field-room = Place prise : { $used } Mo. Place libre : { $free } Mo.
field-room-low = Il reste peu de place : { $free } Mo. Le kit prend { $used } Mo. Effacez des photos avant de partir.
field-persisted = Le téléphone promet de ne rien effacer.
field-not-persisted = Le téléphone peut effacer. Installez le kit. Envoyez tout chaque soir.
field-clock-ahead = L'heure du téléphone est fausse : { $age } de trop. Le kit la corrige.
field-clock-behind = L'heure du téléphone est fausse : { $age } de moins. Le kit la corrige.
field-install-title = Mettre le kit sur le téléphone
field-install = Installer le kit
field-install-ios = Sur iPhone : touchez Partager. Puis « Sur l'écran d'accueil ».
field-install-menu = Ouvrez le menu du navigateur. Touchez « Installer » ou « Ajouter à l'écran d'accueil ».
field-rules = Le vote en quelques phrases
field-rules-open = On vote du { $from } au { $to }.
field-rules-age = Il faut avoir { $n } ans ou plus.
field-rules-once = Chaque personne vote une seule fois.
field-rules-secret = Le vote est secret. Ne regardez pas. Ne demandez pas.
field-rules-help = Expliquez les boutons. Ne conseillez jamais un projet.
field-rules-contact = Pas de carte ? On peut donner un e-mail ou un numéro.
field-notices = Les textes à lire aux personnes
field-languages = Langue du kit

## L'écran de la sortie.

field-collect-title = Sortie
field-nothing-prepared = Ce téléphone n'est pas encore prêt.
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
field-person = La personne (si vous voulez)
field-person-hint = Choisissez avant de toucher « Rencontre ». Ne demandez rien. On compte seulement des totaux.
field-person-age = Âge
field-person-gender = Homme ou femme
field-person-language = Langue parlée
field-person-district = Quartier de la personne
field-gender-woman = Femme
field-gender-man = Homme
field-gender-other = Autre
field-language-other = Autre langue
field-counts = Ce que ce téléphone a noté
field-count-met = Rencontres
field-count-refused = Refus
field-count-absent = Absents
field-count-ideas = Idées
field-count-contacts = Contacts
field-count-votes = Votes
field-of-goal = sur { $n }
field-team-note = Le mot de l'équipe
field-audience = Pour : { $who }
field-take-along = À prendre avec vous :

## Une idée pour quelqu'un.

field-idea-title = Une idée
field-idea-name = Titre
field-idea-name-hint = L'idée en quelques mots.
field-idea-text = L'idée
field-idea-text-hint = Avec les mots de la personne. Quoi ? Pour qui ? Pourquoi ?
field-idea-place = Lieu
field-here = Je suis sur place
field-here-hint = Le téléphone note où vous êtes. On verra l'endroit sur la carte.
field-here-looking = Le téléphone cherche…
field-here-found = L'endroit est noté.
field-here-not = Le téléphone ne trouve pas. Écrivez le lieu au-dessus.
field-here-forget = Oublier l'endroit
field-idea-district = Quartier
field-whole-city = Toute la ville
field-idea-theme = Thème
field-no-theme = Choisir…
field-photo = Photo
field-photo-hint = Photographiez l'endroit. Pas des personnes. La photo devient plus petite.
field-photo-working = La photo se prépare…
field-photo-failed = Cette photo ne marche pas. Essayez une autre photo. Ou continuez sans photo.
field-photo-full = Pas plus de { $n } photos.
field-photo-n = Photo { $n }, prête
field-photo-remove = Enlever la photo { $n }
field-idea-author = Nom à montrer
field-idea-author-hint = Le prénom suffit. Ou ne mettez rien.
field-idea-minor = La personne a moins de 18 ans
field-wish = La personne veut-elle une réponse ?
field-wish-none = Non
field-wish-email = Par e-mail
field-wish-phone = Par téléphone
field-email = Adresse e-mail
field-phone = Numéro de téléphone
field-agreed = La personne a entendu. Elle dit oui.
field-kept-idea = Idée enregistrée sur ce téléphone.
field-ideas-not-yet = On donne des idées à partir du { $when }.
field-ideas-over = Les idées sont finies depuis le { $when }. La ville prendra peut-être celle-ci.
field-ideas-none = Pas d'idées dans cette sortie.
field-ideas-else = Notez un contact. La ville préviendra la personne.

## Le texte à lire, et les contacts.

field-notice = Le texte à lire
field-notice-hint = Lisez ce texte à la personne. Ou montrez-le.
field-notice-short = La ville garde ce que vous dites. Elle ne le donne à personne. Vous pouvez le voir. Vous pouvez le faire effacer.
field-aloud = Lire à voix haute
field-silence = Arrêter la lecture
field-contact-title = Un contact
field-contact-lead = La personne veut des nouvelles de la ville. Sans son oui, on ne garde rien.
field-contact-name = Nom ou prénom
field-contact-way = Comment la joindre ?
field-kept-contact = Contact enregistré sur ce téléphone.

## Donner le téléphone, et le reprendre.

field-hand-title = Un vote
field-hand-lead = Vous allez donner ce téléphone.
field-hand-ask = La personne a une carte de vote ? Elle la prend.
field-hand-give = Touchez « Donner le téléphone ». Puis donnez-le.
field-hand-away = Reculez un peu. Ne regardez pas.
field-hand-secret = Le vote est fermé à clé. Personne ne peut le lire.
field-hand-go = Donner le téléphone
field-back-title = Reprendre le téléphone
field-back-lead = Merci. Rendez le téléphone.
field-back-nothing = Il n'y a plus rien sur l'écran.
field-back-go = Continuer la sortie
field-vote-none = Pas de vote dans cette sortie.
field-vote-not-yet = Le vote commence le { $when }.
field-vote-over = Le vote est fini depuis le { $when }.
field-vote-else = Notez une idée ou un contact.

## Ce qui attend.

field-queue-title = À envoyer
field-queue-empty = Tout est envoyé. Rien n'attend.
field-queue-waiting = À envoyer : { $n }. Le plus vieux : { $age }.
field-queue-some = À envoyer : { $n }.
field-queue-sending = Envoi : { $n } sur { $of }.
field-queue-progress = Envoi
field-queue-safe = Rien ne se perd. Vous pouvez éteindre le téléphone.
field-unknown = Un kit plus récent a gardé { $n } choses. Rechargez la page avec du réseau.
field-kind-encounter = Rencontres et refus
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
field-stalled = Pourquoi ça attend
field-send = Envoyer maintenant
field-last-sent = Dernier envoi il y a { $age }.
field-new-code = Taper un nouveau code
field-refused-title = Ce qui n'est pas accepté
field-refused-lead = Lisez la raison. Touchez « J'ai lu » ou « Réessayer ». Le reste part.
field-have-read = J'ai lu
field-again = Réessayer
field-forget-vote = Ce vote sera effacé. Un doute ? Demandez à votre responsable.
field-forget-vote-yes = Oui, effacer ce vote
field-file-title = Faire un fichier
field-file-lead = Ce téléphone n'envoie plus ? Faites un fichier. Un autre téléphone peut l'envoyer. Rien ne compte deux fois.
field-save-file = Faire un fichier
field-saved-file = Le fichier est fait. Rien n'est effacé ici.
field-take-file = Prendre un fichier
field-take-file-hint = Le fichier d'un autre téléphone. De la même sortie.
field-restored = Fichier pris. Nouveau ici : { $n }.
field-restored-not = Pas lisible : { $n }.
field-leave-title = Quitter la sortie
field-leave = Quitter la sortie
field-leave-sent = Tout est envoyé. Voulez-vous quitter la sortie ?
field-leave-waiting = Attention : { $n } à envoyer. Si vous quittez, c'est perdu. Envoyez d'abord. Ou faites un fichier.
field-leave-refused = Attention : { $n } non acceptés. Lisez d'abord la raison. Si vous quittez, c'est perdu.
field-leave-unknown = Un kit plus récent a gardé quelque chose. Rechargez la page avec du réseau. Puis envoyez.
field-leave-no = Rester
field-leave-yes = Quitter
field-leave-lose = Quitter et tout perdre
field-left-outing = Vous avez quitté la sortie.

## Le retour de l'équipe.

field-debrief-title = Retour de l'équipe
field-debrief-lead = Trois questions après la sortie. N'écrivez aucun nom.
field-debrief-well = Qu'est-ce qui a bien marché ?
field-debrief-hard = Qu'est-ce qui était difficile ?
field-debrief-next = Que changer la prochaine fois ?
field-kept-debrief = Retour enregistré. Merci.

## Pourquoi ça ne marche pas.

field-trouble-offline = Pas de réseau. Rien n'est perdu. Ça partira tout seul.
field-trouble-server = Le site ne répond pas bien. Rien n'est perdu. Le kit va réessayer.
field-trouble-pass-over = Le code ne marche plus. Rien n'est perdu. Demandez un nouveau code. La date est fausse ? Trouvez du réseau. Touchez « Préparer à nouveau ».
field-trouble-wrong-code = Ce n'est pas le bon code. Vérifiez chaque lettre.
field-trouble-too-many-tries = Trop d'essais. Attendez une heure. Ou changez de réseau.
field-trouble-code-full = Trop de téléphones ont ce code. Demandez un autre code.
field-trouble-not-signed-in = Ce téléphone n'a pas de sortie. Tapez votre code.
field-trouble-not-prepared = La sortie n'est pas prête. Trouvez du réseau. Touchez « Préparer la sortie ».
field-trouble-other-kit = La sortie a changé ailleurs. Rien n'est perdu. Regardez, puis enregistrez encore.
field-trouble-full = Pas enregistré. Le téléphone est plein. Effacez des photos. Puis recommencez.
field-trouble-no-storage = Ce navigateur ne garde rien. Ouvrez une fenêtre normale.
field-trouble-other-tab = Le kit est ouvert deux fois. Fermez une fenêtre. Rien n'est perdu.
field-trouble-vote-closed = Le vote est fermé. Ce vote n'est pas enregistré.
field-trouble-choices = Ces choix ne vont pas ensemble. Choisissez à nouveau.
field-trouble-backup = Ce n'est pas le bon fichier. Rien n'a changé.
field-trouble-waiting = Il reste des choses à envoyer. Envoyez d'abord.
field-trouble-fault = Le kit n'a pas compris. Ce n'est pas enregistré. Rechargez la page et recommencez.

## Pourquoi ce n'est pas accepté.

field-refusal-unreadable = Le site ne peut pas l'ouvrir. Dites-le à votre responsable.
field-refusal-faulty = Il manque quelque chose. Notez-le encore une fois.
field-refusal-ideas-closed = La ville ne prend pas d'idées en ce moment.
field-refusal-too-many-ideas = Cette personne a déjà donné assez d'idées.
field-refusal-vote-not-open = Ce vote est venu trop tôt. La personne peut voter encore.
field-refusal-vote-over = Ce vote est arrivé trop tard. Il ne compte pas.
field-refusal-card-unknown = Cette carte n'existe pas. La personne peut voter encore.
field-refusal-card-not-usable = Cette carte ne marche pas. Donnez une autre carte.
field-refusal-card-used = Cette carte a déjà servi. Le premier vote compte. Pas celui-ci.
field-refusal-already-voted = Cette personne a déjà voté. Le premier vote compte. Pas celui-ci.
field-refusal-not-listed = La personne n'est pas sur la liste. Elle peut demander à la mairie.
field-refusal-means-not-taken = Ce n'est pas possible de cette façon. La personne peut voter autrement.
field-refusal-not-entitled = La personne est trop jeune. Ou elle n'est pas d'ici. Le vote ne compte pas.
field-refusal-held = Beaucoup de votes en même temps. La ville regarde. Prévenez votre responsable.
field-refusal-pass-expired = C'est noté après la fin du code. Rien n'est perdu. Demandez un nouveau code. Puis envoyez encore.
field-refusal-photo-unreadable = La photo est abîmée. L'idée est bien arrivée.
field-refusal-photo-without-idea = L'idée ne prend plus de photo. La photo n'est pas gardée.
field-refusal-too-many-photos = L'idée a déjà assez de photos. Celle-ci n'est pas gardée.
field-refusal-photo-stopped = La photo n'est pas arrivée. L'idée est bien arrivée.
