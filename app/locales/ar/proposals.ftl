proposal-step-proposed = مقترح
proposal-step-costing-asked = طُلب تقدير التكلفة
proposal-step-costing-taken-back = سُحب طلب التقدير
proposal-step-costed = قُدّرت التكلفة
proposal-step-allocated = صوّتت عليه المجموعة
proposal-step-rejected = رفضته المجموعة
proposal-step-sent-back = أعادته المدينة مع السبب
proposal-step-countersigned = وقّعته المدينة
proposal-step-ratified = صادق عليه المجلس البلدي
proposal-step-committed = التزام: المدينة تطلب الأشغال
proposal-step-paid = مدفوع
proposal-step-reported = وصل التقرير
proposal-step-studies = دراسات
proposal-step-procurement = صفقة عمومية
proposal-step-works = أشغال
proposal-step-delivered = أُنجز
proposal-step-inaugurated = دُشّن
proposal-step-withdrawn = سُحب
proposal-step-abandoned = أُلغي مع السبب

## أين وصل الاقتراح

proposals-state-proposed = مقترح
proposals-state-in-costing = حساب التكلفة جارٍ
proposals-state-costed = جاهز لتصويت المجموعة
proposals-state-allocated = صوّتت عليه المجموعة، في انتظار التوقيع
proposals-state-sent-back = أُعيد إلى المجموعة
proposals-state-countersigned = وقّعته المدينة
proposals-state-ratified = مُصادق عليه
proposals-state-committed = قيد الإنجاز
proposals-state-delivered = أُنجز
proposals-state-rejected = لم يُقبل
proposals-state-withdrawn = سُحب
proposals-state-abandoned = تُرك
proposals-next-proposer = صاحب الاقتراح
proposals-next-coordination = فريق الميزانية التشاركية
proposals-next-departments = مصالح المدينة
proposals-next-group = المجموعة
proposals-next-city = المدينة
proposals-next-council = المجلس البلدي
proposals-turn = الدور الآن على: { $who }
proposals-one = الاقتراح رقم { $number }

## الطريق

proposals-path = الطريق
proposals-now-proposed = كم يكلّف؟
proposals-now-in-costing = المصالح تحسب التكلفة
proposals-now-costed = المجموعة تناقش وتصوّت
proposals-now-sent-back = المجموعة تتداول مرة ثانية
proposals-now-allocated = المدينة توقّع، أو تعيده مع ذكر السبب
proposals-now-countersigned = المجلس البلدي يقرّر
proposals-now-ratified = يُقدَّم طلب الشراء
proposals-now-committed = المشروع قيد الإنجاز
proposals-until = { $who }، حتى { $day }
proposals-planned = مبرمج في { $day }
proposals-later = لاحقًا
proposals-reference = المرجع: { $reference }

## المال

proposals-money = المال
proposals-cost = التكلفة
proposals-cost-running = التكلفة (تسيير)
proposals-cost-unknown = غير معروفة بعد
proposals-running = التكلفة بعد ذلك
proposals-per-year = { $amount } في السنة
proposals-money-allocated = صوّتت عليه المجموعة
proposals-money-countersigned = وُقّع
proposals-money-ratified = صودق عليه
proposals-money-committed = طُلب
proposals-money-spent = دُفع
proposals-city-pays = المجموعة تقرّر وتتابع مشروعها. لا تمسك المال أبدًا: المدينة توقّع وتطلب وتدفع.
proposals-manager-pays = المجموعة تقرّر وتتابع مشروعها. لا تمسك المال أبدًا: { $manager } تحفظه وتدفع.

## الاقتراح

proposals-what = الاقتراح
proposals-from-idea = مأخوذ من فكرة أحد السكان:
proposals-opinions = رأي المصالح
proposals-opinions-members = لا يقرأ هذه الآراء إلا أعضاء المجموعة والمدينة.
proposals-opinion-cost = الاستثمار: { $investment }. التسيير في السنة: { $running }.
proposals-not-theirs = ليس من اختصاصها
proposals-against = إحدى المصالح ضد المشروع
proposals-against-text = اقرؤوا سببها قبل التصويت. يمكن للمجموعة أن تقرّر غير ذلك، لكن يمكن للمدينة أن تعيد المشروع.
proposals-ways = حول هذا الاقتراح
proposals-deliberations = المداولات
proposals-simulate = محاكاة: ماذا لو أخذنا هذا أيضًا؟
proposals-all = الظرف المالي وكل اقتراحاته
proposals-to-desk = فتح في مكتب العمل

## الاقتراح الجديد

proposals-new = اقتراح مشروع
proposals-sign-in = سجّلوا الدخول لتقديم اقتراح. يصلكم رمز بالبريد الإلكتروني أو برسالة قصيرة.
proposals-not-now = لا يمكنكم الاقتراح الآن
proposals-investment-only = هذا الظرف يدفع ثمن ما يدوم: أشغال وتجهيزات.
proposals-running-only = هذا الظرف يدفع ثمن الأنشطة: حفلة، ورشة، خرجة. لا يدفع ثمن الأشغال.
proposals-cap = يكلّف المشروع { $amount } على الأكثر.
proposals-takes-up = تأخذون الفكرة رقم { $number }
proposals-takes-up-text = تبقى الفكرة كما هي، وكل صفحة تحيل إلى الأخرى.
proposals-own-idea = اقتراح فكرة خاصة بدلًا منها
proposals-from-residents = أخذ فكرة أحد السكان
proposals-field-idea = رقم الفكرة
proposals-field-idea-hint = تجدونه في صفحة الفكرة.
proposals-error-idea = لا توجد فكرة منشورة بهذا الرقم. تحقّقوا منه في صفحة الفكرة.
proposals-take-idea = أخذ هذه الفكرة
proposals-field-group = لأي لجنة؟
proposals-field-group-any = أي واحدة
proposals-field-title = العنوان
proposals-field-title-hint = في كلمات قليلة: ماذا تريدون أن تفعلوا؟
proposals-field-text = مشروعكم
proposals-field-text-hint = ماذا، أين، لمن، ولماذا.
proposals-field-amount = كم يكلّف؟ (باليورو)
proposals-field-amount-hint = مثلًا: 1200
proposals-field-running = وكم كل سنة بعد ذلك؟ (باليورو)
proposals-field-running-hint = اتركوه فارغًا إن لم يكلّف شيئًا بعد ذلك.
proposals-departments-cost = لا حاجة إلى ذكر الثمن: مصالح المدينة تحسبه.
proposals-send = تقديم الاقتراح
proposals-public-soon = سيكون اقتراحكم منشورًا. اسمكم لا يظهر.
proposals-sent = قُدّم الاقتراح. تابعوا طريقه أدناه.

## ما يمكن لصاحب الاقتراح فعله

proposals-own = ما يمكنكم فعله
proposals-say-cost = ذكر التكلفة
proposals-say-cost-again = يمكنكم تغيير التكلفة قبل المداولة الثانية.
proposals-say-cost-button = تسجيل التكلفة
proposals-field-explanation = فيمَ يُصرف هذا المال؟
proposals-field-explanation-hint = مثلًا: كراء 300 يورو، ملصقات 50 يورو.
proposals-costed = سُجّلت التكلفة.
proposals-report = تقديم الحصيلة
proposals-field-report = ما الذي حدث
proposals-field-report-hint = كم شخصًا، ماذا دُفع، ماذا بقي. يُدفع الباقي بعد الحصيلة.
proposals-report-button = إرسال الحصيلة
proposals-reported = أُرسلت الحصيلة.
proposals-change = تغيير النص
proposals-change-button = حفظ
proposals-changed = تغيّر النص.
proposals-withdraw = سحب الاقتراح
proposals-withdraw-text = يبقى الاقتراح ظاهرًا على أنه مسحوب، مع السبب.
proposals-field-why = لماذا؟
proposals-withdraw-button = سحب
proposals-withdrawn = سُحب الاقتراح.
proposals-error-empty = اكتبوا شيئًا هنا.
proposals-error-short = اكتبوا { $min } حرفًا على الأقل.
proposals-error-long = اكتبوا { $max } حرفًا على الأكثر.
proposals-error-amount = اكتبوا مبلغًا باليورو، مثل 1200 أو 1200,50.

## في صفحة الفكرة

proposals-of-idea = أخذتها مجموعة
proposals-take-up = اقتراح هذه الفكرة على الظرف « { $envelope } »
