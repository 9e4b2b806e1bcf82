### La page d'un détenteur ou d'une détentrice : prendre sa part de clé, la relire, la donner.

trustees-title = Votre part de la clé de l'urne
trustees-title-of = Part de clé – { $edition }
trustees-hello = Bonjour { $name },
trustees-lead = Vous êtes l'une des personnes qui gardent la clé de l'urne de ce vote.
trustees-lead-lone = Vous êtes la personne qui garde la clé de l'urne de ce vote.
trustees-private = Cette page est à vous seul : ne transmettez pas son adresse.
trustees-steps-take = Prendre
trustees-steps-check = Relire
trustees-steps-wait = Garder
trustees-steps-give = Donner

## Ce que cela veut dire

trustees-what = Ce que l'on vous demande
trustees-what-secret = Les bulletins sont fermés à clé. Cette clé est coupée en { $total } parts, et il en faut { $needed } pour ouvrir l'urne.
trustees-what-secret-lone = Les bulletins sont fermés à clé, et c'est vous qui gardez cette clé.
trustees-what-keep = Vous gardez votre part jusqu'à la fin du vote, chez vous, sans la montrer à personne : ni à la ville, ni aux autres détenteurs.
trustees-what-give = Après la clôture, vous revenez sur cette page pour la donner. L'urne s'ouvre quand assez de personnes l'ont fait.
trustees-what-lost = Si vous perdez votre part, prévenez tout de suite la ville. Avant le premier bulletin, on peut tout recommencer ; ensuite, non.
trustees-more = Comment l'urne fonctionne

## Prendre sa part

trustees-take = Prenez votre part
trustees-take-text = Votre clé va être fabriquée sur cet appareil, et n'en sortira que dans votre fichier et sur votre feuille. Préparez de quoi imprimer, ou de quoi écrire.
trustees-take-button = Fabriquer ma clé
trustees-take-again-title = Vous n'avez plus votre feuille ni votre fichier ?
trustees-take-again-text = Tant que vous n'avez pas relu votre clé, vous pouvez en fabriquer une autre. L'ancienne ne servira plus.
trustees-take-again = Fabriquer une autre clé
trustees-working = Un instant…
trustees-by-server-before = Sans JavaScript, c'est notre serveur qui fabrique la clé. Il vous la montre une seule fois et n'en garde rien. Pour qu'elle soit faite chez vous, ouvrez cette page dans un navigateur récent.
trustees-made-here = Cette clé a été fabriquée sur votre appareil. Le serveur n'en connaît que la moitié publique.
trustees-made-by-server = Cette clé a été fabriquée par le serveur, qui n'en garde rien. Si vous quittez cette page sans la noter, il faudra en fabriquer une autre.

## La feuille

trustees-sheet = Votre feuille
trustees-sheet-title = Part de clé de l'urne
trustees-sheet-edition = Vote
trustees-sheet-name = Détenteur ou détentrice
trustees-sheet-words = Les 24 mots, dans l'ordre
trustees-sheet-qr = Le même fichier, à lire avec un téléphone
trustees-sheet-keep = Gardez cette feuille dans une enveloppe fermée, en lieu sûr. Ne la photographiez pas. Ne la montrez à personne avant la clôture du vote.
trustees-sheet-close = Le vote se termine le { $date }. Revenez ensuite sur votre page, avec cette feuille ou votre fichier.
trustees-sheet-lost = Feuille perdue ou vue par quelqu'un ? Prévenez la ville tout de suite.
trustees-print = Imprimer la feuille
trustees-print-hint = Vous pouvez imprimer cette page avec votre navigateur : seule la feuille sera imprimée. Sinon, recopiez les 24 mots à la main.
trustees-download = Enregistrer le fichier
trustees-download-hint = Sur une clé USB, par exemple. Pas dans votre messagerie.

## Relire

trustees-check = Relisez votre clé
trustees-check-text = Une clé mal notée bloquerait l'ouverture de l'urne. Montrez donc que votre fichier ou votre feuille est bon.
trustees-file = Votre fichier
trustees-file-hint = Il s'appelle { $file }.
trustees-words = Ou vos 24 mots
trustees-words-hint = Séparés par des espaces. Les accents et les majuscules sont sans importance, et quatre lettres par mot suffisent.
trustees-check-button = Vérifier ma clé
trustees-checked-here = La vérification se fait sur votre appareil : rien de secret ne part.
trustees-checked-by-server = Sans JavaScript, la vérification se fait sur notre serveur, qui n'en garde rien.

## Garder

trustees-kept = Votre part est prise et relue. Merci !
trustees-kept-waiting = { $missing ->
    [one] Il reste une personne à attendre. Ensuite, l'urne sera scellée.
   *[other] Il reste { $missing } personnes à attendre. Ensuite, l'urne sera scellée.
}
trustees-kept-sealed = L'urne est scellée. Gardez votre feuille et votre fichier jusqu'à la fin du vote.
trustees-kept-close = Le vote se termine le { $date }. Nous vous écrirons.
trustees-kept-key = L'empreinte de la clé de l'urne : notez-la sur votre feuille. Elle est aussi sur la page publique, et ne doit jamais changer.

## Donner

trustees-give = Donnez votre part
trustees-give-text = Le vote est terminé. Votre part est maintenant nécessaire pour ouvrir l'urne.
trustees-give-count = { $given ->
    [0] Personne n'a encore donné sa part : il en faut { $needed }.
    [one] Une part est donnée : il en faut { $needed }.
   *[other] { $given } parts sont données : il en faut { $needed }.
}
trustees-give-button = Donner ma part
trustees-given-here = Votre fichier ou vos mots sont lus sur votre appareil : seule votre part de la clé part vers le serveur.
trustees-gave = Votre part est donnée. Merci !
trustees-gave-waiting = { $given ->
    [one] Une part est donnée, sur les { $needed } qu'il faut. Vous n'avez plus rien à faire.
   *[other] { $given } parts sont données, sur les { $needed } qu'il faut. Vous n'avez plus rien à faire.
}
trustees-opened = L'urne est ouverte. Vous pouvez détruire votre feuille et votre fichier : la clé est publiée avec les résultats.

## Les erreurs

trustees-error-nothing = Choisissez votre fichier, ou tapez vos 24 mots.
trustees-error-number = Il faut 24 mots, vous en avez tapé { $found }.
trustees-error-unknown = Le mot numéro { $place } n'est pas dans la liste. Relisez-le sur votre feuille.
trustees-error-checksum = Les 24 mots sont connus, mais l'un d'eux n'est pas le bon, ou deux ont changé de place. Relisez-les un par un.
trustees-error-no-key = Ce fichier n'est pas une part de clé. Choisissez { $file }.
trustees-error-version = Ce fichier vient d'une version plus récente de Parvis. Prévenez la ville.
trustees-error-other-edition = Ce fichier est la part d'un autre vote. Choisissez { $file }.
trustees-error-other-key = Cette clé se lit bien, mais ce n'est pas celle que vous avez prise pour cette urne. Cherchez l'autre fichier ou l'autre feuille.
trustees-error-not-now = Ce n'est plus possible : l'état de l'urne a changé. Relisez cette page.
