### Comments on an idea, where the edition has them.

comments-title = { $count ->
    [0] Comments
    [one] { $count } comment
   *[other] { $count } comments
}
comments-none = Nobody has written a comment yet.
comments-by = { $name }, on { $date }
comments-a-resident = A resident
comments-you = You
comments-own = Your comments that others don’t see
comments-waits = Somebody of the city will read it
comments-refused = Not published
comments-field = Your comment
comments-field-hint = Be polite, and talk about the idea. Somebody of the city reads the comment before it is published, with your name: { $name }.
comments-field-hint-unnamed = Be polite, and talk about the idea. Somebody of the city reads the comment before it is published. Your name is not shown.
comments-send = Send my comment
comments-sent = Thank you. The city will read your comment. You will get a message with the answer.
comments-sign-in = Sign in to comment
comments-over = Comments can’t be written now.
comments-off = This edition has no comments.
comments-too-many = You have already sent { $max } comments within an hour. Wait a little: your text is kept here.
comments-empty = Write your comment.
comments-short = This comment is too short. Write at least { $min } characters.

mail-comment-published-subject = Your comment is published
mail-comment-published-body = Hello,

    Your comment on the idea “{ $title }” is published. Everybody can read it:
    { $link }

mail-comment-refused-subject = Your comment is not published
mail-comment-refused-body = Hello,

    We have read your comment on the idea “{ $title }”. We do not publish it.

    { $message }

    You find your text here once you have signed in: { $link }
