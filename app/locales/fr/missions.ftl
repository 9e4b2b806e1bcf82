### Les missions d’un réseau

## Dire quand et où

missions-weekday-1 = lundi
missions-weekday-2 = mardi
missions-weekday-3 = mercredi
missions-weekday-4 = jeudi
missions-weekday-5 = vendredi
missions-weekday-6 = samedi
missions-weekday-7 = dimanche
missions-day = { $weekday } { $day }
missions-hours = de { $from } à { $to }
missions-when = { $day }, { $hours }
missions-length-minutes = { $minutes } min
missions-length-hours = { $hours } h
missions-length-both = { $hours } h { $minutes }

## Langues parlées

missions-language-fr = français
missions-language-ar = arabe
missions-language-ber = berbère
missions-language-bm = bambara
missions-language-bn = bengali
missions-language-zh = chinois
missions-language-zdj = comorien
missions-language-crp = créole
missions-language-en = anglais
missions-language-ff = peul
missions-language-it = italien
missions-language-ln = lingala
missions-language-pl = polonais
missions-language-pt = portugais
missions-language-ro = roumain
missions-language-ru = russe
missions-language-snk = soninké
missions-language-es = espagnol
missions-language-ta = tamoul
missions-language-tr = turc
missions-language-uk = ukrainien
missions-language-ur = ourdou
missions-language-vi = vietnamien
missions-language-wo = wolof
missions-language-fsl = langue des signes française

## La liste

missions-title = Missions
missions-lead = Choisissez une sortie ou un événement. Inscrivez-vous en un geste.
missions-to-come = À venir
missions-none = Pas de mission à venir
missions-none-text = Les prochaines seront ici dès qu’elles seront prévues.
missions-filter-language = Langue parlée
missions-filter-all = Toutes les langues
missions-filter-go = Filtrer
missions-free = { $count ->
    [one] { $count } place libre
   *[other] { $count } places libres
}
missions-full = { $waiting ->
    [0] Complet
    [one] Complet, { $waiting } en attente
   *[other] Complet, { $waiting } en attente
}
missions-cancelled = Annulée
missions-mine-going = J’y vais
missions-mine-offered = Je cherche quelqu’un pour ma place
missions-mine-waiting = J’attends, numéro { $turn }
missions-mine-present = J’y étais
missions-lead-go = Préparer les missions

## Ma prochaine mission

missions-next-title = Ma prochaine mission
missions-next-open = Voir la mission
missions-next-none = Vous n’avez pas encore de mission.
missions-next-choose = Choisir une mission

## Les agendas

missions-feeds = Dans mon agenda
missions-feeds-text = Abonnez l’agenda de votre téléphone à une de ces adresses : les missions s’y mettent toutes seules. Il n’y a aucun nom dedans.
missions-feed-mine = Mes missions
missions-feed-network = Toutes les missions du réseau
missions-feed-renew = Changer l’adresse
missions-feed-renew-text = L’ancienne adresse ne marchera plus. Utile si vous l’avez donnée par erreur.
missions-feed-renew-mine = Changer l’adresse de mes missions
missions-feed-renew-network = Changer l’adresse du réseau
missions-feed-meeting = Rendez-vous : { $point }

## Une mission

missions-fact-when = Quand
missions-fact-place = Lieu
missions-fact-meeting = Point de rendez-vous
missions-fact-meeting-same = Sur place
missions-fact-group = Groupe
missions-fact-languages = Langues utiles
missions-fact-places = Places
missions-fact-places-of = { $taken } prises sur { $needed }
missions-add-calendar = Ajouter à mon agenda
missions-map = Chercher le lieu sur une carte (OpenStreetMap)
missions-own-title = Ma place
missions-own-none = Il reste de la place.
missions-own-full = Tout est pris. Vous pouvez attendre : si une place se libère, elle est à vous et vous recevez un message.
missions-own-going = Vous avez une place. On compte sur vous !
missions-own-offered = Vous avez toujours votre place, jusqu’à ce que quelqu’un la prenne.
missions-own-waiting = Vous attendez une place, au numéro { $turn }. Vous recevrez un message si elle se libère.
missions-own-present = Votre présence est notée. Merci !
missions-own-over = On ne peut plus s’inscrire : la mission a commencé, est finie ou est annulée.
missions-sign-up = J’y vais
missions-wait = Attendre une place
missions-keep = Je garde ma place
missions-offer = Proposer ma place
missions-offer-text = Votre place reste à vous tant que personne ne la prend.
missions-sign-off = Je ne viens plus
missions-sign-off-text = Votre place ira à la première personne qui attend.
missions-stop-waiting = Je n’attends plus
missions-stop-waiting-text = Vous perdrez votre tour.
missions-members-only = Les missions sont pour les membres du réseau. Le point de rendez-vous et les prénoms leur sont réservés.
missions-join = Rejoindre le réseau
missions-sign-in = Déjà membre ? Se connecter
missions-who = Qui vient
missions-who-nobody = Personne pour l’instant.
missions-who-text = Seuls les membres voient ces prénoms.
missions-no-name = Quelqu’un sans nom
missions-person-offers = propose sa place
missions-person-waits = attend une place

## Sur place

missions-here-go = Je suis là
missions-here-title = Je suis là
missions-here-lead = Appuyez sur le bouton pour noter votre présence.
missions-here-code = Code affiché par l’animatrice ou l’animateur
missions-here-code-hint = Six chiffres. Le code change toutes les cinq minutes.
missions-here-button = Noter ma présence
missions-here-sign-in = Connectez-vous d’abord : on saura qui est là.

## Après un geste

missions-said-going = C’est noté : vous y allez.
missions-said-waiting = Vous êtes sur la liste d’attente.
missions-said-left = C’est noté : vous ne venez plus.
missions-said-offered = Votre place est proposée. Elle reste à vous jusqu’à ce que quelqu’un la prenne.
missions-said-taken = Quelqu’un attendait : votre place est prise.
missions-said-here = Votre présence est notée. Bonne mission !
missions-said-renewed = L’adresse a changé. Donnez la nouvelle à votre agenda.
missions-said-planned = { $count ->
    [one] C’est prévu : { $count } mission.
   *[other] C’est prévu : { $count } missions.
}
missions-said-copied = { $count ->
    [0] Rien à copier : tout est déjà là.
    [one] { $count } mission copiée.
   *[other] { $count } missions copiées.
}
missions-said-changed = La mission est modifiée.
missions-said-cancelled = La mission est annulée. Tous ceux qui venaient reçoivent un message.
missions-said-present = Présence notée.
missions-said-absent = Présence retirée.
missions-said-hours = Durée notée.

## Animer : la semaine

missions-lead-title = Préparer les missions
missions-lead-lead = Une semaine à la fois. Copiez la semaine d’avant, ou ajoutez une mission.
missions-weeks = Changer de semaine
missions-week = Semaine du { $day }
missions-week-before = Semaine d’avant
missions-week-next = Semaine d’après
missions-week-none = Rien cette semaine
missions-week-none-text = Ajoutez une mission avec le formulaire.
missions-copy = { $count ->
    [one] Copier la mission de la semaine d’avant
   *[other] Copier les { $count } missions de la semaine d’avant
}
missions-copy-text = Mêmes heures, mêmes lieux. Ce qui est déjà là ou annulé n’est pas copié.
missions-lead-figures = { $taken } inscrits sur { $needed }, { $waiting } en attente

## Animer : le formulaire

missions-plan = Prévoir une mission
missions-plan-button = Prévoir
missions-field-title = Titre
missions-field-title-hint = Par exemple : stand au marché.
missions-field-starts = Début
missions-field-length = Durée
missions-field-weeks = Répéter
missions-field-weeks-hint = Le même jour de la semaine, à la même heure.
missions-field-weeks-option = { $weeks ->
    [0] Une seule fois
    [one] Et { $weeks } semaine de plus
   *[other] Et { $weeks } semaines de plus
}
missions-field-place = Lieu
missions-field-place-hint = Une adresse ou une place. Tout le monde la voit.
missions-field-meeting = Point de rendez-vous
missions-field-meeting-hint = Seuls les membres le voient.
missions-field-needed = Nombre de places
missions-field-group = Pour qui
missions-field-group-all = Tout le réseau
missions-field-languages = Langues utiles
missions-field-languages-legend = Langues parlées par les personnes rencontrées
missions-field-text = Ce qu’on y fait
missions-field-text-hint = Quelques mots. N’écrivez ni nom ni numéro de téléphone.
missions-error-empty = Écrivez quelques mots.
missions-error-long = C’est trop long : { $max } signes au plus.
missions-error-starts = Choisissez un jour et une heure.
missions-error-no-such-hour = Cette heure n’existe pas : ce jour-là, on passe à l’heure d’été.
missions-error-length = Choisissez une durée, 16 heures au plus.
missions-error-needed = Écrivez un nombre de 1 à { $max }.
missions-error-weeks = Choisissez dans la liste.
missions-error-group = Choisissez un groupe de ce réseau, qui n’est pas fermé.
missions-error-minutes = Écrivez des minutes, de 0 à 960.

## Animer : une mission

missions-lead-open = Qui vient, présences, modifier
missions-people = Présences
missions-people-count = { $present } présents sur { $taken } inscrits.
missions-people-none = Personne n’est inscrit pour l’instant.
missions-present = Présent, { $length }
missions-present-button = Présent
missions-absent-button = Retirer la présence
missions-hours-change = Corriger
missions-hours-minutes = Durée en minutes
missions-hours-save = Noter la durée
missions-about = La mission
missions-as-members = Voir comme les membres
missions-like = Prévoir une autre comme celle-ci
missions-change = Modifier la mission
missions-change-text = Si l’heure ou le lieu change, les inscrits reçoivent un message.
missions-change-button = Enregistrer
missions-cancel = Annuler la mission
missions-cancel-text = Tous les inscrits reçoivent un message. On ne peut pas revenir en arrière.
missions-cancel-button = Annuler la mission
missions-code-show = Afficher le code de présence
missions-code-later = Le code de présence sera ici à partir du { $from }.
missions-code-title = Code de présence
missions-code-or = Scannez, ou tapez ce code sur la page de la mission :
missions-code-until = Nouveau code à { $time }. La page se met à jour toute seule.
missions-code-present = { $present } présents sur { $taken } inscrits

## L’attestation

missions-certificate-title = Attestation d’engagement
missions-certificate-none = Pas encore d’attestation
missions-certificate-none-text = Elle sera ici après la première mission où la présence est notée.
missions-certificate-print = Imprimez cette page avec votre navigateur, puis faites-la signer.
missions-certificate-says = La ville certifie l’engagement de
missions-certificate-network = Réseau
missions-certificate-missions = Missions
missions-certificate-time = Temps donné
missions-certificate-period = Période
missions-certificate-from-to = du { $from } au { $to }
missions-certificate-text = Ces missions ont aidé les habitants à proposer des idées et à voter pour le budget participatif.
missions-certificate-date = Fait le { $day }
missions-certificate-signature = Nom, qualité, signature et cachet
