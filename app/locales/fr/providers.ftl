### La connexion par FranceConnect, par ProConnect ou par le fournisseur de la ville.

## Les boutons

providers-by-france-connect = S’identifier avec FranceConnect
providers-what-is-france-connect = Qu’est-ce que FranceConnect ?
providers-by = Se connecter avec { $provider }

## Ce qui n’a pas marché

providers-cancelled = Vous êtes revenu de { $provider } sans vous identifier. Rien n’a changé. Vous pouvez recommencer, ou choisir un autre moyen.
providers-away = { $provider } ne répond pas. Réessayez dans quelques minutes, ou choisissez un autre moyen.
providers-expired = Cette connexion n’est plus valable. Recommencez-la depuis le bouton.
providers-untrusted = La réponse de { $provider } n’est pas sûre : nous ne l’avons pas acceptée. Recommencez. Si cela continue, écrivez à la ville.
providers-no-role = Vous êtes bien identifié, mais vous n’avez pas de rôle ici. Demandez-en un à une personne qui administre le site.
providers-wrong-siret = Cet espace est réservé aux agents de la ville. Votre compte est celui d’un autre organisme. Choisissez votre organisme de la ville, puis recommencez.
providers-wrong-domain = Cet espace est réservé aux agents de la ville. Connectez-vous avec votre adresse professionnelle vérifiée.

## L’âge

providers-age-told = FranceConnect nous donne votre date de naissance : vous avez l’âge de voter. Nous ne gardons pas cette date.
providers-too-young-title = Vous êtes trop jeune pour ce vote
providers-too-young = Il faut avoir { $age } ans pour voter. FranceConnect nous donne votre date de naissance : vous n’avez pas encore cet âge. Si cette date est fausse, écrivez à la ville.

## La déconnexion

providers-still-signed-in = Vous êtes peut-être encore connecté à { $provider } sur cet appareil.
providers-sign-out-there = Me déconnecter aussi de { $provider }
