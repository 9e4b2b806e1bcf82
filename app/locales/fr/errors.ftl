### Ce qui n’a pas marché, et quoi faire.

error-title = Quelque chose n’a pas marché
error-title-not-found = Page introuvable
error-title-sign-in = Connectez-vous d’abord
error-title-forbidden = Accès réservé
error-go-home = Aller à l’accueil
error-go-sign-in = Se connecter

error-not-found = Cette page n’existe pas, ou n’existe plus. Vérifiez l’adresse, ou repartez de l’accueil.
error-sign-in = Il faut être connecté pour faire cela.
error-forbidden = Votre compte ne permet pas de faire cela. Si vous en avez besoin, parlez-en à la personne qui administre le site.
error-internal = Une erreur s’est produite de notre côté. Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant ; si l’erreur revient, donnez-nous cette référence : { $reference }.
error-unreadable-form = Il manque une information dans le formulaire. Revenez en arrière et réessayez.
error-network = Le réseau n’a pas répondu. Réessayez.
error-invalid = Cette valeur ne convient pas : { $what }.

## Idées

error-idea-state = L’idée n’est plus dans l’état où vous l’avez vue. Rechargez la page.
error-draft = Il manque quelque chose dans votre idée. Vérifiez les champs.
error-too-many-ideas = Vous avez déjà envoyé { $max } idées. C’est le maximum pour cette édition.
error-ideas-not-planned = Cette édition ne recueille pas d’idées.
error-ideas-not-yet = On pourra envoyer des idées à partir du { $date }.
error-ideas-over = La collecte des idées est terminée depuis le { $date }.

## Vote

error-vote-not-planned = Cette édition n’a pas de date de vote.
error-vote-not-yet = Le vote ouvrira le { $date }.
error-vote-over = Le vote est terminé depuis le { $date }.
error-vote-still-open = Le vote est encore ouvert, jusqu’au { $date }.
error-ballot-unknown-project = Un projet choisi n’est pas dans ce vote. Rechargez la page.
error-ballot-too-few = Vous avez choisi { $chosen } projet(s). Il en faut au moins { $min }.
error-ballot-too-many = Vous avez choisi { $chosen } projets. Le maximum est { $max } : retirez-en.
error-ballot-over-budget = Vos choix dépassent le budget de { $over }. Retirez un projet.
error-ballot-points-on-one = Un projet peut recevoir { $max } point(s) au plus.
error-ballot-points = Vous avez donné { $points } points. Le maximum est { $max } : retirez-en.
error-ballot-same-place = Deux projets ont la place { $place }. Donnez chaque place à un seul projet.
error-ballot-empty-place = Vous n’avez mis aucun projet à la place { $place }. Mettez-en un, ou remontez les projets suivants.
error-declare-age = Pour voter, il faut avoir au moins { $age } ans. Cochez la case si c’est votre cas.
error-declare-link = Dites quel est votre lien avec la ville.
error-already-voted = Un vote a déjà été compté pour cette adresse, le { $day }. Chaque personne vote une fois.
error-somebody-voted = Une personne a déjà voté avec cette adresse ou ce numéro, le { $day }. Si c’est une autre personne du même foyer, dites-le.
error-vote-barred = Beaucoup de votes se ressemblent ici. La ville vérifie, et arrête un moment ces votes par e-mail et par téléphone. Votez à la mairie, sur un stand, avec une carte de vote ou avec FranceConnect. Un vote déjà confirmé reste compté.
error-no-change = Le règlement de cette édition ne permet pas de changer un vote.
error-vote-not-ready = L'urne n'est pas encore scellée : on ne peut pas encore voter. Revenez un peu plus tard.
error-bad-token = Il manque une signature à ce bulletin. Rechargez la page.
error-wrong-turn = Un autre bulletin a été déposé avec ce code entre-temps. Rechargez la page.
error-wrong-share = Ce n'est pas la part de clé qui a été remise à cette personne.
error-share-confirmed = Cette part de clé est déjà confirmée.
error-too-few-shares = { $given } parts de clé sur { $needed } sont là. L'urne s'ouvre quand les { $needed } y sont.
error-box-sealed = L'urne est encore scellée : il faut l'ouvrir avant le dépouillement.
error-box-opened = L'urne est déjà ouverte.
error-no-paper-mark = Chaque personne émargée pour le papier a déjà son bulletin. Émargez d'abord la personne.

## Connexion

error-no-more-texts = Nous ne pouvons plus envoyer de SMS aujourd’hui. Réessayez demain, ou utilisez une adresse e-mail si vous en avez une.
error-too-many-tries = Trop d’essais. Attendez un peu, puis demandez un nouveau code.
error-wrong-code = Ce code n’est pas le bon, ou il a plus de dix minutes. Vérifiez-le, ou demandez-en un nouveau.
error-locked-out = Trop d’essais d’ici. Attendez jusqu’au { $until }, puis réessayez.

## Éditions

error-calendar = Les dates ne forment pas un calendrier : une phase finit avant la suivante.
error-rules = Ces règles ne peuvent pas être utilisées ensemble.
error-changed = Quelqu’un d’autre a modifié cette page entre-temps. Rechargez-la, puis refaites votre changement.
error-vote-opened = Le vote a ouvert : ce qui décide du résultat ne peut plus changer.
error-slug-taken = Ce nom court est déjà pris.
error-counted = Les bulletins sont déjà dépouillés.
error-not-counted = Les bulletins ne sont pas encore dépouillés.
error-published = C’est déjà public.
error-last-administrator = C’est le dernier administrateur : donnez d’abord ce rôle à quelqu’un d’autre.

## Le serveur

error-title-too-many = Trop de demandes à la fois
error-other-site = Ce formulaire n’a pas été envoyé depuis une page de ce site. Par sécurité, rien n’a été fait. Ouvrez le site, puis recommencez.
error-too-many-requests = Trop de demandes viennent de votre connexion. Attendez { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}, puis rechargez la page. Rien n’est perdu.
error-too-large = Ce que vous envoyez est trop lourd. Le maximum est de { $kilobytes } Ko.
error-method = Cette adresse ne s’ouvre pas ainsi. Repartez de l’accueil.
error-slow-sending = Le formulaire est arrivé trop lentement. Réessayez là où le réseau est meilleur.
error-too-slow = Le site met trop de temps à répondre. Réessayez dans un instant.
error-broken = Une erreur s’est produite de notre côté. Réessayez dans un instant.
error-project-state = Ce projet n’est plus à l’instruction : sa décision est publiée, ou il a été défait. Rechargez la page.
error-study-state = Cette instruction a avancé entre-temps. Rechargez la page pour voir où elle en est.
error-study = Cette instruction n’est pas complète. Voyez ce qui manque, puis recommencez.
error-decisions-missing = { $missing ->
    [one] Il manque quelque chose à un projet. Voyez la liste, complétez, puis publiez.
   *[other] Il manque quelque chose à { $missing } projets. Voyez la liste, complétez, puis publiez.
}
error-too-many-photos = Trois photos au plus. Retirez-en une pour en mettre une autre.
error-decisions-published = Les décisions de cette édition sont publiées : on ne peut plus regrouper, séparer ni défaire ses projets.
error-last-idea = Un projet garde au moins une idée. Pour rendre aussi celle-ci, défaites le projet.
error-no-carriers = Personne ne peut être joint : aucun projet de cette édition n’a d’auteur avec une adresse.
error-prove-again = Confirmez d’abord que c’est vous : ce geste ne peut pas être défait.
error-means-not-taken = Ce vote ne s’ouvre pas avec ce moyen. Choisissez-en un autre parmi ceux qui sont proposés.
error-title-prove-again = Confirmez que c’est vous
error-go-prove-again = Confirmer

error-ambassador-state = Cette adhésion ne permet pas cela. Rechargez la page pour voir où elle en est.
error-consent-state = Une réponse a déjà été donnée. Rechargez la page pour la voir.
error-network-closed = Ce réseau ne prend plus de nouveaux membres. Écrivez à la ville pour en savoir plus.
error-network-age = Ce réseau est pour les personnes de { $min } à { $max } ans. Vérifiez la date de naissance.
error-incompatible = Vous ne pouvez pas décider de cet argent : le règlement écarte les élus, les agents et leurs enfants. Vous pouvez participer autrement, avec vos idées et votre vote.
error-own-contact = C’est votre propre adresse ou numéro. Donnez celui de votre parent ou responsable, ou demandez la feuille à signer.
error-consent-over = Ce lien n’est plus valable. Demandez un nouveau lien à votre enfant.
error-mission-over = Cette mission n’accepte plus personne : elle a commencé, elle est finie ou annulée. Choisissez-en une autre.
error-mission-clash = Vous avez une autre mission à la même heure. Rendez d’abord l’autre place.
error-wrong-check-in = Ce code de présence n’est pas bon, ou il est trop vieux. Demandez le code à l’animatrice ou à l’animateur, puis recommencez.
error-mission-place = Votre place a changé entre-temps. Rechargez la page pour voir où elle en est.
error-check-in-closed = On note les présences d’une heure avant la mission jusqu’au soir. Revenez à ce moment-là.
error-mission-slot = Choisissez un jour et une heure à venir, et une durée de 16 heures au plus.
error-terms-ages = L’âge le plus bas est au-dessus de l’âge le plus haut. Corrigez l’un des deux.
error-terms-quorum = Le quorum va de 1 à 1 000 membres, ou de 1 à 100 %.
error-terms-cap = Le plafond par projet doit être supérieur à zéro, ou vide.
error-terms-delay = Le délai de signature va de 1 à 365 jours.
error-terms-first-payment = Le premier versement va de 1 à 100 %.
error-terms-shares = Les parts des financeurs doivent faire 100 % ensemble. Corrigez-les.
error-terms-period = La fin est avant le début. Corrigez l’une des dates.
error-terms-ceiling = Le montant de l’enveloppe doit être supérieur à zéro.
error-not-enough-left = Il ne reste pas assez : { $left } disponibles, { $asked } demandés. Un autre groupe a peut-être décidé juste avant. Baissez le montant ou choisissez un autre projet.
error-ledger-amount = Un montant doit être supérieur à zéro, et pas démesuré. Corrigez-le.
error-ledger-route = Cette écriture n’est pas possible entre ces deux comptes.
error-ledger-reversed = Cette écriture a déjà été annulée par une autre. Rien n’a changé.
error-proposal-state = Cette étape n’est pas possible maintenant : la proposition a changé d’état. Rechargez la page.
error-over-cap = Le règlement fixe un plafond de { $cap } par projet. Baissez le montant.
error-wrong-nature = Cette enveloppe ne paie pas ce type de dépense. Regardez le règlement : investissement ou fonctionnement.
error-costing-open = Tous les services n’ont pas encore répondu. Attendez leurs études, ou relancez-les.
error-report-first = Avant le bilan, { $most } au plus peuvent être versés. Notez d’abord que le bilan est reçu.
error-over-share = Ce financeur doit encore { $left } au plus. Corrigez le montant.
error-funders-paid = Des financeurs ont déjà versé de l’argent. Annulez d’abord leurs versements en trop.
error-still-running = L’enveloppe n’est pas terminée. Attendez son dernier jour, ou baissez son montant.
error-deliberating = Une séance est ouverte. Attendez sa fin : on ne change pas les règles pendant un vote.
error-ledger-not-reversible = Cette écriture suit un projet ou une autre enveloppe. Renvoyez ou abandonnez le projet, ou changez le montant de l’autre enveloppe.
error-outside-period = L’enveloppe n’est pas ouverte à cette date. Regardez ses dates.
error-deliberation-state = La délibération ne permet pas cela maintenant. Rechargez la page pour voir où elle en est.
error-deliberation-not-open = La séance n’est pas ouverte. La présidence l’ouvre quand tout le monde est là.
error-no-quorum = Le quorum n’est pas atteint : { $present } présents, il en faut { $needed }. Attendez d’autres membres ou reportez la séance.
error-motion-state = La motion ne permet pas cela maintenant. Rechargez la page pour voir où elle en est.
error-another-vote = Un autre vote est en cours. Terminez-le d’abord.
error-amendment-first = Un amendement se vote avant la motion. Votez-le d’abord, ou retirez-le.
error-not-present = Seuls les membres présents votent. Notez d’abord votre présence avec le code de la séance.
error-motion-voted = Vous avez déjà voté. Votre premier vote compte.
error-motion-age = Le règlement de l’enveloppe fixe un âge pour voter, et vous ne l’avez pas. Vous pouvez prendre la parole.
error-motion-ballot = Cette motion se vote autrement : à main levée ou à bulletin secret. Rechargez la page.
error-over-cost = Cette proposition coûte { $cost }. Donnez-lui ce montant, ou moins.
error-not-amendable = Un amendement change une motion qui attend encore son vote. Choisissez-en une autre.
error-too-many-motions = Cette séance a trop de motions. Gardez les autres pour la prochaine.
error-not-a-member = Cette page est pour les membres du réseau. Vous pouvez demander à le rejoindre.
error-application-waits = Votre candidature attend une réponse. D’ici là, vous pouvez lire.
error-no-consent = Il manque l’accord de votre responsable légal. D’ici là, vous pouvez lire. Renvoyez le lien depuis votre page.
error-no-charter = Lisez et acceptez d’abord la charte du réseau, sur votre page.
error-other-group = Cela appartient à un autre groupe. Vous pouvez le lire.
error-outing-cancelled = Cette sortie est annulée.
error-field-pass-over = Ce code n’est plus valable. Demandez un nouveau code à votre référente ou référent.
error-field-pass-full = Ce code a déjà servi sur {$most} téléphones. Demandez un nouveau code à votre référente ou référent.
error-field-grace = Des votes faits dans la rue avant la clôture peuvent encore arriver, jusqu’au {$date}. L’urne s’ouvre après.
error-photo-part = Un morceau de la photo manque. Envoyez-la de nouveau.
error-paper-batch-state = Ce lot n’en est plus à cette étape. Rechargez la page pour voir où il en est.
error-not-reconciled = Le compte n’y est pas : { $printed ->
    [one] un bulletin imprimé
   *[other] { $printed } bulletins imprimés
}, { $found ->
    [one] un retrouvé
   *[other] { $found } retrouvés
} (utilisés, annulés et rendus). Recomptez.
error-same-keyer = Une autre personne doit faire cette saisie : vous avez déjà saisi ce lot.
error-keyed-by-another = Une autre personne saisit ce lot en ce moment. Prenez un autre lot.
error-keying-incomplete = { $left ->
    [one] Il reste un bulletin à saisir ou à départager. Finissez-le d’abord.
   *[other] Il reste { $left } bulletins à saisir ou à départager. Finissez-les d’abord.
}
error-more-ballots-than-marks = { $ballots ->
    [one] Ce lot a un bulletin
   *[other] Ce lot a { $ballots } bulletins
}, mais { $left ->
    [0] toutes les personnes émargées pour le papier ont déjà leur bulletin dans l’urne.
    [one] une personne seulement a été émargée pour le papier sans avoir encore de bulletin dans l’urne.
   *[other] { $left } personnes seulement ont été émargées pour le papier sans avoir encore de bulletin dans l’urne.
} Rien n’est perdu : recomptez le lot et retrouvez qui n’a pas été émargé. Une fois le vote clos, la coordination peut sceller le lot sans les bulletins en trop.
error-batches-left = { $left ->
    [one] Un lot de bulletins papier n’est pas fini. Saisissez-le ou annulez-le d’abord.
   *[other] { $left } lots de bulletins papier ne sont pas finis. Saisissez-les ou annulez-les d’abord.
}
error-remark-needed = Les chiffres diffèrent. Écrivez pourquoi dans les remarques.
error-polling-signed = La feuille de ce lieu de vote est signée : ses chiffres ne changent plus.
error-kiosk-closed = Cette borne est fermée. Demandez à l’équipe de l’ouvrir de nouveau.
