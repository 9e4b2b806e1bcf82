### Photos of an idea.

## The step

photos-step = Photos
photos-step-question = Do you have photos?
photos-lead = A photo helps people understand your idea. You don’t have to: you can go on without one.
photos-field = Your photos
photos-field-more = More photos
photos-field-hint = { $left ->
    [one] One photo at most
   *[other] { $left } photos at most
}: JPEG, PNG or WebP, { $max } MB each. We take out the place and the date hidden in the photo. Please avoid faces and number plates.
photos-add = Add
photos-skip = Go on without a photo
photos-working = Getting your photos ready…
photos-ready = Your photos are ready to be added.
photos-added = { $count ->
    [one] Your photo has been added. Say what is on it, then go on.
   *[other] Your { $count } photos have been added. Say what is on them, then go on.
}
photos-alt = What is on photo { $number }?
photos-alt-hint = Some people can’t see the photo: your sentence is read out to them. For example: a narrow pavement in front of the school. If you don’t know what to write, leave it empty.
photos-first = Put photo { $number } first
photos-remove-number = Remove photo { $number }

## Mistakes

photos-fault-large = This photo is too heavy: { $max } MB at most. Choose a smaller one, or send them one by one.
photos-fault-pixels = { $name } is too large. Take a smaller photo, or make a screenshot of this one.
photos-fault-heic = { $name } is a HEIC photo, which few devices can read. On your iPhone: Settings, Camera, Formats, “Most Compatible”. Or make a screenshot of the photo and send that.
photos-fault-kind = { $name } is not a photo that we can read. Send a JPEG, PNG or WebP photo.
photos-fault-damaged = { $name } is damaged or cut off. Try to send it again, or take another one.
photos-fault-full = Three photos at most: { $name } was not added. Remove one to put it in its place.
photos-fault-kept = We could not keep { $name }. Try again in a minute.
photos-fault-alt-long = This is too long: { $max } characters at most.

## On pages

photos-label = Photos
photos-count = { $count ->
    [0] None
    [one] { $count } photo
   *[other] { $count } photos
}
photos-without-text = Photo { $number }, without a description
photos-remove-question = The photo disappears from the page at once. There is no way back.
photos-remove-yes = Yes, remove this photo
photos-removed = The photo has been removed.
photos-privacy = Your photos: they are public with your idea, once it is published. We take out the place, the date and the kind of device hidden in the file. A photo that is removed is erased.
