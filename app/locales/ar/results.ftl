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
