### Les photos d’une idée.

## L’étape

photos-step = Photos
photos-step-question = Avez-vous des photos ?
photos-lead = Une photo aide à comprendre votre idée. Ce n’est pas obligatoire : vous pouvez continuer sans.
photos-field = Vos photos
photos-field-more = D’autres photos
photos-field-hint = { $left ->
    [one] Une photo au plus
   *[other] { $left } photos au plus
} : JPEG, PNG ou WebP, { $max } Mo chacune. Nous enlevons le lieu et la date cachés dans la photo. Évitez les visages et les plaques de voiture.
photos-add = Ajouter
photos-skip = Continuer sans photo
photos-working = Nous préparons vos photos…
photos-ready = Vos photos sont prêtes à être ajoutées.
photos-added = { $count ->
    [one] Votre photo est ajoutée. Dites ce qu’on y voit, puis continuez.
   *[other] Vos { $count } photos sont ajoutées. Dites ce qu’on y voit, puis continuez.
}
photos-alt = Que voit-on sur la photo { $number } ?
photos-alt-hint = Des personnes ne peuvent pas voir la photo : votre phrase leur est lue. Par exemple : un trottoir étroit devant l’école. Si vous ne savez pas quoi écrire, laissez vide.
photos-first = Mettre la photo { $number } en premier
photos-remove-number = Retirer la photo { $number }

## Les erreurs

photos-fault-large = Cette photo est trop lourde : { $max } Mo au plus. Choisissez-en une plus petite, ou envoyez-les une par une.
photos-fault-pixels = { $name } est trop grande. Prenez une photo plus petite, ou faites une capture d’écran de cette photo.
photos-fault-heic = { $name } est au format HEIC, que peu d’appareils savent lire. Sur votre iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ». Ou faites une capture d’écran de la photo et envoyez-la.
photos-fault-kind = { $name } n’est pas une photo que nous savons lire. Envoyez une photo JPEG, PNG ou WebP.
photos-fault-damaged = { $name } est abîmée ou incomplète. Essayez de l’envoyer à nouveau, ou prenez-en une autre.
photos-fault-full = Trois photos au plus : { $name } n’est pas ajoutée. Retirez-en une pour la mettre à sa place.
photos-fault-kept = Nous n’avons pas pu garder { $name }. Réessayez dans une minute.
photos-fault-alt-long = C’est trop long : { $max } caractères au plus.

## Sur les pages

photos-label = Photos
photos-count = { $count ->
    [0] Aucune
    [one] { $count } photo
   *[other] { $count } photos
}
photos-without-text = Photo { $number }, sans description
photos-remove-question = La photo disparaît tout de suite de la page. On ne peut pas revenir en arrière.
photos-remove-yes = Oui, retirer cette photo
photos-removed = La photo est retirée.
photos-privacy = Vos photos : elles sont publiques avec votre idée, une fois qu’elle est publiée. Nous enlevons le lieu, la date et le modèle de l’appareil cachés dans le fichier. Une photo retirée est effacée.
