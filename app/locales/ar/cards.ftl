### بطاقات التصويت.

cards-state-printed = مطبوعة
cards-state-active = فعالة
cards-state-closed = مغلقة
cards-state-revoked = ملغاة

## التصويت ببطاقة

cards-title = التصويت ببطاقة
cards-title-of = التصويت ببطاقة – { $edition }
cards-lead = اكتبوا الرمز المطبوع على بطاقتكم. هو كل ما يلزم للتصويت.
cards-code = رمز البطاقة
cards-code-hint = 10 أحرف وأرقام، مثل ABCDE-FGHJK. أحرف كبيرة أو صغيرة.
cards-which = لأي تصويت؟
cards-go = متابعة
cards-languages = اختيار اللغة
cards-signs-out = أنتم داخلون بحساب. إذا تابعتم ببطاقة فسيُغلق الحساب هنا.
cards-about-title = من المفيد أن تعرفوا
cards-about-once = تُستعمل البطاقة مرة واحدة، لشخص واحد.
cards-about-secret = لا أحد يستطيع أن يعرف ماذا اخترتم.
cards-about-lost = ضاعت بطاقتكم؟ اطلبوا أخرى من المكان الذي أخذتموها منه.
cards-about-list = تصوّتون مرة واحدة. لا يفتح الرقم شيئًا آخر.
cards-other-ways = ليس عندي ذلك: التصويت بطريقة أخرى

cards-known-card = أنتم تصوّتون ببطاقة
cards-known-list = أنتم في القائمة
cards-go-on = متابعة التصويت
cards-not-me = لست أنا

cards-closed-title = التصويت غير مفتوح
cards-none-open = لا يوجد الآن تصويت مفتوح بالبطاقة.
cards-next-open = يُفتح التصويت « { $edition } » في { $date }. احتفظوا ببطاقتكم.
cards-choose-edition = عدة تصويتات مفتوحة. قولوا لأيها بطاقتكم.

cards-missing = اكتبوا الرمز الموجود على بطاقتكم.
cards-length = في الرمز 10 أحرف وأرقام. كتبتم { $found }. قارنوا مع البطاقة.
cards-character = العلامة « { $sign } » ليست في أي رمز. قارنوا مع البطاقة.
cards-mistyped = في هذا الرمز خطأ. قارنوا كل علامة مع البطاقة.
cards-wrong = لا توجد في هذا التصويت بطاقة بهذا الرمز. قارنوا مع البطاقة.
cards-not-active = هذه البطاقة ليست فعالة بعد. اسألوا من أعطاكم إياها.
cards-closed = لم تعد هذه البطاقة صالحة: أُغلقت مجموعتها. اطلبوا أخرى.
cards-revoked = هذه البطاقة ملغاة. اطلبوا أخرى من المكان الذي أخذتموها منه.
cards-used = صُوّت بهذه البطاقة في { $day }. لتغيير هذا التصويت يلزم رمز التغيير الخاص به.

## التصويت برقم من قائمة

cards-list-title = التصويت برقمي
cards-list-title-of = التصويت برقمي – { $edition }
cards-list-lead = عند المدينة قائمة أرقام. اكتبوا رقمكم وسنة ميلادكم.
cards-identifier = رقمي
cards-identifier-hint = الرقم الذي أعطتكم إياه المدينة، مثلًا على بطاقة المكتبة.
cards-year = سنة ميلادي
cards-year-hint = 4 أرقام، مثل 1961.
cards-identifier-wrong = اكتبوا رقمكم: أحرف وأرقام، 40 على الأكثر.
cards-year-wrong = اكتبوا سنة ميلادكم بأربعة أرقام، مثل 1961.
cards-not-listed = هذا الرقم وهذه السنة ليسا معًا في القائمة. تحققوا من الاثنين.

## البطاقة المطبوعة

cards-sheet-kicker = بطاقة تصويت
cards-sheet-how = امسحوا الرمز، أو اذهبوا إلى { $address } واكتبوا:
cards-sheet-once = بطاقة واحدة، شخص واحد، صوت واحد. لا تعطوا رمزكم لأحد.
cards-sheet-until = من { $from } إلى { $until }
cards-sheet-number = المجموعة { $batch }، البطاقة { $number }
