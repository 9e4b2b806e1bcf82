### Se connecter, et la page de chaque personne.

accounts-title = Mon compte
accounts-sign-in-title = Se connecter
accounts-sign-in-lead = Pas de mot de passe à retenir : nous vous envoyons un code à six chiffres.
accounts-signed-out = Vous êtes déconnecté.
accounts-why-title = À quoi sert le compte ?
accounts-why-text = Il sert à envoyer une idée, à la suivre, et à voter. Il est facultatif : pour lire le site, vous n’en avez pas besoin.
accounts-privacy-link = Ce que nous gardons de vous, et combien de temps

## La connexion par code

accounts-email = Votre adresse e-mail
accounts-email-hint = Par exemple : prenom@exemple.fr. Elle n’est jamais montrée aux autres.
accounts-email-wrong = Cette adresse e-mail est incomplète. Elle doit ressembler à : prenom@exemple.fr
accounts-phone = Votre numéro de téléphone mobile
accounts-phone-hint = Par exemple : 06 12 34 56 78. Il n’est jamais montré aux autres.
accounts-phone-wrong = Ce numéro n’est pas complet. Écrivez dix chiffres, comme 06 12 34 56 78, ou commencez par + et le pays.
accounts-phone-not-mobile = Ce numéro ne reçoit pas de SMS. Écrivez un numéro de mobile, qui commence par 06 ou 07.
accounts-phone-abroad = Nous n’envoyons pas de SMS vers ce pays. Écrivez un numéro de mobile français, ou utilisez une adresse e-mail.
accounts-phone-off = Les SMS ne sont pas disponibles ici. Utilisez une adresse e-mail.
accounts-code-by = Où recevoir votre code ?
accounts-code-by-email = Par e-mail
accounts-code-by-sms = Par SMS, sur un téléphone mobile
accounts-send-code = Recevoir mon code
accounts-code-sent-title-email = Regardez vos e-mails
accounts-code-sent-title-sms = Regardez vos SMS
accounts-code-sent = Nous avons envoyé un code à { $to }.
accounts-code-sent-help = Il arrive en général en une minute. Il est bon pendant 10 minutes.
accounts-code = Code à six chiffres
accounts-code-hint-email = Recopiez le code reçu par e-mail.
accounts-code-hint-sms = Recopiez le code reçu par SMS.
accounts-code-missing = Écrivez les six chiffres du code.
accounts-code-lost = Nous n’avons plus votre adresse. Écrivez-la de nouveau pour recevoir un autre code.
accounts-confirm = Me connecter
accounts-no-code = Rien reçu ? Attendez une minute. Pour un e-mail, regardez aussi dans les courriers indésirables (spam).
accounts-resend = Envoyer un autre code
accounts-change-address = Changer d’adresse ou de numéro

## Mon compte

accounts-email-label = Adresse e-mail
accounts-phone-label = Numéro de mobile
accounts-france-connect-label = Connexion
accounts-out-everywhere = Me déconnecter de tous mes appareils
accounts-out-everywhere-hint = Utile si vous avez perdu votre téléphone, ou si vous avez utilisé l’ordinateur de quelqu’un d’autre.
accounts-out-everywhere-now = Me déconnecter partout, ici aussi
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
accounts-kept-email = Votre adresse e-mail ou votre numéro, et votre langue, pour vous écrire.
accounts-kept-ideas = Vos idées, avec le nom que vous avez choisi.
accounts-kept-vote = Si vous votez : que vous avez voté, mais jamais ce que vous avez choisi. Le bulletin ne porte pas votre nom.
accounts-kept-session = Un seul cookie, pour rester connecté pendant 30 jours.

## Les moyens de montrer qui l’on est

accounts-other-means = Autres moyens :
accounts-by-card = J’ai une carte de vote
accounts-by-list = Je suis sur la liste de la ville
accounts-means-email = un code reçu par e-mail
accounts-means-sms = un code reçu par SMS
accounts-means-france-connect = FranceConnect
accounts-means-card = une carte de vote
accounts-means-list = la liste de la ville
accounts-your-email = Votre adresse e-mail
accounts-your-sms = Votre numéro de mobile
accounts-voting-with = Vous votez avec
accounts-means-of-edition = Pour voter, vous montrez qui vous êtes avec { $ways }.
accounts-voters-per-contact = Jusqu’à { $voters } personnes peuvent voter avec la même adresse ou le même numéro.
accounts-other-means-taken = Vous êtes connecté avec { $means }. Ce vote demande un autre moyen : choisissez-le ici.
accounts-no-means-title = Aucun moyen ne marche pour le moment
accounts-no-means = Écrivez à la ville pour voter autrement : { $contact }
