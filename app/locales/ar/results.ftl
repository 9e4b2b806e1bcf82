### نتائج التصويت.

results-title = النتائج
results-title-of = النتائج – { $edition }
results-not-yet-title = لم تُنشر النتائج بعد
results-not-yet-open = التصويت مفتوح أو سيُفتح قريبًا. ينتهي في { $date }. لا أحد يرى الأصوات قبل ذلك.
results-not-yet-counted = انتهى التصويت. تُفرز الأوراق، ثم تنشر المدينة النتائج.
results-not-yet = لم تنشر المدينة نتائج لهذه الدورة.
results-preview-title = غير منشور بعد
results-preview-text = ترى هذه الصفحة لأنك تعمل لدى المدينة. لا يراها السكان قبل نشر النتائج.
results-lead = { $winners ->
    [zero] لم يفز أي مشروع من أصل { $total }.
    [one] فاز مشروع واحد من أصل { $total }، بكلفة { $spent }.
    [two] فاز مشروعان من أصل { $total }، بكلفة { $spent }.
    [few] فازت { $winners } مشاريع من أصل { $total }، بكلفة { $spent }.
    [many] فاز { $winners } مشروعًا من أصل { $total }، بكلفة { $spent }.
   *[other] فاز { $winners } مشروع من أصل { $total }، بكلفة { $spent }.
}
results-lead-uncounted = { $winners ->
    [one] فاز مشروع واحد من أصل { $total }.
    [two] فاز مشروعان من أصل { $total }.
    [few] فازت { $winners } مشاريع من أصل { $total }.
    [many] فاز { $winners } مشروعًا من أصل { $total }.
   *[other] فاز { $winners } مشروع من أصل { $total }.
}
results-uncounted-title = عدد الأصوات غير معروف
results-uncounted-text = نشرت المدينة المشاريع الفائزة في هذه الدورة، ولم تنشر عدد الأصوات التي حصل عليها كل مشروع.

## المشاركة

results-voters = { $count ->
    [one] شخص صوّت
    [two] شخصان صوّتا
    [few] أشخاص صوّتوا
   *[other] شخصًا صوّتوا
}
results-ballots = { $count ->
    [one] ورقة محسوبة
    [two] ورقتان محسوبتان
    [few] أوراق محسوبة
   *[other] ورقة محسوبة
}
results-blank = { $count ->
    [one] ورقة بيضاء
    [two] ورقتان بيضاوان
    [few] أوراق بيضاء
   *[other] ورقة بيضاء
}

## المشاريع

results-winners = المشاريع الفائزة
results-no-winner = لم يفز أي مشروع.
results-winner = فائز
results-others = المشاريع الأخرى، ولماذا لم تُختر
results-all = كل المشاريع
results-got-votes = { $votes ->
    [zero] بلا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $votes } أصوات
    [many] { $votes } صوتًا
   *[other] { $votes } صوت
}
results-got-points = { $points ->
    [zero] بلا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
}{ $votes ->
    [zero] {""}
    [one] ، من شخص واحد
    [two] ، من شخصين
    [few] ، من { $votes } أشخاص
    [many] ، من { $votes } شخصًا
   *[other] ، من { $votes } شخص
}
results-why-left = عندما جاء دوره، بقي { $left } لمشروع كلفته { $cost }.
results-why-threshold-votes = حصل على { $support } من الأصوات، وكان يلزم { $needed } على الأقل.
results-why-threshold-points = حصل على { $support } من النقاط، وكان يلزم { $needed } على الأقل.
results-why-stopped-at = توقف الفرز قبله، عند المشروع « { $project } »: لم يبقَ مال كافٍ لذلك المشروع.
results-why-stopped = توقف الفرز قبله: لم يبقَ مال كافٍ لمشروع أعلى ترتيبًا.
results-why-withdrawn = سُحب من التصويت.
results-why-not-supported = لم يختره أحد.
results-why-supporters = لم يبقَ لدى الذين اختاروه معًا إلا { $held }، لمشروع كلفته { $cost }.
results-why-cap = كلفته { $cost }، والقواعد لا تقبل أكثر من { $cap } للمشروع الواحد.
results-why-group-full = عدد المشاريع الفائزة محدود لـ« { $group } »: { $most } على الأكثر، وقد اختيرت كلها.
results-why-group-spent = المال المخصص لـ« { $group } » محدود. عندما جاء دوره بقي منه { $left } لمشروع كلفته { $cost }.
results-brought-floor = اختير أولًا: تضمن القواعد مشاريع فائزة لـ« { $group } ».
results-brought-reserved = دُفع من المال المحجوز لـ« { $group } ».
results-why-tie = تعادل معه مشروع آخر، وقدّمته قاعدة التعادل.
results-envelope-used = استُعمل { $used } من { $amount } ({ $percent })
results-chart-title = ما حصل عليه كل مشروع
results-chart-project = المشروع
results-chart-votes = الأصوات
results-chart-points = النقاط

## القاعدة

results-rule-title = كيف تُختار المشاريع الفائزة
results-rule-votes = تؤخذ المشاريع واحدًا بعد واحد، بدءًا بالذي نال أكثر الأصوات.
results-rule-votes-per-euro = تؤخذ المشاريع واحدًا بعد واحد، بدءًا بالذي نال أكثر الأصوات لكل يورو من كلفته.
results-rule-points = تؤخذ المشاريع واحدًا بعد واحد، بدءًا بالذي نال أكثر النقاط.
results-rule-points-per-euro = تؤخذ المشاريع واحدًا بعد واحد، بدءًا بالذي نال أكثر النقاط لكل يورو من كلفته.
results-rule-judgment = لكل مشروع تقدير الأغلبية: أعطاه نصف الناس على الأقل هذا التقدير أو تقديرًا أفضل. تُؤخذ المشاريع واحدًا بعد الآخر، بدءًا بأفضل تقدير.
results-rule-skip = عندما لا يبقى مال كافٍ لمشروع، ننتقل إلى الذي بعده.
results-rule-stop = نتوقف عند أول مشروع لا يبقى له مال كافٍ.
results-rule-at-least-votes = يلزم { $needed } من الأصوات على الأقل للفوز.
results-rule-at-least-points = يلزم { $needed } من النقاط على الأقل للفوز.
results-rule-shares = ينال كل مصوّت الحصة نفسها من الميزانية. يفوز المشروع عندما يستطيع الذين اختاروه أن يدفعوا كلفته معًا من حصصهم، ونبدأ بالمشروع الذي يطلب منهم أقل مقابل ما يعطيهم.
results-rule-shares-by-cost = المشروع الأكبر يعطي أكثر: كلفته هي التي تُحسب.
results-rule-shares-by-number = كل مشروع يعطي القدر نفسه، كبيرًا كان أو صغيرًا.
results-rule-shares-raised = إذا بقي مال، نبدأ من جديد بحصص أكبر قليلًا ما دام المجموع لا يتجاوز الميزانية.
results-rule-shares-completed = في النهاية يذهب المال الباقي إلى المشاريع الأكثر تأييدًا التي ما زالت تتسع لها الميزانية.
results-rule-phragmen = يصل المال إلى جميع المصوّتين بالسرعة نفسها. حالما يجمع الذين اختاروا مشروعًا كلفته معًا، يفوز المشروع ويبدؤون من الصفر. نتوقف عند أول مشروع لا يبقى له مال كافٍ.
results-ties-lexico = عند التعادل يُنظر إلى رقم المشروع: يتقدم الأصغر، مقروءًا ككلمة.
results-ties-cost-votes = عند التعادل يُنظر إلى الكلفة: يتقدم المشروع الأقل كلفة، ثم الأكثر أصواتًا، ثم الأصغر رقمًا.
results-ties-draw = عند التعادل تُجرى قرعة علنية بالرمز « { $seed } ». يستطيع أي شخص أن يعيدها.
results-ties-cost-votes-draw = عند التعادل يتقدّم المشروع الأقل كلفة، ثم الذي نال أصواتًا أكثر، ثم تُجرى قرعة علنية بالرمز « { $seed } ». يستطيع أي شخص أن يعيدها.
results-ties-open = لا تقول القواعد شيئًا عن التعادل: على المدينة أن تفصل فيه. وحتى ذلك الحين يتقدّم الرقم الأصغر.
results-ties-cost-votes-open = عند التعادل يتقدّم المشروع الأقل كلفة، ثم الذي نال أصواتًا أكثر. وما بقي متعادلًا تفصل فيه المدينة، وحتى ذلك الحين يتقدّم الرقم الأصغر.

## الملفات

results-files-title = أعد الفرز بنفسك
results-files-text = هذه كل أوراق التصويت، بلا أسماء ولا تواريخ وبترتيب لا يدل على شيء. بها يستطيع أي شخص التحقق من النتيجة. لا شيء فيها يقول من اختار ماذا. وحده من يعرف مسبقًا ورقة غير مألوفة جدًا قد يتعرف عليها.
results-file-pb = الأوراق والمشاريع (صيغة Pabulib، ‏.pb)
results-file-pb-of = الأوراق والمشاريع: { $envelope } (صيغة Pabulib، ‏.pb)
results-file-ballots = أوراق التصويت (جدول CSV)
results-file-projects = المشاريع (جدول CSV)
results-other-editions = نتائج الدورات الأخرى

## الفرز خطوة بخطوة

results-steps-link = الاطلاع على الفرز خطوة بخطوة
results-what-if-link = وماذا لو كانت القاعدة مختلفة؟
results-more-title = فهم الفرز
results-steps-title = الفرز خطوة بخطوة
results-steps-back = العودة إلى النتائج
results-steps-none-title = لا يمكن عرض الفرز خطوة بخطوة
results-steps-none = في هذه الدورة لا تُنشر الأوراق واحدة واحدة، أو صُححت المشاريع بعد الفرز. النتائج تبقى كما هي.
results-steps-budget = في البداية يوجد { $amount } للإنفاق. هذا ما يحدث بالترتيب.
results-steps-share = ينال كل مصوّت الحصة نفسها: { $share }.
results-steps-share-raised = ينال كل مصوّت الحصة نفسها. بدأنا بـ { $start } لكل شخص. وبما أن مالًا بقي، أعدنا الفرز بحصص أكبر فأكبر حتى { $share }، مع التأكد من أن المجموع لا يتجاوز الميزانية.
results-step-taken = اختير
results-step-passed = لم يُختر
results-step-left = الباقي
results-step-left-of = { $left } من { $amount }
results-step-payers = { $count ->
    [one] الشخص الذي اختاره وما زال لديه مال كان لديه { $held }.
   *[other] عدد الذين اختاروه وما زال لديهم مال: { $count }، وكان لديهم معًا { $held }.
}
results-step-paid = { $count ->
    [0] لم يدفع أحد السعر كاملًا.
    [one] دفع شخص واحد { $price }.
   *[other] عدد الذين دفعوا السعر كاملًا: { $count }، ودفع كل منهم { $price }.
}
results-step-paid-points = { $count ->
    [0] لم يدفع أحد السعر كاملًا.
    [one] دفع شخص واحد { $price } عن كل نقطة أعطاها.
   *[other] عدد الذين دفعوا السعر كاملًا: { $count }، ودفع كل منهم { $price } عن كل نقطة أعطاها.
}
results-step-gave-all = { $count ->
    [one] وكان لدى شخص آخر أقل من ذلك، فأعطى كل ما بقي لديه.
   *[other] وعدد الذين كان لديهم أقل: { $count }، فأعطوا كل ما بقي لديهم، وهو { $least } على الأقل لكل منهم.
}
results-step-loaded = { $count ->
    [one] جمع الشخص الذي اختاره كلفته عندما كان كل مصوّت قد نال { $each } منذ البداية.
   *[other] جمع الذين اختاروه، وعددهم { $count }، كلفته معًا عندما كان كل مصوّت قد نال { $each } منذ البداية.
}
results-step-tied = { $count ->
    [one] تعادل معه مشروع آخر تمامًا: الترتيب المعلن للتعادل حدّد من يأتي أولًا.
   *[other] تعادلت معه مشاريع أخرى تمامًا، وعددها { $count }: الترتيب المعلن للتعادل حدّد من يأتي أولًا.
}

## وماذا لو كانت القاعدة مختلفة؟

results-what-if-title = وماذا لو كانت القاعدة مختلفة؟
results-what-if-notice-title = هذه ليست النتيجة
results-what-if-notice = النتيجة هي نتيجة القاعدة المعلنة قبل التصويت، وهي لا تتغير. لو كانت القاعدة مختلفة فربما صوّت الناس تصويتًا آخر. هذه الصفحة للفهم فقط.
results-what-if-choose = اختاروا قاعدة
results-what-if-votes = أكثر الأصوات
results-what-if-points = أكثر النقاط
results-what-if-votes-per-cost = أكثر الأصوات لكل يورو
results-what-if-shares = الحصص المتساوية
results-what-if-shares-plain = الحصص المتساوية دون إكمال
results-what-if-phragmen = طريقة فراغمين
results-what-if-judgment = حكم الأغلبية
results-what-if-same = بهذه القاعدة تكون المشاريع الفائزة هي نفسها.
results-what-if-differ = بهذه القاعدة: المشاريع الفائزة نفسها { $both }، والتي تفقد مكانها { $gone }، والتي تكسب مكانًا { $new }.
results-what-if-spent = كلفة المشاريع المختارة: { $spent }.
results-what-if-only-here = فائزة، ولكن ليس بهذه القاعدة
results-what-if-only-there = فائزة بهذه القاعدة فقط
results-what-if-both = فائزة في الحالتين
