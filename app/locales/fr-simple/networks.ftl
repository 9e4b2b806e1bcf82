### Les réseaux d’ambassadeurs : présentation, candidature, accord d’un parent

networks-title = Réseaux d’ambassadeurs
networks-lead = Des habitants parlent du budget participatif. Des jeunes décident d’une partie de l’argent.
networks-mine = Mes réseaux
networks-none = Pas encore de réseau
networks-none-text = Il n’y a pas de réseau. Revenez plus tard.
networks-open = Ouvert
networks-closed = Complet
networks-closed-text = Il n’y a plus de place.
networks-ages = De { $min } à { $max } ans
networks-ages-from = À partir de { $min } ans
networks-ages-to = Jusqu’à { $max } ans
networks-groups = Les groupes
networks-more = En savoir plus
networks-go-stories = Ce que le réseau raconte
networks-go-rules = Les règles
networks-go-poster = Affiche à imprimer
networks-go-me = Ma page
networks-go-join = Rejoindre
networks-go-lead = Animer ce réseau
networks-go-posts = Les annonces
networks-go-missions = Les missions
networks-go-certificate = Mon attestation
networks-join-short = Cela prend une minute.
networks-already = J’ai déjà demandé

## La candidature

networks-join-title = Rejoindre { $network }
networks-name = Votre prénom et nom
networks-name-hint = Le réseau voit votre nom.
networks-name-wrong = Écrivez votre prénom et votre nom.
networks-birth-date = Votre date de naissance
networks-birth-date-hint = Avant 18 ans, un parent doit dire oui.
networks-birth-date-wrong = Écrivez le jour, le mois, l’année.
networks-group = Votre groupe
networks-group-none = Pas de groupe
networks-group-is = Votre groupe : { $group }
networks-more-about-me = Dire plus, si vous voulez
networks-languages = Vos langues
networks-languages-hint = Pour parler avec plus de gens.
networks-when = Quand pouvez-vous venir ?
networks-when-weekdays = La semaine, le jour
networks-when-evenings = Le soir
networks-when-wednesdays = Le mercredi
networks-when-saturdays = Le samedi
networks-when-sundays = Le dimanche
networks-when-holidays = Pendant les vacances
networks-about = Parlez de vous
networks-about-hint = Pourquoi venez-vous ?
networks-about-long = C’est trop long. Écrivez moins.
networks-ties = Est-ce que c’est vous ?
networks-ties-hint = Si oui, cochez. Alors vous ne pouvez pas décider. Nous oublions cette réponse.
networks-tie-elected = Je suis élu de la ville
networks-tie-staff = Je travaille pour la ville
networks-tie-child = Mon père ou ma mère est élu. Ou il s’occupe de cet argent.
networks-privacy = L’équipe du réseau lit vos réponses. Personne d’autre.
networks-privacy-link = Vos données
networks-send = Envoyer
networks-sent = C’est envoyé.
networks-who-lead = Connectez-vous pour envoyer. Nous gardons vos réponses.
networks-nothing-typed = Vos réponses sont perdues. Écrivez-les encore une fois.
networks-sign-in = Connectez-vous pour voir votre page.

## Ma page

networks-no-member = Vous n’êtes pas dans ce réseau.
networks-declined = L’équipe a dit non.
networks-is-left = Vous êtes parti. Vous pouvez revenir.
networks-lead-wrote = Le message de l’équipe
networks-next = À faire maintenant
networks-then = Ensuite :
networks-complete = Tout est prêt. Vous pouvez commencer.
networks-step-consent = Un parent doit dire oui
networks-step-consent-text = Vous avez moins de 18 ans. Sans son oui, vous pouvez seulement lire.
networks-step-charter = Lire la charte et dire oui
networks-step-applied = Attendre la réponse
networks-step-applied-text = L’équipe lit votre demande. Vous aurez un message.
networks-why = Pourquoi ?
networks-charter = La charte, version { $version }
networks-charter-accept = Oui, j’accepte
networks-charter-accepted = Vous avez accepté la charte.
networks-guardian-name = Le nom de votre parent
networks-guardian-name-wrong = Écrivez le nom de votre parent.
networks-guardian-contact-both = Son e-mail ou son téléphone
networks-guardian-contact-email = Son e-mail
networks-guardian-contact-wrong = Cette adresse ne marche pas. Regardez bien.
networks-guardian-lang = Sa langue
networks-guardian-send = Envoyer le lien
networks-guardian-asked = Le lien est parti. Il marche 30 jours.
networks-guardian-waits = Le lien est parti. Nous attendons.
networks-guardian-paper = Pas de téléphone ? Demandez une feuille à signer.
networks-guardians = Les réponses des parents
networks-answer-asked = Attend
networks-answer-given = Oui
networks-answer-refused = Non
networks-answer-withdrawn = Ne veut plus
networks-profile = Mes langues et mes jours
networks-profile-save = Enregistrer
networks-profile-saved = C’est enregistré.
networks-leave = Partir du réseau
networks-leave-text = Plus de missions. Plus de vote. Vous pourrez revenir.
networks-leave-now = Oui, je pars
networks-withdraw = Annuler ma demande
networks-withdraw-text = L’équipe ne lira pas votre demande.
networks-withdraw-now = Oui, j’annule
networks-left = C’est fait. Merci.

## Les règles

networks-rules-title = Les règles du réseau
networks-rules-acts = Ce que vous pouvez faire
networks-rules-acts-text = Tout le monde peut lire. Pour agir, l’équipe doit dire oui. Vous devez accepter la charte. Avant 18 ans, un parent doit dire oui. Après, vous allez en mission. Vous proposez. Vous votez.
networks-rules-messages = Pas de messages secrets
networks-rules-messages-text = Ici, tout le groupe lit tous les messages. Un adulte ne peut pas parler en secret à un jeune. Cela protège tout le monde. Un adulte veut vous parler en secret ? Dites-le à l’équipe. Ou appelez le 119. C’est gratuit.
networks-rules-money = Les jeunes ne gardent pas l’argent
networks-rules-money-text = Vous décidez. La ville signe. La ville paie.
networks-rules-consent = Un parent dit oui
networks-rules-consent-text = Avant 18 ans, un parent doit dire oui. Il peut changer d’avis. Alors c’est fini tout de suite.
networks-rules-quiet = Les heures calmes
networks-rules-quiet-text = De { $from } h à { $to } h, pas de messages pour les jeunes.
networks-rules-ties = Qui ne peut pas décider
networks-rules-ties-text = Ces personnes ne peuvent pas décider de cet argent :

## L’affiche

networks-poster-how = Imprimez cette page. Collez-la au lycée.
networks-poster-lead = Parle avec les gens. Décide avec ton groupe.
networks-poster-scan = Scannez pour venir

## L’accord d’un parent

networks-consent-title = Dites oui ou non pour { $name }
networks-consent-lead = Bonjour { $guardian }. { $name } veut venir dans « { $network } ». { $name } a moins de 18 ans. Vous devez dire oui ou non.
networks-consent-do = Ce que les jeunes font
networks-consent-do-text = Les jeunes parlent avec les habitants. Ils sortent en groupe. Ils proposent des projets. Ils votent.
networks-consent-money = L’argent
networks-consent-money-text = Les jeunes décident. La ville paie. Votre enfant ne garde pas l’argent.
networks-consent-safe = La sécurité
networks-consent-safe-text = Une équipe est avec le groupe. Il n’y a pas de messages secrets. Il n’y a pas de messages la nuit.
networks-consent-kept = Ce que nous gardons
networks-consent-kept-text = Nous gardons le nom de votre enfant. Nous gardons sa date de naissance. Nous gardons votre nom et votre réponse. Tout est protégé. Après, tout est effacé.
networks-consent-question = { $name } peut venir ?
networks-consent-yes = Oui
networks-consent-no = Non
networks-consent-until = Vous pouvez répondre jusqu’au { $until }.
networks-consent-over = Ce lien ne marche plus. Votre enfant peut en envoyer un autre.
networks-consent-given = Vous avez dit oui. Gardez ce lien pour dire non plus tard.
networks-consent-refused = Vous avez dit non. Votre enfant peut seulement lire.
networks-consent-withdrawn = Vous ne voulez plus. Votre enfant peut seulement lire.
networks-consent-withdraw = Je ne veux plus
networks-consent-withdraw-text = Votre enfant pourra seulement lire.
networks-consent-withdraw-now = Oui, je ne veux plus
