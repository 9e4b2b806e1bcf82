### التصويت على هاتف الفريق

## اللغة

resident-languages = اختاروا لغتكم
resident-language-go = أصوّت
resident-languages-again = اللغة
resident-ended = انتهى. لم يبقَ شيء من هذا التصويت على الشاشة.
resident-give-back = إعادة الهاتف إلى الفريق
resident-covered = هذا التصويت مخفي
resident-uncover = متابعة
resident-back = رجوع
resident-end = إنهاء
resident-listen = استمعوا
resident-listen-stop = أوقفوا الصوت

## ما هو التصويت

resident-about-title = ستصوّتون لمشاريع
resident-about-secret = تصويتكم سري. لا أحد يستطيع قراءته، حتى على هذا الهاتف.
resident-about-own = أنتم من يختار. لا أحد يختار مكانكم.
resident-about-code = في النهاية تحصلون على رمز. به تتحققون من وصول تصويتكم.
resident-notice = بياناتكم
resident-begin = ابدؤوا

## من يستطيع التصويت

resident-age = هل عمركم { $age } سنة أو أكثر؟
resident-yes = نعم
resident-no = لا
resident-link = ما صلتكم بـ{ $city }؟
resident-link-lives = أسكن هنا
resident-link-works = أعمل هنا
resident-link-studies = أدرس هنا
resident-link-none = لا شيء من هذا

## عندما لا يمكن التصويت

resident-no-vote-title = لا يوجد تصويت
resident-no-vote-text = لا تصويت في هذه الجولة. أعيدوا الهاتف إلى الفريق.
resident-not-yet-title = لم يبدأ التصويت بعد
resident-not-yet-text = عودوا عندما يُفتح التصويت. الفريق يخبركم بالتاريخ.
resident-over-title = انتهى التصويت
resident-over-text = لم يعد التصويت ممكنًا. ستكون النتائج على موقع المدينة.
resident-no-way-title = لا يمكن التصويت على هذا الهاتف
resident-no-way-text = لهذا التصويت استعملوا الموقع أو الورق. الفريق يشرح لكم كيف.
resident-young-title = لا يمكنكم التصويت بعد
resident-young-text = يجب أن يكون عمركم { $age } سنة. يمكنكم مع ذلك اقتراح فكرة: كلّموا الفريق.
resident-no-link-title = هذا التصويت لأهل المدينة
resident-no-link-text = يجب السكن أو العمل أو الدراسة في المدينة. شكرًا لاهتمامكم.

## الاختيار

resident-choose-title = أختار
resident-rule-exactly = عدد المشاريع التي تختارونها: { $n }.
resident-rule-between = عدد المشاريع التي تختارونها: من { $min } إلى { $max }.
resident-rule-most = عدد المشاريع التي تختارونها: { $n } على الأكثر.
resident-rule-money = لديكم { $budget }. اختاروا مشاريع دون تجاوز هذا المبلغ.
resident-rule-points = النقاط التي تعطونها: { $total }. لمشروع واحد: { $max } على الأكثر.
resident-rule-scores = أعطوا كل مشروع علامة من 0 إلى { $max }. المشروع بلا علامة ينال 0.
resident-rule-ranking = اختاروا أولًا المشروع المفضّل لديكم، ثم الذي يليه. المشاريع التي ترتّبونها: { $n } على الأكثر.
resident-rule-grades = قولوا رأيكم في كل مشروع. المشروع بلا جواب ينال « { $lowest } ».
resident-district = الحي
resident-district-all = كل الأحياء
resident-pick = اختر
resident-picked = مختار. إزالة
resident-ranked = الرقم { $place }. إزالة
resident-points-label = نقاطكم
resident-grade-label = رأيكم
resident-grade-excellent = ممتاز
resident-grade-very-good = جيد جدًا
resident-grade-good = جيد
resident-grade-fairly-good = لا بأس به
resident-grade-passable = مقبول
resident-grade-insufficient = غير كافٍ
resident-grade-reject = مرفوض
resident-blank-text = لا يعجبكم أي مشروع؟ يمكنكم التصويت بورقة بيضاء. يُحسب تصويتكم دون أن يفيد مشروعًا.
resident-blank = التصويت بورقة بيضاء
resident-check = التحقق

## الشريط

resident-bar-projects = المشاريع المختارة: { $used } من { $limit }
resident-bar-money = بقي لديكم { $left }
resident-bar-points = النقاط المعطاة: { $used } من { $limit }
resident-bar-marked = المشاريع التي نالت علامة: { $used }
resident-fault-few = المشاريع غير كافية. أضيفوا: { $n }.
resident-fault-many = مشاريع كثيرة. أزيلوا: { $n }.
resident-fault-money = المبلغ كبير: { $over } زيادة. أزيلوا مشروعًا.
resident-fault-points = نقاط كثيرة. أزيلوا: { $n }.
resident-fault-none = لم تختاروا شيئًا. اختاروا مشروعًا، أو صوّتوا بورقة بيضاء.
resident-fault-full = كل المراتب مأخوذة. أزيلوا أولًا مشروعًا آخر.
resident-fault-again = هذه الاختيارات لا تتوافق. أزيلوها وابدؤوا من جديد.

## التحقق

resident-summary-title = هذا اختياري
resident-summary-text = انظروا جيدًا. بعدها تقولون من أنتم، ثم تصوّتون.
resident-summary-yes = نعم، هذا اختياري
resident-summary-change = تغيير اختياري
resident-blank-chosen = تصوّتون بورقة بيضاء.
resident-place = الرقم { $place }
resident-points-given = النقاط: { $n }
resident-up = رفع
resident-sum = المجموع: { $spent } من { $budget }

## من يصوّت؟

resident-who-title = من أنتم؟
resident-who-text = كل شخص يصوّت مرة واحدة. المدينة لا تعرف ما اخترتم.
resident-by-card = عندي بطاقة تصويت
resident-by-contact = عندي بريد إلكتروني أو هاتف
resident-by-list = عندي رقم من المدينة
resident-by-other = طريقة أخرى
resident-code = رمز البطاقة
resident-code-hint = 10 أحرف وأرقام، مثل ABCDE-FGHJK.
resident-code-missing = اكتبوا الرمز الموجود على البطاقة.
resident-code-short = الرمز غير كامل. العلامات الناقصة: { $n }.
resident-code-long = الرمز طويل جدًا. قارنوا مع البطاقة.
resident-code-strange = العلامة « { $sign } » ليست في أي رمز. قارنوا مع البطاقة.
resident-code-wrong = في الرمز خطأ. قارنوا كل علامة مع البطاقة.
resident-code-right = الرمز مكتوب جيدًا.
resident-code-other = هذه ليست بطاقة تصويت. أروا البطاقة، أو اكتبوا رمزها.
resident-contact = البريد الإلكتروني أو رقم الهاتف
resident-contact-hint = مثل ana@example.com أو 0612345678. به يُحسب كل شخص مرة واحدة.
resident-contact-wrong = هذا العنوان أو الرقم غير كامل. انظروا إلى كل علامة.
resident-another = شخص آخر من عائلتي صوّت به. أنا لم أصوّت.
resident-identifier = رقمكم
resident-identifier-hint = الرقم الذي أعطتكم إياه المدينة.
resident-identifier-wrong = اكتبوا رقمكم: أحرف وأرقام.
resident-year = سنة ميلادكم
resident-year-hint = 4 أرقام، مثل 1961.
resident-year-wrong = اكتبوا السنة بأربعة أرقام، مثل 1961.
resident-vote = أصوّت
resident-voting = لحظة…

## عندما لا يُحفظ التصويت

resident-trouble-title = تصويتكم غير محفوظ
resident-trouble-full = هذا الهاتف ممتلئ. نادوا الفريق. اختياراتكم ما زالت هنا: يمكنكم المحاولة من جديد.
resident-trouble-storage = هذا الهاتف لا يحفظ شيئًا. صوّتوا على هاتف آخر، أو على الورق.
resident-trouble-closed = التصويت غير مفتوح الآن.
resident-trouble-choices = اختياراتكم لا تتبع القاعدة. ارجعوا وغيّروها.
resident-trouble-team = هذا الهاتف غير جاهز. نادوا الفريق.
resident-trouble-fault = لم ينجح ذلك. حاولوا من جديد، أو نادوا الفريق.

## الإيصال

resident-done-title = تصويتكم محفوظ
resident-receipt = رمزكم
resident-done-kept = يُرسل إلى المدينة عند توفر الشبكة. عندها تتحقق المدينة من حقكم في التصويت.
resident-done-write = اكتبوا هذا الرمز على بطاقتكم، أو صوّروا الشاشة. الرمز لا يقول ما اخترتم.
resident-done-check = بعد أيام، ابحثوا عن هذا الرمز على الموقع. إن وجدتموه فتصويتكم في الصندوق.
resident-qr = امسحوا هذا الرسم بهاتفكم، أو اذهبوا إلى
resident-done-seconds = تُمحى هذه الشاشة بعد { $n } ث.
resident-done-soon = تُمحى هذه الشاشة قريبًا، بعد { $n } ث.
resident-done-more = وقت إضافي
resident-done-end = كتبتُ الرمز

## لا أحد يلمس الشاشة

resident-still-title = هل ما زلتم هنا؟
resident-still-seconds = بدون جواب يُمحى كل شيء بعد { $n } ث.
resident-still-yes = نعم، أكمل
resident-still-no = لا، امحوا كل شيء

## الفريق يستعيد الهاتف

resident-team = الفريق
resident-team-how = (اضغطوا ثانيتين)
resident-team-title = مغادرة التصويت؟
resident-team-text = التصويت غير المكتمل يُمحى. ما حُفظ يبقى محفوظًا.
resident-team-stay = متابعة التصويت
resident-team-leave = المغادرة والمحو

## الكاميرا

scan-start = المسح بالكاميرا
scan-stop = إيقاف الكاميرا
scan-looks = ضعوا الرسم المربع أمام الكاميرا.
scan-no-camera = الكاميرا لا تستجيب. اكتبوا الرمز.
scan-not-allowed = الكاميرا محجوبة. اسمحوا بها في إعدادات الهاتف، أو اكتبوا الرمز.
scan-nothing = لم يُعثر على رمز. حاولوا في ضوء أقوى، أو اكتبوا الرمز.
