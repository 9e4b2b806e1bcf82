### دعم فكرة.

supports-title = الدعم
supports-count = { $count ->
    [zero] لا يوجد دعم حتى الآن
    [one] داعم واحد
    [two] داعمان
    [few] { $count } داعمين
    [many] { $count } داعمًا
   *[other] { $count } داعم
}
supports-add = ادعم هذه الفكرة
supports-remove = إلغاء الدعم
supports-given = أنت تدعم هذه الفكرة.
supports-mine = هذه فكرتك: يمكن للآخرين دعمها.
supports-own = هذه فكرتك: لا يدعمها إلا الآخرون.
supports-over = لا يمكن دعم الأفكار الآن: انتهت هذه الفترة أو لم تبدأ بعد.
supports-added = شكرًا، تم احتساب دعمك.
supports-removed = أُلغي دعمك.
supports-sign-in = سجّل الدخول للمشاركة
supports-sign-in-lead = لدعم فكرة أو كتابة تعليق، يجب تسجيل الدخول. ستعود بعد ذلك إلى هذه الفكرة.
supports-kept = الأفكار التي تدعمها وتعليقاتك. يرى الآخرون عدد الداعمين، لا اسمك.
