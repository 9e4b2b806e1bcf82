### التصويت: الاختيار، والتحقق، والتأكيد.

votes-title = أختار مشاريعي
votes-title-of = التصويت – { $edition }
votes-open-until = يمكنك التصويت حتى { $date }.
votes-step-choose = الاختيار
votes-step-check = التحقق والتأكيد
votes-step-done = الوصل

## ما يمكن اختياره

votes-rule-exactly = { $count ->
    [one] اختر مشروعًا واحدًا.
    [two] اختر مشروعين.
    [few] اختر { $count } مشاريع.
    [many] اختر { $count } مشروعًا.
   *[other] اختر { $count } مشروع.
}
votes-rule-between = اختر من { $min } إلى { $max } من المشاريع.
votes-rule-up-to = { $count ->
    [one] اختر مشروعًا واحدًا.
    [two] اختر مشروعين على الأكثر.
    [few] اختر { $count } مشاريع على الأكثر.
    [many] اختر { $count } مشروعًا على الأكثر.
   *[other] اختر { $count } مشروع على الأكثر.
}
votes-rule-budget = لديك { $budget }. اختر مشاريع دون تجاوز هذا المبلغ.
votes-rule-points = عدد نقاطك: { $total }. يمكنك إعطاء مشروع واحد { $max } من النقاط على الأكثر.
votes-rule-scores = أعطِ كل مشروع علامة من 0 إلى { $max }. المشروع الذي لا علامة له ينال 0.
votes-rule-ranking = { $count ->
    [one] اختر مشروعك المفضّل.
    [two] رتّب مشروعين على الأكثر: الأول هو المشروع المفضّل لديك.
    [few] رتّب { $count } مشاريع على الأكثر: الأول هو المشروع المفضّل لديك.
    [many] رتّب { $count } مشروعًا على الأكثر: الأول هو المشروع المفضّل لديك.
   *[other] رتّب { $count } مشروع على الأكثر: الأول هو المشروع المفضّل لديك.
}
votes-rule-judgment = أعطِ كل مشروع تقديرًا. إن لم تُجب، ينال المشروع تقدير « { $lowest } ».

## الخطوة 1: الاختيار

votes-skip = انتقل إلى زر المتابعة
votes-filter = تصفية المشاريع
votes-filter-go = تصفية
votes-shown = المشاريع المعروضة: { $count }
votes-pick = اختر
votes-picked = تم اختياره
votes-points-label = نقاطك
votes-point-word = { $count ->
    [one] نقطة
    [two] نقطتان
    [few] نقاط
   *[other] نقطة
}
votes-points = { $count ->
    [zero] بلا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقاط
   *[other] { $count } نقطة
}
votes-place-label = مرتبته
votes-place-none = غير مرتّب
votes-place = المرتبة { $place }
votes-grade-excellent = ممتاز
votes-grade-very-good = جيد جدًا
votes-grade-good = جيد
votes-grade-fairly-good = لا بأس به
votes-grade-passable = مقبول
votes-grade-insufficient = غير كافٍ
votes-grade-reject = مرفوض
votes-see = اقرأ المشروع كاملًا
votes-keep = إعادة العد
votes-next = متابعة
votes-bar-projects = المشاريع المختارة:
votes-bar-budget = المبلغ المستعمل:
votes-bar-points = النقاط المعطاة:
votes-bar-scored = المشاريع التي نالت علامة:
votes-bar-ranked = المشاريع المرتّبة:
votes-bar-judged = المشاريع التي نالت أكثر من أدنى تقدير:
votes-bar-detail = { $used } من { $limit }
votes-over-projects = المشاريع كثيرة: احذف { $over } منها لتتمكن من التصويت.
votes-over-budget = تجاوزت المبلغ بـ { $over }: احذف مشروعًا لتتمكن من التصويت.
votes-over-points = النقاط كثيرة: احذف { $over } منها لتتمكن من التصويت.
votes-offline = لا توجد شبكة. تبقى اختياراتك في هذه الصفحة.
votes-blank-title = لا يعجبك أي مشروع؟
votes-blank-text = يمكنك التصويت بورقة بيضاء. يُحسب صوتك، لكنه لا يعطي شيئًا لأي مشروع.
votes-blank = التصويت بورقة بيضاء
votes-kept-title = اختياراتك محفوظة
votes-kept-text = حُفظت في { $date }. لم تُحسب بعد: يجب أن تؤكد تصويتك في الخطوة التالية.
votes-unfinished-title = تصويتك لم ينتهِ بعد
votes-unfinished-text = اختياراتك محفوظة، لكنها لم تُحسب بعد. لا تنسَ التأكيد.
votes-finish = أُكمل تصويتي
votes-leave = تصويتك لم ينتهِ: لم يُحسب بعد. اختياراتك محفوظة. هل تريد الخروج مع ذلك؟

## الخطوة 2: التحقق والتأكيد

votes-summary-title = أتحقق من تصويتي
votes-summary-title-of = التحقق من تصويتي – { $edition }
votes-summary-lead = انظر جيدًا، ثم أكّد في أسفل الصفحة.
votes-choices-title = اختياراتي
votes-choices-none = لم تختر شيئًا.
votes-choices-change = تعديل اختياراتي
votes-nothing-chosen = لم تختر شيئًا. اختر مشروعًا واحدًا على الأقل، أو صوّت بورقة بيضاء.
votes-blank-chosen = أنت تصوّت بورقة بيضاء.
votes-blank-chosen-text = يُحسب صوتك، لكنه لا يعطي شيئًا لأي مشروع.
votes-who-title = من يصوّت؟
votes-who-text = نحسب كل شخص مرة واحدة. لا يُكتب اسمك على ورقة تصويتك: لا أحد يرى ما اخترت.
votes-age = { $age ->
    [one] عمري سنة واحدة على الأقل
    [two] عمري سنتان على الأقل
    [few] عمري { $age } سنوات على الأقل
    [many] عمري { $age } سنة على الأقل
   *[other] عمري { $age } سنة على الأقل
}
votes-link = ما علاقتك بالمدينة؟
votes-link-hint = اختر واحدة. لا نطلب أي أوراق. يمكن لكل الجنسيات التصويت.
votes-link-lives = أسكن فيها
votes-link-works = أعمل فيها
votes-link-studies = أدرس فيها
votes-mail = أرسلوا لي رسالة تؤكد أنني شاركت
votes-mail-hint = لا تذكر اختياراتك ولا رقم وصلك.
votes-confirm-title = الخطوة الأخيرة
votes-counts-after = لن يُحسب صوتك إلا بعد أن تؤكده.
votes-confirm = أؤكد تصويتي
votes-confirm-change = أؤكد تصويتي الجديد

## الخطوة 3: الوصل

votes-done = تم تسجيل تصويتك
votes-done-changed = تم تسجيل تصويتك الجديد
votes-done-mailed = نرسل لك رسالة إلكترونية تؤكد أنك شاركت.
votes-done-home = العودة إلى الصفحة الرئيسية
votes-receipt-number = رقم الوصل
votes-receipt-what = ما فائدة هذا الرقم؟
votes-receipt-secret = تعرف المدينة أنك صوّت، ولا تعرف ما اخترت.
votes-receipt-print = يمكنك كتابته، أو تصوير الصفحة، أو طباعتها.
votes-receipt-hint = ستة عشر حرفًا ورقمًا، مثلًا: 4F7K 92MX 0T3B H8QD

## سبق التصويت

votes-already-title = حُسب صوتك في { $date }
votes-already-title-undated = حُسب صوتك
votes-already-text = لكل شخص صوت واحد، وصوتك في الصندوق.
votes-change-title = تغيير الرأي
votes-change-text = يمكنك تغيير تصويتك حتى { $date }.
votes-change = تغيير تصويتي
votes-change-elsewhere = سبق أن صوّت، وأريد تغيير تصويتي
votes-no-change = لا يسمح النظام بتغيير تصويت مؤكَّد.
votes-changing-title = أنت تغيّر تصويتك
votes-changing-text = تصويتك السابق ما زال محسوبًا ما دمت لم تؤكد الجديد.
votes-changing-stop = أحتفظ بتصويتي السابق
votes-next-voter = شخص آخر يصوّت على هذا الجهاز
votes-next-voter-text = ستختفي اختياراتك ووصلك ورمز التغيير من هذا الجهاز. اكتب أو نزّل أولًا ما تريد الاحتفاظ به.
votes-next-voter-ask = صوتك ليس في صندوق الاقتراع بعد. إن تابعت فسيضيع. هل تريد المتابعة مع ذلك؟
votes-next-voter-go = الانتقال إلى الشخص التالي

## قبل التصويت وبعده

votes-not-yet-title = التصويت لم يبدأ بعد
votes-not-yet-text = يبدأ في { $date }. حتى ذلك الحين يمكنك قراءة المشاريع.
votes-over-title = انتهى التصويت
votes-over-text = انتهى في { $date }. لم يعد ممكنًا التصويت أو تغييره.
votes-late = ما زالت تصل أصوات أُدلي بها في الشارع قبل نهاية التصويت. يبدأ الفرز بعد { $date }.
votes-not-planned-title = لا يوجد تصويت حاليًا
votes-not-planned-text = لا يوجد تصويت مقرر لهذه الدورة.
votes-see-projects = عرض المشاريع

## عدة أشخاص وعنوان واحد

shared-per-email = { $people ->
    [one] كل بريد إلكتروني يعطي صوتًا واحدًا. في العائلة، يصوّت كل شخص ببريده الخاص.
   *[other] عدد أفراد العائلة الذين يمكنهم التصويت بالبريد الإلكتروني نفسه: { $people }. كل شخص يصوّت مرة واحدة.
}
shared-per-phone = { $people ->
    [one] كل رقم هاتف يعطي صوتًا واحدًا. في العائلة، يصوّت كل شخص برقمه الخاص.
   *[other] عدد أفراد العائلة الذين يمكنهم التصويت برقم الهاتف نفسه: { $people }. كل شخص يصوّت مرة واحدة.
}
shared-per-both = { $people ->
    [one] كل بريد إلكتروني أو رقم هاتف يعطي صوتًا واحدًا. كل شخص يصوّت مرة واحدة، بهذا أو بذاك.
   *[other] عدد أفراد العائلة الذين يمكنهم التصويت بالبريد نفسه أو بالرقم نفسه: { $people }. كل شخص يصوّت مرة واحدة.
}
shared-title = { $people ->
    [one] صوّت شخص من قبل بهذا البريد أو بهذا الرقم
   *[other] عدد من صوّتوا من قبل بهذا البريد أو بهذا الرقم: { $people }
}
shared-lead = عدد أفراد العائلة الذين يمكنهم التصويت بالبريد نفسه أو بالرقم نفسه: { $people }. قل لنا من أنت.
shared-me-title = لقد صوّت من قبل
shared-me-change = لا يمكنك التصويت مرتين. يمكنك تغيير صوتك أو العثور على إيصالك.
shared-me-no-change = لا يمكنك التصويت مرتين. يمكنك العثور على إيصالك.
shared-me = هذا أنا، لقد صوّت
shared-other-title = لم أصوّت بعد
shared-other-text = عدد الأشخاص الآخرين من هذا البيت الذين يمكنهم التصويت: { $left }. اختياراتك محفوظة.
shared-other = أنا شخص آخر
shared-another-title = أنت شخص آخر من هذا البيت
shared-another-text = صوّت شخص من قبل بهذا البريد أو بهذا الرقم. أنت تؤكد أنه ليس أنت.
shared-full-title = استُعملت كل أصوات هذا البريد أو هذا الرقم
shared-full-text = عدد من صوّتوا بهذا البريد أو بهذا الرقم: { $people }. القواعد لا تسمح بأكثر. يمكن لشخص آخر من عائلتك أن يصوّت بطريقة أخرى أو في البلدية.
shared-paper-no-change = لقد صوّت على الورق. لا يمكن تغيير هذا الصوت، ولا يمكنك التصويت مرة ثانية.

## أماكن التصويت

votes-places-title = أين تصوتون حضوريًا
votes-places-lead = يمكنكم التصويت على الورق أو على جهاز في هذه الأماكن. تصوتون مرة واحدة: عبر الإنترنت أو حضوريًا.
votes-places-none = لا يوجد مكان للتصويت
votes-places-none-text = التصويت الآن عبر الإنترنت.
votes-places-hours = المواعيد
votes-places-access = كيف تدخلون
votes-places-map = شاهدوا { $place } على خريطة
votes-places-link = أين تصوتون حضوريًا
