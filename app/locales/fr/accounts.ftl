### Se connecter, et la page de chaque personne.

accounts-title = Mon compte
accounts-sign-in-title = Se connecter
accounts-sign-in-lead = Pas de mot de passe à retenir. Écrivez votre adresse e-mail : vous y recevez un code à six chiffres.
accounts-signed-out = Vous êtes déconnecté.
accounts-why-title = À quoi sert le compte ?
accounts-why-text = Il sert à envoyer une idée, à la suivre, et à voter. Pour lire le site, vous n’en avez pas besoin.
accounts-privacy-link = Ce que nous gardons de vous, et combien de temps

## La connexion par code

accounts-email = Votre adresse e-mail
accounts-email-hint = Par exemple : prenom@exemple.fr. Elle n’est jamais montrée aux autres.
accounts-email-wrong = Cette adresse e-mail est incomplète. Elle doit ressembler à : prenom@exemple.fr
accounts-send-code = Recevoir mon code
accounts-code-sent-title = Regardez vos e-mails
accounts-code-sent = Nous avons envoyé un code à { $email }.
accounts-code-sent-help = Il arrive en général en une minute. Il est bon pendant 10 minutes.
accounts-code = Code à six chiffres
accounts-code-hint = Recopiez le code reçu par e-mail.
accounts-code-missing = Écrivez les six chiffres du code.
accounts-code-lost = Nous n’avons plus votre adresse. Écrivez-la de nouveau pour recevoir un autre code.
accounts-confirm = Me connecter
accounts-no-code = Rien reçu ? Regardez dans les courriers indésirables (spam).
accounts-resend = Envoyer un autre code
accounts-change-address = Changer d’adresse

## Mon compte

accounts-email-label = Adresse e-mail
accounts-name-label = Nom montré avec vos idées
accounts-lang-label = Langue de nos messages
accounts-change-lang = Changer de langue :
accounts-sign-out = Me déconnecter
accounts-ideas-title = Mes idées
accounts-idea-sent = Envoyée le { $date }
accounts-no-idea-title = Vous n’avez pas encore envoyé d’idée
accounts-no-idea-text = Vos idées seront ici, avec la réponse de la ville.
accounts-no-idea-link = Voir les idées
accounts-kept-title = Ce que nous gardons de vous
accounts-kept-email = Votre adresse e-mail et votre langue, pour vous écrire.
accounts-kept-ideas = Vos idées, avec le nom que vous avez choisi.
accounts-kept-vote = Si vous votez : que vous avez voté, mais jamais ce que vous avez choisi. Le bulletin ne porte pas votre nom.
accounts-kept-session = Un seul cookie, pour rester connecté pendant 30 jours.
