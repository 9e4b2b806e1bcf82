### التعليقات على فكرة، حين تسمح بها الدورة.

comments-title = { $count ->
    [zero] التعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
comments-none = لم يكتب أحد تعليقًا بعد.
comments-by = { $name }، في { $date }
comments-a-resident = أحد السكان
comments-you = أنت
comments-own = تعليقاتك التي لا يراها الآخرون
comments-waits = سيقرؤه شخص من المدينة
comments-refused = لم يُنشر
comments-field = تعليقك
comments-field-hint = اكتب بأدب وتحدث عن الفكرة. يقرأ شخص من المدينة التعليق قبل نشره مع اسمك: { $name }.
comments-field-hint-unnamed = اكتب بأدب وتحدث عن الفكرة. يقرأ شخص من المدينة التعليق قبل نشره. لا يظهر اسمك.
comments-send = أرسل تعليقي
comments-sent = شكرًا. ستقرأ المدينة تعليقك. سيصلك الجواب في رسالة.
comments-sign-in = سجّل الدخول للتعليق
comments-over = لا يمكن التعليق الآن.
comments-off = ليست في هذه الدورة تعليقات.
comments-too-many = أرسلت خلال ساعة العدد الأقصى من التعليقات: { $max }. انتظر قليلًا: نصك محفوظ هنا.
comments-empty = اكتب تعليقك.
comments-short = هذا التعليق قصير جدًا. أقل عدد من الأحرف: { $min }.

mail-comment-published-subject = نُشر تعليقكم
mail-comment-published-body = مرحبًا،

    نُشر تعليقكم على الفكرة «{ $title }». يمكن للجميع قراءته:
    { $link }

mail-comment-refused-subject = لم يُنشر تعليقكم
mail-comment-refused-body = مرحبًا،

    قرأنا تعليقكم على الفكرة «{ $title }». لن ننشره.

    { $message }

    تجدون نصكم هنا بعد تسجيل الدخول: { $link }
