### Les réseaux d’ambassadeurs : présentation, candidature, accord d’un parent

networks-title = Réseaux d’ambassadeurs
networks-lead = Des habitants parlent du budget participatif autour d’eux. Les jeunes décident aussi d’une partie de l’argent.
networks-mine = Mes réseaux
networks-none = Pas encore de réseau
networks-none-text = La ville n’a pas encore créé de réseau. Revenez plus tard.
networks-open = On peut rejoindre
networks-closed = Complet
networks-closed-text = Ce réseau ne prend plus personne pour le moment.
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
networks-join-short = Une minute suffit. Votre téléphone aussi.
networks-already = J’ai déjà candidaté

## La candidature

networks-join-title = Rejoindre { $network }
networks-name = Votre prénom et votre nom
networks-name-hint = Les membres du réseau les voient.
networks-name-wrong = Écrivez votre prénom et votre nom, en 80 caractères au plus.
networks-birth-date = Votre date de naissance
networks-birth-date-hint = Avant 18 ans, un parent doit être d’accord. Nous gardons cette date chiffrée.
networks-birth-date-wrong = Écrivez votre date de naissance : jour, mois, année.
networks-group = Le groupe que vous voulez
networks-group-none = Pas encore de groupe
networks-group-is = Votre groupe : { $group }
networks-more-about-me = Dire plus (facultatif) : langues, moments, quelques mots
networks-languages = Les langues que vous parlez
networks-languages-hint = Pour parler avec plus de monde pendant les sorties.
networks-when = Quand êtes-vous libre ?
networks-when-weekdays = En semaine, la journée
networks-when-evenings = Le soir
networks-when-wednesdays = Le mercredi
networks-when-saturdays = Le samedi
networks-when-sundays = Le dimanche
networks-when-holidays = Pendant les vacances
networks-about = Quelques mots sur vous
networks-about-hint = Pourquoi venez-vous ? Qu’aimez-vous faire ?
networks-about-long = C’est trop long : 1 000 caractères au plus.
networks-ties = Êtes-vous dans un de ces cas ?
networks-ties-hint = Si oui, cochez. Vous ne pourrez pas décider de l’argent de la ville. Nous ne gardons pas cette réponse.
networks-tie-elected = Je suis élue ou élu de la ville
networks-tie-staff = Je travaille pour la ville
networks-tie-child = Un de mes parents est élu, ou agent chargé de ce budget
networks-privacy = Vos réponses servent au réseau seulement. Son équipe les lit.
networks-privacy-link = Vos données
networks-send = Envoyer ma candidature
networks-sent = Votre candidature est envoyée.
networks-who-lead = Connectez-vous pour envoyer votre candidature. Vos réponses sont gardées.
networks-nothing-typed = Nous n’avons plus vos réponses. Remplissez le formulaire encore une fois.
networks-sign-in = Connectez-vous pour voir votre page.

## Ma page

networks-no-member = Vous n’êtes pas encore dans ce réseau.
networks-declined = Votre candidature n’a pas été retenue.
networks-is-left = Vous avez quitté ce réseau. Vous pouvez revenir.
networks-lead-wrote = Le message de l’équipe
networks-next = À faire maintenant
networks-then = Ensuite :
networks-complete = Tout est prêt. Vous pouvez agir dans le réseau.
networks-step-consent = Demander l’accord d’un parent
networks-step-consent-text = Vous avez moins de 18 ans. Sans cet accord, vous pouvez seulement lire.
networks-step-charter = Lire et accepter la charte
networks-step-applied = Attendre la réponse de l’équipe
networks-step-applied-text = L’équipe lit votre candidature. Vous recevrez un message. D’ici là, vous pouvez tout lire.
networks-why = Pourquoi ?
networks-charter = La charte, version { $version }
networks-charter-accept = J’accepte la charte
networks-charter-accepted = Vous avez accepté la charte.
networks-guardian-name = Le nom de votre parent ou responsable
networks-guardian-name-wrong = Écrivez le nom de votre parent ou responsable.
networks-guardian-contact-both = Son adresse e-mail ou son numéro de téléphone
networks-guardian-contact-email = Son adresse e-mail
networks-guardian-contact-wrong = Vérifiez l’adresse ou le numéro : nous ne pouvons pas y écrire.
networks-guardian-lang = Sa langue
networks-guardian-send = Envoyer le lien
networks-guardian-asked = Le lien est parti. Il est bon 30 jours.
networks-guardian-waits = Un lien est déjà parti. Nous attendons la réponse. Vous pouvez en envoyer un autre.
networks-guardian-paper = Pas d’e-mail ni de téléphone ? Demandez à l’équipe la feuille à signer.
networks-guardians = Les accords demandés
networks-answer-asked = Attend
networks-answer-given = D’accord
networks-answer-refused = Pas d’accord
networks-answer-withdrawn = Accord retiré
networks-profile = Mes langues, mes moments, mon groupe
networks-profile-save = Enregistrer
networks-profile-saved = C’est enregistré.
networks-leave = Quitter le réseau
networks-leave-text = Vous n’aurez plus de missions ni de vote. Vous pourrez candidater de nouveau.
networks-leave-now = Oui, je quitte le réseau
networks-withdraw = Retirer ma candidature
networks-withdraw-text = L’équipe ne lira plus votre candidature. Vous pourrez candidater de nouveau.
networks-withdraw-now = Oui, je retire ma candidature
networks-left = C’est fait. Merci pour votre aide.

## Les règles

networks-rules-title = Les règles du réseau
networks-rules-acts = Ce que vous pouvez faire
networks-rules-acts-text = Tout le monde peut lire. Pour agir, il faut trois choses : l’équipe vous accepte, vous acceptez la charte, et un parent est d’accord si vous avez moins de 18 ans. Ensuite vous allez en mission, vous proposez et vous votez avec votre groupe.
networks-rules-messages = Pas de messages privés entre adultes et mineurs
networks-rules-messages-text = Ici, personne n’écrit en privé à une autre personne. Les annonces et les réponses se lisent dans tout le groupe. Un adulte ne peut donc pas parler en secret avec un jeune. C’est pour protéger tout le monde. Si un adulte vous demande de parler ailleurs en secret, dites-le à l’équipe, ou appelez le 119 : c’est gratuit.
networks-rules-money = Les jeunes ne tiennent jamais l’argent public
networks-rules-money-text = Vous décidez et vous suivez. La ville signe, commande et paie. Vous n’avez jamais d’argent à garder ni de facture à payer.
networks-rules-consent = L’accord d’un parent
networks-rules-consent-text = Avant 18 ans, un parent ou responsable dit oui, par un lien ou sur papier. Il peut retirer son accord quand il veut. L’accord s’arrête tout de suite.
networks-rules-quiet = Les heures calmes
networks-rules-quiet-text = De { $from } h à { $to } h, le réseau n’envoie rien aux moins de 18 ans.
networks-rules-ties = Qui ne peut pas décider de l’argent
networks-rules-ties-text = Pour que les décisions restent libres, ces personnes ne peuvent pas être ambassadrices :

## L’affiche

networks-poster-how = Imprimez cette page en A4. Collez l’affiche au lycée ou sur un stand.
networks-poster-lead = Parle du budget participatif. Décide avec ton groupe.
networks-poster-scan = Scannez pour rejoindre

## L’accord d’un parent

networks-consent-title = Votre accord pour { $name }
networks-consent-lead = Bonjour { $guardian }. { $name } veut rejoindre « { $network } » et a moins de 18 ans. Il faut votre accord.
networks-consent-do = Ce que les jeunes font
networks-consent-do-text = Ils parlent du budget participatif avec les habitants, pendant des sorties en groupe. Ils proposent des projets. Ils en parlent ensemble et ils votent.
networks-consent-money = L’argent
networks-consent-money-text = Les jeunes décident. La ville signe et paie. Votre enfant ne tient jamais d’argent public.
networks-consent-safe = La sécurité
networks-consent-safe-text = Une équipe de la ville accompagne le groupe. Il n’y a pas de messages privés entre adultes et mineurs. Rien n’est envoyé pendant les heures calmes.
networks-consent-kept = Ce que nous gardons
networks-consent-kept-text = De votre enfant : son nom, sa date de naissance, son groupe, ses missions. De vous : votre nom, votre adresse ou numéro, et votre réponse. Tout cela est chiffré, et effacé après la fin.
networks-consent-question = Êtes-vous d’accord pour que { $name } participe ?
networks-consent-yes = Oui, je suis d’accord
networks-consent-no = Non
networks-consent-until = Vous pouvez répondre jusqu’au { $until }.
networks-consent-over = Ce lien n’est plus valable. Demandez un nouveau lien à votre enfant.
networks-consent-given = Vous avez donné votre accord. Gardez ce lien : il sert aussi à le retirer.
networks-consent-refused = Vous avez dit non. Votre enfant peut lire, et rien d’autre.
networks-consent-withdrawn = Vous avez retiré votre accord. Votre enfant peut lire, et rien d’autre.
networks-consent-withdraw = Retirer mon accord
networks-consent-withdraw-text = Votre enfant ne pourra plus que lire, dès maintenant.
networks-consent-withdraw-now = Oui, je retire mon accord
