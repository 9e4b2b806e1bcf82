### المخصصات المالية الموكلة إلى مجموعات: صفحتها وأموالها وقراراتها.

envelopes-title = المخصصات المالية
envelopes-lead = تعهد المدينة بأموال إلى مجموعات، وهي تقرر فيمَ تُصرف. يمكن للجميع متابعة كل يورو.
envelopes-none-title = لا مخصصات بعد
envelopes-none = عندما تعهد المدينة بأموال إلى مجموعة ستتابعونها هنا.
envelopes-decided-and-paid = تقرر: { $decided }. دُفع: { $paid }.
envelopes-back = العودة إلى المخصص

envelopes-scheme-participatory-budget = الميزانية التشاركية
envelopes-scheme-youth-envelope = مخصص الشباب
envelopes-scheme-citizen-initiative = صندوق مبادرات السكان
envelopes-scheme-micro-works = صندوق أشغال الحي

## صفحة المخصص

envelopes-what-youth-envelope = يقرر شباب فيمَ يُصرف جزء من ميزانية المدينة. يقترحون ويتناقشون ويصوتون، ثم تنجز المدينة ما اختاروه.
envelopes-what-citizen-initiative = تدعم لجان من السكان مبادرات الحي. تدير جمعية الصندوق. كل دعم يتقرر بالتصويت ثم يُدفع.
envelopes-what-micro-works = تختار لجنة من السكان أشغالاً صغيرة لحيها. تقدّر المدينة كلفة كل مشروع وتنجزه وتدفع ثمنه.
envelopes-what-participatory-budget = تقرر مجموعة من السكان فيمَ يُصرف جزء من ميزانية المدينة، وتنجز المدينة ما اختارته.
envelopes-period = من { $from } إلى { $to }.
envelopes-parent = هذا المخصص جزء من:
envelopes-decided-by = من يقرر:

envelopes-who-title = من يفعل ماذا؟
envelopes-who-youth = الشباب يقترحون ويقررون ويتابعون مشاريعهم حتى التدشين.
envelopes-who-committee = سكان اللجنة يقترحون ويقررون ويتابعون مشاريعهم.
envelopes-who-city = المدينة توقّع وتطلب وتدفع.
envelopes-who-manager = { $manager } يحفظ المال ويدفع ويقدم الحساب، والمدينة تراقب.
envelopes-who-never-youth = لا يمسك أي شاب أو شابة مالاً عاماً أبداً.
envelopes-who-never-committee = لا يمسك أي عضو في اللجنة مالاً عاماً أبداً.

## المال

envelopes-money-title = أين وصل المال؟
envelopes-left-of = بقي لاتخاذ قرار بشأنه، من { $ceiling }
envelopes-money-caption = أموال المخصص خطوة خطوة
envelopes-money-step = الخطوة
envelopes-money-amount = المبلغ
envelopes-money-total = المخصص كله
envelopes-part-spent = دُفع
envelopes-part-committed = طُلب ولم يُدفع بعد
envelopes-part-ratified = صادق عليه المجلس البلدي ولم يُطلب بعد
envelopes-part-countersigned = وقّعته المدينة وينتظر ما يلي
envelopes-part-allocated = قررته المجموعة وينتظر المدينة
envelopes-part-delegated = موكل إلى مخصصات اللجان
envelopes-part-returned = أُعيد إلى المدينة
envelopes-part-remaining = بقي للقرار

## المشاريع

envelopes-proposals-title = المشاريع
envelopes-proposals-none = لا مشاريع بعد.
envelopes-proposals-deciding = للقرار
envelopes-proposals-decided = تقررت
envelopes-proposals-done = أُنجزت
envelopes-proposals-preparing = قيد التحضير
envelopes-proposals-stopped = توقفت
envelopes-proposal-step = { $step }، في { $day }
envelopes-proposal-no-cost = الكلفة غير معروفة بعد
envelopes-propose = اقتراح مشروع
envelopes-propose-members = لأعضاء المجموعات.
envelopes-propose-residents = لجميع السكان.

## المداولات

envelopes-deliberations-title = المداولات
envelopes-deliberations-none = لم تُعقد مداولة بعد.
envelopes-deliberations-all = كل المداولات
envelopes-minutes = قراءة المحضر
envelopes-motion-carried = قُبل
envelopes-motion-rejected = رُفض
envelopes-motion-votes = مع: { $yes }. ضد: { $no }. امتناع: { $abstain }. الحاضرون: { $present }.

## الممولون ومخصصات الصندوق

envelopes-children-title = مخصصات هذا الصندوق
envelopes-children-caption = لكل لجنة مخصصها
envelopes-children-name = المخصص
envelopes-children-given = المبلغ الموكل
envelopes-funders-title = من يموّل؟
envelopes-funders-caption = حصة كل ممول
envelopes-funders-name = الممول
envelopes-funders-share = الحصة
envelopes-funders-owed = المبلغ الموعود
envelopes-funders-received = ما دُفع

## القواعد

envelopes-terms-title = القواعد
envelopes-terms-changed = متى ولماذا تغيّرت القواعد
envelopes-terms-investment = يدفع المال ثمن أشياء تدوم: أشغال ومعدات (استثمار).
envelopes-terms-running = يدفع المال مصاريف جارية: حفل أو ورشة أو لوازم (تسيير).
envelopes-terms-members-propose = يمكن لأعضاء المجموعات أن يقترحوا.
envelopes-terms-residents-propose = يمكن لجميع السكان أن يقترحوا.
envelopes-terms-departments-cost = تقدّر مصالح المدينة كلفة كل مشروع.
envelopes-terms-proposer-costs = صاحب الاقتراح يذكر المبلغ وفيمَ يُصرف.
envelopes-terms-cap = كلفة المشروع { $cap } على الأكثر.
envelopes-terms-ages = يصوّت من عمره من { $min } إلى { $max } سنة.
envelopes-terms-min-age = يصوّت من بلغ { $min } سنة.
envelopes-terms-max-age = يصوّت من عمره { $max } سنة على الأكثر.
envelopes-terms-quorum-number = { $members ->
    [one] يلزم حضور عضو واحد على الأقل للتصويت (النصاب: { $members }).
   *[other] عدد الأعضاء اللازم حضورهم للتصويت (النصاب): { $members } على الأقل.
}
envelopes-terms-quorum-percent = يلزم حضور { $share } من الأعضاء على الأقل للتصويت (النصاب).
envelopes-terms-majority-simple = يُقبل المشروع إذا زادت أصوات الموافقة على أصوات الرفض.
envelopes-terms-majority-absolute = يُقبل المشروع إذا وافق عليه أكثر من نصف الحاضرين.
envelopes-terms-majority-two-thirds = يُقبل المشروع إذا وافق ثلثا المصوتين.
envelopes-terms-ballot-open = التصويت برفع اليد: يرى الجميع الأصوات.
envelopes-terms-ballot-secret = التصويت سري: صندوق مختوم يحفظ الأوراق.
envelopes-terms-remote = يمكن المشاركة عن بعد.
envelopes-terms-monthly = تجتمع المجموعة كل شهر.
envelopes-terms-countersign = { $days ->
    [one] بعد التصويت لدى المدينة يوم واحد ({ $days }) للتوقيع. وإلا فتعيد المشروع وتذكر السبب، فتتداول المجموعة مرة ثانية.
   *[other] بعد التصويت لدى المدينة مهلة للتوقيع، عدد أيامها { $days }. وإلا فتعيد المشروع وتذكر السبب، فتتداول المجموعة مرة ثانية.
}
envelopes-terms-ratify = ثم يصادق المجلس البلدي على كل مشروع.
envelopes-terms-first-payment = يُدفع أولاً { $share } على الأكثر، والباقي بعد التقرير.

## السجل

envelopes-ledger-title = سجل المال
envelopes-ledger-link = رؤية كل حركة مال
envelopes-ledger-lead = كل حركة مكتوبة هنا. لا يُمحى شيء أبداً: الخطأ يُصحح بحركة معاكسة.
envelopes-ledger-caption = كل الحركات من الأولى إلى الأخيرة
envelopes-ledger-number = الرقم
envelopes-ledger-day = التاريخ
envelopes-ledger-what = الحركة
envelopes-ledger-way = المسار
envelopes-ledger-amount = المبلغ
envelopes-ledger-left = بقي للقرار
envelopes-ledger-from-to = من « { $from } » إلى « { $to } »
envelopes-ledger-reference = المرجع:
envelopes-ledger-reverses = يلغي الحركة { $number }
envelopes-ledger-reversed-by = ألغته الحركة { $number }
envelopes-ledger-taken-back = ملغى
envelopes-kind-open = مال وُضع في المخصص
envelopes-kind-lower = خُفض المخصص
envelopes-kind-delegate = أُوكل إلى مخصص آخر
envelopes-kind-allocate = قررته المجموعة
envelopes-kind-countersign = وقّعته المدينة
envelopes-kind-ratify = صادق عليه المجلس البلدي
envelopes-kind-commit = طُلب (التزام)
envelopes-kind-spend = دُفع
envelopes-kind-release = متاح من جديد
envelopes-kind-give-back = أُعيد إلى المدينة
envelopes-kind-receive = دفعه ممول
envelopes-kind-reverse = تصحيح
envelopes-account-source = ميزانية المدينة أو الصندوق
envelopes-account-available = بقي للقرار
envelopes-account-delegated = مخصصات اللجان
envelopes-account-allocated = تقرر
envelopes-account-countersigned = وُقّع
envelopes-account-ratified = صودق عليه
envelopes-account-committed = طُلب
envelopes-account-spent = دُفع
envelopes-account-returned = أُعيد
envelopes-account-funders = الممولون
envelopes-account-till = خزينة الصندوق

## التجربة

envelopes-simulate-title = تجربة اختيارات
envelopes-simulate-lead = « وماذا لو أخذنا هذا أيضاً؟ » اختاروا مشاريع وانظروا ما يبقى. لا يُرسل شيء: تبقى اختياراتكم على هذا الجهاز.
envelopes-simulate-at = أرقام { $when }.
envelopes-simulate-legend = المشاريع الجاهزة للتصويت
envelopes-simulate-left = يبقى { $n }.
envelopes-simulate-over = هذا كثير: ينقص { $n }. أزيلوا مشروعاً.
envelopes-simulate-over-cap = أحد المشاريع المختارة يتجاوز السقف، وهو { $cap } لكل مشروع.
envelopes-simulate-cap = فوق السقف، وهو { $cap } لكل مشروع.
envelopes-simulate-clear = إزالة كل الاختيارات
envelopes-simulate-needs = يحتاج الحساب إلى JavaScript وWebAssembly، وليسا في هذا المتصفح. تعطي القائمة أدناه كلفة كل مشروع.
envelopes-simulate-offline = تُفتح هذه الصفحة الآن دون شبكة على هذا الجهاز.
envelopes-simulate-none-title = لا شيء للتجربة الآن
envelopes-simulate-none = لا مشروع جاهز للتصويت. عودوا قبل المداولة القادمة.

## البيانات المفتوحة

envelopes-data-title = بيانات مفتوحة
envelopes-data-json = المخصص كله (JSON)
envelopes-data-csv = السجل (CSV، لجدول حسابات)
envelopes-data-what = ما في هذه الملفات
envelopes-data-amounts = JSON: كل المبالغ بالسنتيم (« cents »). CSV: باليورو مع فاصلة.
envelopes-data-figures = « figures »: السقف، ثم ما تقرر ووُقّع وصودق عليه وطُلب ودُفع. كل رقم يشمل ما بعده.
envelopes-data-entries = « entries »: كل حركة برقمها وتاريخها ومبلغها وسببها. « reverses » رقم الحركة الملغاة.
envelopes-data-proposals = « proposals »: كل مشروع وحالته وخطواته المؤرخة.
envelopes-data-decisions = « deliberations »: أصوات المداولات التي ووفق على محضرها.
envelopes-data-persons = لا يوجد فيها اسم أي شخص.
