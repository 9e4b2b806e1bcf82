### صور الفكرة.

## الخطوة

photos-step = صور
photos-step-question = هل لديك صور؟
photos-lead = الصورة تساعد على فهم فكرتك. وهي ليست إلزامية: يمكنك المتابعة بدونها.
photos-field = صورك
photos-field-more = صور أخرى
photos-field-hint = { $left ->
    [one] صورة واحدة على الأكثر
    [two] صورتان على الأكثر
   *[other] { $left } صور على الأكثر
}: JPEG أو PNG أو WebP، و{ $max } ميغابايت لكل صورة. نحذف المكان والتاريخ المخفيين في الصورة. تجنّب الوجوه ولوحات السيارات.
photos-add = إضافة
photos-skip = المتابعة بدون صورة
photos-working = نجهّز صورك…
photos-ready = صورك جاهزة للإضافة.
photos-added = { $count ->
    [one] أُضيفت صورتك. قل ماذا نرى فيها، ثم تابع.
    [two] أُضيفت صورتاك. قل ماذا نرى فيهما، ثم تابع.
   *[other] أُضيفت صورك ({ $count }). قل ماذا نرى فيها، ثم تابع.
}
photos-alt = ماذا نرى في الصورة { $number }؟
photos-alt-hint = بعض الناس لا يستطيعون رؤية الصورة: تُقرأ لهم جملتك. مثلًا: رصيف ضيق أمام المدرسة. إذا لم تعرف ماذا تكتب، اتركه فارغًا.
photos-first = ضع الصورة { $number } أولًا
photos-remove-number = احذف الصورة { $number }

## الأخطاء

photos-fault-large = هذه الصورة ثقيلة جدًا: { $max } ميغابايت على الأكثر. اختر صورة أصغر، أو أرسل الصور واحدة واحدة.
photos-fault-pixels = الصورة { $name } كبيرة جدًا. التقط صورة أصغر، أو خذ لقطة شاشة لها.
photos-fault-heic = الصورة { $name } بصيغة HEIC التي لا تقرؤها إلا أجهزة قليلة. في جهاز iPhone: الإعدادات، الكاميرا، التنسيقات، «الأكثر توافقًا». أو خذ لقطة شاشة للصورة وأرسلها.
photos-fault-kind = الملف { $name } ليس صورة نستطيع قراءتها. أرسل صورة JPEG أو PNG أو WebP.
photos-fault-damaged = الصورة { $name } تالفة أو ناقصة. حاول إرسالها مرة أخرى، أو التقط صورة غيرها.
photos-fault-full = ثلاث صور على الأكثر: لم تُضف { $name }. احذف صورة لتضعها مكانها.
photos-fault-kept = لم نستطع حفظ { $name }. حاول مرة أخرى بعد دقيقة.
photos-fault-alt-long = النص طويل جدًا: { $max } حرف على الأكثر.

## في الصفحات

photos-label = صور
photos-count = { $count ->
    [zero] لا توجد صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
photos-without-text = الصورة { $number }، بدون وصف
photos-remove-question = تختفي الصورة من الصفحة فورًا. ولا يمكن التراجع.
photos-remove-yes = نعم، احذف هذه الصورة
photos-removed = حُذفت الصورة.
photos-privacy = صورك: تصبح علنية مع فكرتك بعد نشرها. نحذف المكان والتاريخ ونوع الجهاز المخفية في الملف. والصورة المحذوفة تُمحى.
