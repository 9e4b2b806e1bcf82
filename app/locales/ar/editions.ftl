### الدورة: ما هي، ومواعيدها، وقواعدها.

## ما يمكن فعله

editions-act-vote = صوّت
editions-act-send-idea = اقترح فكرة
editions-act-results = اطّلع على النتائج
editions-act-projects = اطّلع على المشاريع
editions-act-ideas = اطّلع على الأفكار

## المراحل

editions-phase-preparation = التحضير
editions-phase-preparation-text = تُعدّ المدينة القواعد والمواعيد.
editions-phase-ideas = إرسال الأفكار
editions-phase-ideas-text = يمكن لكل شخص أن يرسل أفكاره للمدينة.
editions-phase-screening = قراءة الأفكار
editions-phase-screening-text = تقرأ المدينة كل فكرة وتجيب صاحبها.
editions-phase-study = دراسة المشاريع
editions-phase-study-text = تنظر مصالح المدينة في ما هو ممكن وفي كلفته.
editions-phase-vote = التصويت
editions-phase-vote-text = تختارون المشاريع التي ستُنجَز.
editions-phase-count = فرز الأصوات
editions-phase-count-text = تُعَدّ الأصوات ثم تُنشر النتائج.
editions-phase-delivery = الإنجاز
editions-phase-delivery-text = تُنجز المدينة المشاريع الفائزة.
editions-phase-review = التقييم
editions-phase-review-text = ننظر معًا في ما أُنجز.
editions-span = من { $from } إلى { $to }

## أين وصلت الدورة

editions-now-preparation = الدورة قيد التحضير.
editions-now-ideas = يمكنك اقتراح أفكارك حتى { $until }.
editions-now-screening = انتهى إرسال الأفكار. تقرأ المدينة كل فكرة وتجيب صاحبها.
editions-now-study = تدرس مصالح المدينة المشاريع: هل هي ممكنة، وكم تكلّف؟
editions-now-vote = التصويت مفتوح حتى { $until }.
editions-now-count = انتهى التصويت. الأصوات قيد الفرز.
editions-now-published = انتهى التصويت ونُشرت النتائج.
editions-now-delivery = المدينة تنجز المشاريع الفائزة.
editions-now-review = انتهت الدورة، وحان وقت التقييم.
editions-now-waiting = لا شيء مفتوح حاليًا في هذه الدورة.
editions-now-over = انتهت هذه الدورة.
editions-next = بعد ذلك: { $phase }، ابتداءً من { $date }.
editions-preview = هذه الدورة غير منشورة. لا يرى هذه الصفحة إلا موظفو المدينة.

## صفحة الدورة

editions-calendar = المواعيد
editions-budget = الميزانية
editions-budget-figure = تُوزَّع على المشاريع
editions-ideas-figure = { $count ->
    [zero] أفكار منشورة
    [one] فكرة منشورة
    [two] فكرتان منشورتان
    [few] أفكار منشورة
    [many] فكرة منشورة
   *[other] فكرة منشورة
}
editions-projects-figure = { $count ->
    [zero] مشاريع
    [one] مشروع
    [two] مشروعان
    [few] مشاريع
    [many] مشروعًا
   *[other] مشروع
}
editions-envelopes = المخصّصات
editions-envelope = المخصّص
editions-amount = المبلغ
editions-rules = القواعد
editions-districts = الأحياء
editions-districts-ideas = اختر حيًّا لترى أفكاره.
editions-districts-projects = اختر حيًّا لترى مشاريعه.
editions-map-label = خريطة الأحياء
editions-themes = المواضيع
editions-source = مصدر هذه البيانات

## القواعد

editions-rule-who = من يمكنه المشاركة؟
editions-rule-means = كيف تُثبت من أنت؟
editions-rule-contact = صوت لكل شخص
editions-who-age = كل شخص عمره { $age } سنة أو أكثر { $links } { $city }، من أي جنسية كان.
editions-who-everyone = كل شخص { $links } { $city }، مهما كان عمره ومن أي جنسية كان.
editions-link-lives = يسكن
editions-link-works = يعمل
editions-link-studies = يدرس
editions-comma = ،
editions-or = أو
editions-rule-ideas = كم فكرة؟
editions-ideas-limit = { $max ->
    [zero] لا يمكن إرسال أفكار.
    [one] فكرة واحدة لكل شخص.
    [two] فكرتان على الأكثر لكل شخص.
    [few] { $max } أفكار على الأكثر لكل شخص.
    [many] { $max } فكرة على الأكثر لكل شخص.
   *[other] { $max } فكرة على الأكثر لكل شخص.
}
editions-ideas-no-limit = بقدر ما تشاء.
editions-ideas-cap = يمكن أن تصل كلفة المشروع إلى { $cap }.
editions-rule-ballot = كيف نصوّت؟
editions-ballot-up-to = { $max ->
    [zero] لا تختار أي مشروع.
    [one] تختار مشروعًا واحدًا.
    [two] تختار مشروعين على الأكثر.
    [few] تختار { $max } مشاريع على الأكثر.
    [many] تختار { $max } مشروعًا على الأكثر.
   *[other] تختار { $max } مشروع على الأكثر.
}
editions-ballot-exactly = عدد المشاريع التي تختارها: { $max } بالضبط.
editions-ballot-between = عدد المشاريع التي تختارها: من { $min } إلى { $max }.
editions-ballot-knapsack = تختار كل ما تريد من المشاريع، بشرط ألا تتجاوز كلفتها معًا { $cap }.
editions-ballot-points = توزّع { $total } من النقاط على المشاريع، وأقصى ما يناله مشروع واحد { $most }.
editions-ballot-scores = تعطي كل مشروع علامة من 0 إلى { $max }. المشروع الذي لا علامة له ينال 0.
editions-ballot-ranking = ترتّب المشاريع التي تفضّلها: الأول ثم الثاني وهكذا، و{ $max } على الأكثر.
editions-ballot-judgment = تعطي كل مشروع تقديرًا واحدًا من { $grades } تقديرات. المشروع الذي لا تقدير له ينال أدناها.
editions-ballot-blank = التصويت الأبيض ممكن.
editions-rule-change = هل يمكن تغيير الرأي؟
editions-change-yes = نعم، يمكنك تغيير تصويتك حتى نهاية التصويت.
editions-change-no = لا. بعد التأكيد يصبح التصويت نهائيًا.
editions-rule-count = من يفوز؟
editions-count-votes = نبدأ بالمشروع الذي نال أكثر الأصوات، ثم الذي يليه، ما دام هناك مال.
editions-count-votes-per-cost = نقسم أصوات كل مشروع على كلفته، ونبدأ بأكبر ناتج، ما دام هناك مال.
editions-count-points = نبدأ بالمشروع الذي نال أكثر النقاط، ثم الذي يليه، ما دام هناك مال.
editions-count-points-per-cost = نقسم نقاط كل مشروع على كلفته، ونبدأ بأكبر ناتج، ما دام هناك مال.
editions-count-judgment = لكل مشروع تقدير الأغلبية: أعطاه نصف الناس على الأقل هذا التقدير أو تقديرًا أفضل. نبدأ بالمشروع صاحب أفضل تقدير، ثم الذي يليه، ما دام هناك مال. وعند تساوي التقدير نقارن من أعطى أكثر ومن أعطى أقل.
editions-count-skip = المشروع الذي يكلّف أكثر مما بقي نتجاوزه، ونعطي الفرصة للذي يليه.
editions-count-stop = نتوقف عند أول مشروع يكلّف أكثر مما بقي.
editions-count-least-votes = أقل عدد من الأصوات للفوز: { $least }.
editions-count-least-points = أقل عدد من النقاط للفوز: { $least }.
editions-count-envelopes = نعدّ بهذه الطريقة في كل مخصّص.
editions-rule-ties = وعند التعادل؟
editions-ties-lexico = يتقدّم المشروع الذي يأتي رقمه أولًا.
editions-ties-cost-votes = يتقدّم المشروع الأقل كلفة.
editions-ties-draw = تفصل قرعة علنية بالرمز « { $seed } » المنشور هنا قبل نهاية التصويت. يستطيع كل شخص أن يعيدها.
editions-ties-cost-votes-draw = يتقدّم المشروع الأقل كلفة، ثم الذي نال أصواتًا أكثر. وإن بقي التعادل تفصل قرعة علنية بالرمز « { $seed } » المنشور هنا قبل نهاية التصويت. يستطيع كل شخص أن يعيدها.
editions-ties-open = لا شيء محدد مسبقًا: تفصل المدينة علنًا.
editions-ties-cost-votes-open = يتقدّم المشروع الأقل كلفة، ثم الذي نال أصواتًا أكثر. وإن بقي التعادل تفصل المدينة علنًا.
editions-rule-limits = الضمانات والحدود
editions-limits-votes = يحتاج المشروع إلى { $votes } صوتًا على الأقل ليفوز.
editions-limits-of = « { $group } »: { $limits }.
editions-limits-reserved = { $amount } محجوزة لمشاريعها
editions-limits-least = { $count ->
    [one] مشروع فائز واحد مضمون
    [two] مشروعان فائزان مضمونان
    [few] { $count } مشاريع فائزة مضمونة
   *[other] { $count } مشروعًا فائزًا مضمونًا
}
editions-limits-most = { $count ->
    [zero] لا مشروع فائز
    [one] مشروع فائز واحد على الأكثر
    [two] مشروعان فائزان على الأكثر
    [few] { $count } مشاريع فائزة على الأكثر
   *[other] { $count } مشروعًا فائزًا على الأكثر
}
editions-limits-ceiling = { $amount } على الأكثر لمشاريعها الفائزة
editions-rule-publication = نشر أوراق التصويت
editions-publish-from = تُنشر أوراق التصويت واحدة واحدة، دون أسماء، إذا بلغ عددها { $from } على الأقل. وإلا تُنشر المجاميع فقط.

## لا شيء للعرض بعد

editions-none-ideas-title = الأفكار
editions-none-ideas = لا توجد أفكار بعد
editions-none-ideas-when = يمكنك اقتراح أفكارك ابتداءً من { $date } ({ $edition }).
editions-none-projects-title = المشاريع
editions-none-projects = لا توجد مشاريع للعرض بعد
editions-none-projects-when = ستُطرح المشاريع للتصويت ابتداءً من { $date } ({ $edition }).
editions-none-vote-title = التصويت
editions-none-vote = لا يوجد تصويت مفتوح حاليًا
editions-none-vote-when = يُفتح التصويت القادم في { $date } ({ $edition }).
editions-none-results-title = النتائج
editions-none-results = لا توجد نتائج بعد
editions-none-results-when = تُعَدّ الأصوات ابتداءً من { $date } ({ $edition }). قبل ذلك لا أحد يعرف النتيجة.
editions-none-no-date = لم يُحدَّد أي موعد بعد.
editions-none-go-edition = اطّلع على هذه الدورة
editions-none-go-home = إلى الصفحة الرئيسية

## قائمة النتائج

editions-results-title = النتائج
editions-results-lead = اختر دورة.
editions-results-budget = الميزانية: { $budget }
editions-results-published = نُشرت في { $date }
