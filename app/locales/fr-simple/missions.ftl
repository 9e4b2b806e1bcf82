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
missions-length-minutes = { $minutes } minutes
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
missions-lead = Voici les sorties à faire ensemble. Choisissez et inscrivez-vous.
missions-to-come = Bientôt
missions-none = Rien pour le moment
missions-none-text = Revenez plus tard.
missions-filter-language = Quelle langue ?
missions-filter-all = Toutes les langues
missions-filter-go = Choisir
missions-free = { $count ->
    [one] { $count } place libre
   *[other] { $count } places libres
}
missions-full = { $waiting ->
    [0] Plus de place
    [one] Plus de place, { $waiting } attend
   *[other] Plus de place, { $waiting } attendent
}
missions-cancelled = Annulée
missions-mine-going = J’y vais
missions-mine-offered = Je donne ma place
missions-mine-waiting = J’attends, numéro { $turn }
missions-mine-present = J’y étais
missions-lead-go = Préparer les missions

## Ma prochaine mission

missions-next-title = Ma prochaine mission
missions-next-open = Voir la mission
missions-next-none = Vous n’avez pas de mission.
missions-next-choose = Choisir une mission

## Les agendas

missions-feeds = Dans mon agenda
missions-feeds-text = Donnez cette adresse à votre agenda. Les missions arrivent toutes seules. Il n’y a aucun nom.
missions-feed-mine = Mes missions
missions-feed-network = Toutes les missions
missions-feed-renew = Changer l’adresse
missions-feed-renew-text = L’ancienne adresse ne marchera plus.
missions-feed-renew-mine = Changer l’adresse de mes missions
missions-feed-renew-network = Changer l’adresse de tous
missions-feed-meeting = Rendez-vous : { $point }

## Une mission

missions-fact-when = Quand
missions-fact-place = Où
missions-fact-meeting = Où on se retrouve
missions-fact-meeting-same = Sur place
missions-fact-group = Groupe
missions-fact-languages = Langues utiles
missions-fact-places = Places
missions-fact-places-of = { $taken } prises sur { $needed }
missions-add-calendar = Mettre dans mon agenda
missions-map = Voir le lieu sur une carte
missions-own-title = Ma place
missions-own-none = Il reste de la place.
missions-own-full = Il n’y a plus de place. Vous pouvez attendre. Une place se libère ? Vous recevez un message.
missions-own-going = Vous avez une place. On vous attend !
missions-own-offered = La place est encore à vous. Quelqu’un d’autre peut la prendre.
missions-own-waiting = Vous attendez une place. Votre numéro : { $turn }. Vous recevrez un message.
missions-own-present = Vous étiez là. Merci !
missions-own-over = Trop tard pour s’inscrire. La mission a commencé ou est annulée.
missions-sign-up = J’y vais
missions-wait = Attendre une place
missions-keep = Je garde ma place
missions-offer = Donner ma place à quelqu’un
missions-offer-text = La place reste à vous. Quelqu’un peut la prendre.
missions-sign-off = Je ne viens plus
missions-sign-off-text = Votre place ira à quelqu’un d’autre.
missions-stop-waiting = Je n’attends plus
missions-stop-waiting-text = Vous perdrez votre tour.
missions-members-only = Il faut être membre pour venir. Les membres voient le lieu du rendez-vous.
missions-join = Devenir membre
missions-sign-in = Déjà membre ? Se connecter
missions-who = Qui vient
missions-who-nobody = Personne pour le moment.
missions-who-text = Seuls les membres voient les prénoms.
missions-no-name = Quelqu’un sans nom
missions-person-offers = donne sa place
missions-person-waits = attend une place

## Sur place

missions-here-go = Je suis là
missions-here-title = Je suis là
missions-here-lead = Appuyez sur le bouton.
missions-here-code = Code du jour
missions-here-code-hint = Six chiffres. Le code change souvent.
missions-here-button = Je suis là
missions-here-sign-in = Connectez-vous d’abord.

## Après un geste

missions-said-going = C’est noté. Vous y allez.
missions-said-waiting = Vous attendez une place.
missions-said-left = C’est noté. Vous ne venez plus.
missions-said-offered = Votre place est proposée. Elle reste à vous pour le moment.
missions-said-taken = Quelqu’un a pris votre place.
missions-said-here = C’est noté. Bonne mission !
missions-said-renewed = L’adresse a changé. Donnez-la à votre agenda.
missions-said-planned = { $count ->
    [one] C’est prévu : { $count } mission.
   *[other] C’est prévu : { $count } missions.
}
missions-said-copied = { $count ->
    [0] Tout est déjà là.
    [one] { $count } mission copiée.
   *[other] { $count } missions copiées.
}
missions-said-changed = La mission est changée.
missions-said-cancelled = La mission est annulée. Tous reçoivent un message.
missions-said-present = C’est noté.
missions-said-absent = C’est retiré.
missions-said-hours = C’est noté.

## Animer : la semaine

missions-lead-title = Préparer les missions
missions-lead-lead = Une semaine à la fois. Copiez, ou ajoutez une mission.
missions-weeks = Changer de semaine
missions-week = Semaine du { $day }
missions-week-before = Semaine d’avant
missions-week-next = Semaine d’après
missions-week-none = Rien cette semaine
missions-week-none-text = Ajoutez une mission ci-dessous.
missions-copy = { $count ->
    [one] Copier la mission d’avant
   *[other] Copier les { $count } missions d’avant
}
missions-copy-text = Mêmes heures, mêmes lieux.
missions-lead-figures = { $taken } inscrits sur { $needed }, { $waiting } en attente

## Animer : le formulaire

missions-plan = Ajouter une mission
missions-plan-button = Ajouter
missions-field-title = Titre
missions-field-title-hint = Par exemple : stand au marché.
missions-field-starts = Début
missions-field-length = Durée
missions-field-weeks = Répéter
missions-field-weeks-hint = Le même jour, à la même heure.
missions-field-weeks-option = { $weeks ->
    [0] Une seule fois
    [one] Et { $weeks } semaine de plus
   *[other] Et { $weeks } semaines de plus
}
missions-field-place = Où
missions-field-place-hint = Une adresse. Tout le monde la voit.
missions-field-meeting = Où on se retrouve
missions-field-meeting-hint = Seuls les membres le voient.
missions-field-needed = Combien de personnes ?
missions-field-group = Pour qui ?
missions-field-group-all = Tout le monde
missions-field-languages = Langues utiles
missions-field-languages-legend = Langues des gens
missions-field-text = Ce qu’on y fait
missions-field-text-hint = Quelques mots. Pas de nom. Pas de téléphone.
missions-error-empty = Écrivez quelques mots.
missions-error-long = C’est trop long. { $max } signes au plus.
missions-error-starts = Choisissez un jour et une heure.
missions-error-no-such-hour = Cette heure n’existe pas. On change d’heure ce jour-là.
missions-error-length = Choisissez une durée. 16 heures au plus.
missions-error-needed = Écrivez un nombre de 1 à { $max }.
missions-error-weeks = Choisissez dans la liste.
missions-error-group = Choisissez un groupe ouvert.
missions-error-minutes = Écrivez des minutes, de 0 à 960.

## Animer : une mission

missions-lead-open = Qui vient, modifier
missions-people = Qui est là
missions-people-count = { $present } présents sur { $taken }.
missions-people-none = Personne pour le moment.
missions-present = Était là, { $length }
missions-present-button = Est là
missions-absent-button = N’était pas là
missions-hours-change = Corriger
missions-hours-minutes = Combien de minutes ?
missions-hours-save = Noter
missions-about = La mission
missions-as-members = Voir comme les membres
missions-like = Ajouter la même
missions-change = Changer la mission
missions-change-text = L’heure ou le lieu change ? Tous reçoivent un message.
missions-change-button = Enregistrer
missions-cancel = Annuler la mission
missions-cancel-text = Tous reçoivent un message. C’est définitif.
missions-cancel-button = Annuler la mission
missions-code-show = Afficher le code
missions-code-later = Le code sera ici à partir du { $from }.
missions-code-title = Code de présence
missions-code-or = Scannez, ou tapez ce code :
missions-code-until = Nouveau code à { $time }.
missions-code-present = { $present } présents sur { $taken }

## L’attestation

missions-certificate-title = Papier qui dit ce que j’ai fait
missions-certificate-none = Pas encore de papier
missions-certificate-none-text = Il sera ici après votre première mission.
missions-certificate-print = Imprimez cette page. Faites-la signer.
missions-certificate-says = La ville dit merci à
missions-certificate-network = Réseau
missions-certificate-missions = Missions
missions-certificate-time = Temps donné
missions-certificate-period = Quand
missions-certificate-from-to = du { $from } au { $to }
missions-certificate-text = Ces missions ont aidé les habitants à donner leurs idées et à voter.
missions-certificate-date = Fait le { $day }
missions-certificate-signature = Nom, signature et tampon
