### إعادة عدّ تصويت منشور.

verify-title = تحقّقوا من التصويت بأنفسكم
verify-lead = لستم مضطرين إلى الوثوق بالمدينة. كل ما جرى عدّه منشور: يستطيع جهازكم أن يفتح كل ورقة وأن يعيد العدّ.
verify-here-title = إعادة العدّ في هذا المتصفح
verify-here-text = اختاروا تصويتًا. تُحمَّل ملفاته من دون جلستكم، ويجري التحقق منها على جهازكم وحده. لا يُرسَل شيء.
verify-asleep = يحتاج هذا إلى تشغيل البرامج في المتصفح وإلى متصفح حديث. ومن دونهما أعيدوا العدّ على حاسوبكم: انظروا أدناه.
verify-edition = أيّ تصويت؟
verify-check = تحقّق من هذا التصويت
verify-file = أو ملف لديكم
verify-file-hint = أرشيف record.tar. اختاروه أو ضعوه هنا.
verify-loading = جارٍ تحميل الملفات…
verify-reading = جارٍ قراءة الملفات وإعادة العدّ…
verify-checking = أُعيد عدّ النتيجة. والآن يجري التحقق من كل توقيع وفتح كل ورقة.
verify-done-good = انتهى. جرى التحقق من كل ما هو منشور، ولا يوجد أي اختلاف.
verify-done-differs = انتهى. يوجد اختلاف: انظروا أدناه.
verify-cancelled = توقّف. ما يظهر جرى التحقق منه حتى تلك اللحظة.
verify-failed-load = تعذّر تحميل الملفات. تحقّقوا من الاتصال وحاولوا مرة أخرى.
verify-failed-unreadable = تتعذّر قراءة هذا الملف: ليس ملفّ تصويت، أو هو تالف.
verify-failed-gone = تعذّر التحقق في هذا المتصفح. حاولوا مرة أخرى، أو أعيدوا العدّ على حاسوبكم: انظروا أدناه.
verify-progress = الأوراق التي جرى التحقق منها
verify-ballots-of = { $n } من { $of } ورقة
verify-cancel = إيقاف
verify-first-difference = أول اختلاف
verify-detail = بالتفصيل، للمختصين
verify-result = المشاريع الفائزة:
verify-counted = الأوراق المعدودة: { $n }
verify-blank = منها أوراق بيضاء: { $n }
verify-replaced = أوراق استبدلها أصحابها: { $n }
verify-malformed = أوراق لم تُعدّ، والسبب مذكور في الملفات: { $n }
verify-no-winner = لا يوجد مشروع فائز هنا.
verify-checks = ما الذي يجري التحقق منه
verify-running = جارٍ: { $n } من { $of }
verify-good = سليم. جرى التحقق من: { $n }
verify-not-there = غير منشور: هذا التصويت صغير جدًا، فلا تُعرض الأوراق إلا على المراقبين.
verify-differs = يوجد اختلاف. جرى التحقق من: { $n }

## أين الاختلاف

verify-place-record = الملفات كلها
verify-place-ballot = الورقة { $n } في القائمة
verify-place-head = الرأس الموقَّع { $n }
verify-place-envelope = النتيجة { $n }
verify-place-project = المشروع { $n }

## التحققات

verify-subject-keys = المفتاح
verify-meaning-keys = المفتاح المنشور هو الذي يفتح هذا الصندوق.
verify-subject-list = القائمة
verify-meaning-list = كل ورقة هي التي كانت في القائمة العامة أثناء التصويت، وبالترتيب نفسه.
verify-subject-heads = الرؤوس الموقَّعة
verify-meaning-heads = وُقّعت القائمة يومًا بعد يوم، ولم تُكتب من جديد قط.
verify-subject-turns = صوت واحد لكل شخص
verify-meaning-turns = لم يُستعمل أي حق في التصويت مرتين. والورقة المستبدلة تحفظ مكانها في التسلسل.
verify-subject-roll = سجل المصوّتين
verify-meaning-roll = ليس في الصندوق مصوّتون أكثر من الأشخاص المسجَّلين.
verify-subject-outcomes = الأوراق
verify-meaning-outcomes = كل ورقة معدودة أو مستبدلة أو مرفوضة مع ذكر السبب، كما تقول القواعد.
verify-subject-count = الفرز
verify-meaning-count = القاعدة نفسها، إذا طُبّقت من جديد، تعطي الفائزين أنفسهم والأرقام نفسها.
verify-subject-signatures = تواقيع المصوّتين
verify-meaning-signatures = كل ورقة كما صنعها جهاز صاحبها: لم يغيّرها أحد.
verify-subject-tokens = حقوق التصويت
verify-meaning-tokens = كان لكل مصوّت رمز من المدينة، ولا يقول الرمز لمن هو.
verify-subject-seals = الأختام
verify-meaning-seals = كل ورقة مختومة، إذا فُتحت بالمفتاح، فيها ما جرى عدّه.

## ما يمكن أن يختلف

verify-what-opening-key = المفتاح المنشور ليس مفتاح هذا الصندوق.
verify-what-threshold = عدد حاملي المفاتيح غير معقول.
verify-what-leaf-hash = ليست هذه هي الورقة التي كانت في القائمة العامة.
verify-what-not-listed = لم تكن هذه الورقة في القائمة العامة قط.
verify-what-ballot-missing = تنقص ورقة من القائمة العامة.
verify-what-head-signature = التوقيع خاطئ، أو هو من تصويت آخر.
verify-what-head-order = هذا الرأس لا يتبع الذي قبله.
verify-what-head-root = ليست هذه هي القائمة التي وُقّعت.
verify-what-last-head = آخر رأس موقَّع لا يشمل القائمة كلها.
verify-what-spent-twice = استُعمل حق التصويت نفسه مرتين.
verify-what-turn-missing = تنقص الورقة التي تستبدلها هذه الورقة.
verify-what-more-than-roll = في الصندوق مصوّتون أكثر من الأشخاص المسجَّلين.
verify-what-tokens = عدد الرموز ليس عدد المصوّتين.
verify-what-outcome = ما نُشر عن هذه الورقة ليس ما فيها.
verify-what-not-allowed = عُدّت هذه الورقة مع أن القواعد لا تسمح بها.
verify-what-outcome-missing = لم يُنشر شيء عن هذه الورقة.
verify-what-withheld = كان يجب نشر الأوراق، وهي غير موجودة.
verify-what-total = أحد المجاميع المنشورة خاطئ.
verify-what-malformed = قائمة الأوراق المرفوضة خاطئة.
verify-what-figures = الأرقام المنشورة ليست أرقام الفرز.
verify-what-result = النتيجة المنشورة ليست نتيجة الفرز.
verify-what-count-fails = لا يمكن عدّ الأوراق.
verify-what-voter-signature = توقيع المصوّت خاطئ: غُيّرت الورقة.
verify-what-token = هذا الرمز ليس من هذا التصويت.

## على حاسوبكم

verify-own-title = إعادة العدّ على حاسوبكم
verify-own-text = هذا أقوى تحقق: فهو لا يثق حتى ببرنامج هذه الصفحة.
verify-own-file = حمّلوا ملفات التصويت.
verify-record-of = ملفات «{ $edition }»
verify-no-record = لم يُنشر بعد أي تصويت مع ملفاته.
verify-own-program = خذوا البرنامج parvis، ويستطيع أي شخص أن يقرأه وأن يبنيه.
verify-own-source = من أين يأتي البرنامج
verify-own-command = شغّلوه على الملفات. يقول لكم ما الذي تحقّق منه، وكم عدده، وأين أول اختلاف.
verify-own-heads = هل احتفظتم برؤوس موقَّعة أثناء التصويت؟ يقول لكم أيضًا هل كبرت القائمة فقط منذ ذلك الحين.
verify-link = تحقّقوا من هذا التصويت وأعيدوا عدّه بأنفسكم
