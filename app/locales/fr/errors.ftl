### Ce qui ne va pas, et quoi faire.

## Titres des pages d’erreur

error-title = Ce n’est pas possible
error-title-not-found = Page introuvable
error-title-sign-in = Connectez-vous pour continuer
error-title-forbidden = Cette page ne vous est pas ouverte
error-go-home = Revenir à l’accueil
error-go-sign-in = Me connecter

## Ce qui arrive partout

error-not-found = Cette page n’existe pas, ou plus. Vérifiez l’adresse, ou repartez de l’accueil.
error-sign-in = Connectez-vous d’abord : un code à six chiffres envoyé par courriel suffit.
error-forbidden = Votre rôle ne permet pas de faire cela.
error-internal = Quelque chose s’est cassé chez nous. Réessayez dans un moment. Si cela recommence, donnez-nous cette référence : { $reference }
error-unreadable-form = Le formulaire est arrivé incomplet. Envoyez-le à nouveau.
error-network = Le réseau ne répond pas. Rien n’est perdu : réessayez dans un moment.
error-invalid = Ce qui a été saisi ne convient pas. Vérifiez chaque champ.
error-changed = Quelqu’un d’autre a modifié ceci entre-temps. Relisez avant de recommencer.
error-too-many-tries = Trop d’essais. Attendez quelques minutes avant de recommencer.
error-wrong-code = Ce code n’est pas le bon, ou il n’est plus valable.

## Le calendrier

error-not-planned-ideas = Cette édition ne recueille pas d’idées.
error-not-planned-vote = Cette édition ne prévoit pas de vote.
error-not-yet-ideas = Le dépôt des idées ouvre le { $date }.
error-not-yet-vote = Le vote ouvre le { $date }.
error-over-ideas = Le dépôt des idées est terminé depuis le { $date }.
error-over-vote = Le vote est terminé depuis le { $date }.
error-still-open-vote = Le vote est ouvert jusqu’au { $date }.

## Les idées

error-idea-state = L’idée n’est plus dans un état qui le permet.
error-draft = Il manque quelque chose à votre idée. Complétez les champs signalés.
error-too-many-ideas = Vous avez déjà envoyé toutes les idées que le règlement permet : { $max } par personne.

## Le vote

error-already-voted = Vous avez déjà voté, le { $day }. Ce vote est compté.
error-no-change = Un vote confirmé ne peut plus être modifié dans cette édition.
error-unknown-receipt = Ce numéro de reçu n’existe pas. Vérifiez-le caractère par caractère.
error-declare-age = Il faut avoir { $age } ans ou plus pour voter.
error-declare-link = Dites quel lien vous avez avec la ville : y habiter, y travailler ou y étudier.
error-ballot-unknown-project = Un des projets choisis n’est pas soumis au vote.
error-ballot-too-few = Pas encore assez de projets choisis : { $chosen }. Minimum : { $min }.
error-ballot-too-many = Trop de projets choisis : { $chosen }. Maximum : { $max }.
error-ballot-over-budget = Vos choix dépassent le budget de { $over }. Retirez un projet.
error-ballot-points-on-one = Un projet ne peut pas recevoir plus de points que le maximum : { $max }.
error-ballot-points = Trop de points donnés : { $points }. Maximum : { $max }.

## Les agents

error-calendar = Les dates se chevauchent ou reviennent en arrière. Corrigez le calendrier.
error-rules = Ces règles se contredisent. Vérifiez les nombres du règlement.
error-vote-opened = Le vote a commencé : les règles ne peuvent plus changer.
error-slug-taken = Une autre édition porte déjà ce nom court.
error-counted = Le dépouillement a déjà eu lieu.
error-not-counted = Le dépouillement n’a pas encore eu lieu.
error-published = Le résultat est déjà publié.
error-last-administrator = Il doit rester au moins une personne avec le rôle d’administration.
