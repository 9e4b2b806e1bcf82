### صفحة حقيبة الميدان، وما يجعلها تطبيقا.

field-title = حقيبة الميدان
field-starting = جارٍ فتح الحقيبة…
field-failed-title = لم تُفتح الحقيبة
field-failed = لم يضع شيء: ما حفظته لا يزال في هذا الهاتف. أعد تحميل الصفحة. إذا تكرر ذلك فحدّث المتصفح، أو جرّب Chrome أو Firefox أو Safari.
field-needs-title = تحتاج الحقيبة إلى JavaScript
field-needs = تعمل الحقيبة بلا شبكة. لذلك يجب أن يسمح متصفحك بـ JavaScript. فعّله في الإعدادات، أو خذ الاستمارات الورقية.
field-paper-form = استمارة ورقية
field-home = الصفحة الرئيسية للموقع
field-app-name = حقيبة الميدان – { $city }
field-app-short = الحقيبة
field-app-description = جمع الأفكار ووسائل الاتصال والأصوات في الشارع، حتى بلا شبكة.

## الشريط السفلي وما تشترك فيه الشاشات.

field-bar-label = شاشات الحقيبة
field-bar-collect = الخروج
field-bar-queue = للإرسال
field-bar-debrief = رأي الفريق
field-bar-ready = الهاتف
field-bar-left = في الانتظار: { $n }
field-back = رجوع
field-keep = حفظ
field-must = إلزامي
field-may = اختياري
field-ago-now = أقل من دقيقة
field-ago-minutes = { $n } د
field-ago-hours = { $n } س
field-ago-days = { $n } ي

## ما ينقص في الاستمارة.

field-fault = لم يُحفظ بعد: صحّح ما هو معلَّم بالأحمر.
field-fault-empty = اكتب شيئًا هنا.
field-fault-short = قصير بعض الشيء: { $n } حرفًا على الأقل.
field-fault-long = طويل جدًا: { $n } حرفًا على الأكثر.
field-fault-agreed = اقرأ الإشعار للشخص، ثم ضع العلامة إذا وافق. بدون موافقته لا يُحفظ شيء.
field-fault-theme = اختر الموضوع الأنسب.
field-fault-answers = أجب عن سؤال واحد على الأقل.
field-fault-code = اكتب رمز الخروج.
field-fault-email = هذا العنوان غير مكتمل. مثال: nom@exemple.fr
field-fault-phone = هذا الرقم غير مكتمل. مثال: 06 12 34 56 78
field-fault-wish = كتبت وسيلة اتصال لكنك اخترت «لا». اختر طريقة الرد أو امسح ما كتبت.

## البداية: رمز يُدخل الهاتف.

field-start-title = البداية
field-start-lead = أعطاك مسؤول الخروج رمزًا أو رمز QR. قم بهذه الخطوة حيث توجد شبكة.
field-start-elsewhere = هذا الهاتف مسجّل في الخروج «{ $title }». رمز جديد ينقله إلى خروج آخر. وما ينتظر سيُرسل رغم ذلك.
field-start-stay = البقاء في هذا الخروج
field-start-code = رمز الخروج
field-start-code-hint = الأحرف الكبيرة والصغيرة سواء.
field-scan = مسح رمز QR
field-scan-stop = إغلاق الكاميرا
field-start-name = اسم هذا الهاتف
field-start-name-hint = مثلًا «هاتف ليلى». هكذا يعرف المسؤول أي هاتف بقي فيه شيء للإرسال.
field-start-go = الدخول إلى الخروج
field-start-working = لحظة…
field-keeps-title = ما تحتفظ به الحقيبة في هذا الهاتف
field-keeps-outing = الخروج: المشاريع والنصوص والصور الصغيرة. كل ذلك علني.
field-keeps-entries = ما تسجله إلى أن يُرسل. بعد ذلك ينساه الهاتف.
field-keeps-sealed = كل شيء مقفل: لا أحد يستطيع قراءته في هذا الهاتف، ولا حتى أنت.
field-keeps-end = للرمز نهاية. بعدها لا يمكنك تسجيل شيء، لكن ما ينتظر يمكن إرساله خلال 30 يومًا.

## هل الهاتف جاهز؟

field-ready-title = هل هذا الهاتف جاهز؟
field-ready-lead = لم يُجهَّز شيء بعد. اضغط «تجهيز» مع وجود شبكة: بعدها تعمل الحقيبة بلا شبكة لعدة أيام.
field-good-until = الرمز صالح حتى { $when }.
field-prepare = تجهيز الخروج
field-prepare-again = التجهيز من جديد
field-preparing = يجري تجهيز الهاتف…
field-prepared = الهاتف جاهز. يمكنك الانطلاق.
field-go = إلى الخروج
field-ready-page = تُفتح الحقيبة بلا شبكة.
field-ready-no-page = لا تُفتح الحقيبة بعد بلا شبكة. أبقِ هذه الصفحة مفتوحة قليلًا مع وجود شبكة.
field-ready-age = جُهِّز منذ { $age }.
field-ready-projects = مشاريع التصويت: { $n }.
field-ready-pictures = الصور: { $n } من { $of }.
field-ready-no-vote = لا تصويت في هذا الخروج: نجمع الأفكار ووسائل الاتصال.
field-ready-texts = النصوص: الفرنسية والفرنسية المبسطة والإنجليزية والعربية.
field-ready-voices = القراءة بصوت عالٍ: { $languages }.
field-ready-voices-not = لا صوت لـ: { $languages }. اقرأ بنفسك.
field-ready-no-voice = هذا الهاتف لا يقرأ بصوت عالٍ. اقرأ النصوص بنفسك.
field-room = المساحة المستعملة: { $used } ميغا. المتبقية: { $free } ميغا.
field-room-low = بقيت مساحة قليلة: { $free } ميغا (تأخذ الحقيبة { $used }). امسح صورًا أو تطبيقات من الهاتف قبل الانطلاق.
field-persisted = وعد الهاتف بألا يمسح شيئًا.
field-not-persisted = لم يعد الهاتف بالاحتفاظ بكل شيء. ثبّت الحقيبة، وأرسل ما ينتظر كل مساء.
field-clock-ahead = ساعة الهاتف متقدمة { $age }. تصحح الحقيبة الوقت وحدها.
field-clock-behind = ساعة الهاتف متأخرة { $age }. تصحح الحقيبة الوقت وحدها.
field-install-title = وضع الحقيبة على الشاشة الرئيسية
field-install = تثبيت الحقيبة
field-install-ios = على iPhone: اضغط زر المشاركة، ثم «إضافة إلى الشاشة الرئيسية».
field-install-menu = افتح قائمة المتصفح، ثم «تثبيت التطبيق» أو «إضافة إلى الشاشة الرئيسية».
field-rules = التصويت في بضع جمل
field-rules-open = التصويت مفتوح من { $from } إلى { $to }.
field-rules-age = يجب أن يكون العمر { $n } سنة أو أكثر.
field-rules-once = كل شخص يصوّت مرة واحدة فقط.
field-rules-secret = التصويت سري. لا تنظر ولا تسأل.
field-rules-help = يمكنك شرح الأزرار، لكن لا تنصح أبدًا بمشروع.
field-rules-contact = بدون بطاقة تصويت يمكن التصويت ببريد إلكتروني أو هاتف. يجري التحقق عند الإرسال.
field-notices = الإشعارات التي تُقرأ للناس
field-languages = لغة الحقيبة

## شاشة الخروج.

field-collect-title = الخروج
field-nothing-prepared = هذا الهاتف غير جاهز للخروج بعد.
field-go-prepare = تجهيز الهاتف
field-met = لقاء
field-refused = رفض
field-absent = لا أحد
field-idea = فكرة
field-contact = وسيلة اتصال
field-vote = تصويت
field-kept-met = حُفظ: لقاء.
field-kept-refused = حُفظ: رفض.
field-kept-absent = حُفظ: لا أحد عند هذا الباب.
field-undo-met = إلغاء آخر لقاء
field-undo-refused = إلغاء آخر رفض
field-undo-absent = إلغاء آخر باب
field-undone = أُلغي.
field-person = الشخص (اختياري)
field-person-hint = اختر قبل أن تضغط «لقاء». هذا للمجاميع فقط. لا تسأل: سجّل ما تراه أو تسمعه.
field-person-age = العمر
field-person-gender = الجنس
field-person-language = اللغة المستعملة
field-person-district = الحي الذي يسكنه الشخص
field-gender-woman = امرأة
field-gender-man = رجل
field-gender-other = آخر
field-language-other = لغة أخرى
field-counts = ما جمعه هذا الهاتف
field-count-met = لقاءات
field-count-refused = رفض
field-count-absent = غياب
field-count-ideas = أفكار
field-count-contacts = وسائل اتصال
field-count-votes = أصوات
field-of-goal = من { $n }
field-team-note = ملاحظة للفريق
field-audience = لأجل: { $who }
field-take-along = ما يجب حمله:

## فكرة باسم شخص.

field-idea-title = فكرة
field-idea-name = العنوان
field-idea-name-hint = الفكرة في بضع كلمات.
field-idea-text = الفكرة
field-idea-text-hint = بكلمات الشخص نفسه: ماذا، لمن، لماذا.
field-idea-place = المكان
field-here = أنا في المكان
field-here-hint = يسجل الهاتف مكانك. ستظهر الفكرة هناك على الخريطة.
field-here-looking = يبحث الهاتف عن مكانك…
field-here-found = سُجّل المكان.
field-here-not = لا يعرف الهاتف مكانك، أو لم تسمح له. اكتب المكان أعلاه.
field-here-forget = نسيان المكان
field-idea-district = الحي
field-whole-city = المدينة كلها
field-idea-theme = الموضوع
field-no-theme = اختر…
field-photo = صورة
field-photo-hint = صوّر المكان لا الأشخاص. يصغّر الهاتف الصورة ويحذف تاريخها ومكانها.
field-photo-working = يجري تحضير الصورة…
field-photo-failed = تعذر أخذ هذه الصورة. جرّب صورة أخرى، أو تابع بدون صورة.
field-photo-full = هذا هو الحد الأقصى: { $n } صور.
field-photo-n = الصورة { $n } جاهزة
field-photo-remove = حذف الصورة { $n }
field-idea-author = الاسم الذي يظهر
field-idea-author-hint = يكفي الاسم الأول. اتركه فارغًا إذا لم يرغب الشخص في ذكر اسمه.
field-idea-minor = عمر الشخص أقل من 18 سنة
field-wish = هل يريد الشخص جوابًا من المدينة؟
field-wish-none = لا
field-wish-email = بالبريد الإلكتروني
field-wish-phone = بالهاتف
field-email = البريد الإلكتروني
field-phone = رقم الهاتف
field-agreed = سمع الشخص الإشعار وهو موافق
field-kept-idea = حُفظت الفكرة في هذا الهاتف.
field-ideas-not-yet = يمكن تقديم الأفكار ابتداءً من { $when }.
field-ideas-over = طلبت المدينة الأفكار حتى { $when }. قد تقبل هذه الفكرة: سترى ذلك بعد الإرسال.
field-ideas-none = لا تُجمع الأفكار في هذا الخروج.
field-ideas-else = يمكنك تسجيل وسيلة اتصال: ستخبر المدينة الشخص.

## الإشعار الذي يُقرأ، ووسائل الاتصال.

field-notice = الإشعار الذي يُقرأ
field-notice-hint = اقرأ هذا النص للشخص، أو أره إياه.
field-notice-short = تحتفظ المدينة بما تقوله لأجل ميزانيتها التشاركية. لا يُعطى اسمك ووسيلة الاتصال بك لأحد. يمكنك طلب الاطلاع عليهما أو محوهما.
field-aloud = قراءة بصوت عالٍ
field-silence = إيقاف القراءة
field-contact-title = وسيلة اتصال
field-contact-lead = لشخص يريد أن تصله أخبار المدينة. بدون موافقته لا يُحفظ شيء.
field-contact-name = الاسم
field-contact-way = كيف نتصل به؟
field-kept-contact = حُفظت وسيلة الاتصال في هذا الهاتف.

## تسليم الهاتف واسترجاعه.

field-hand-title = تصويت
field-hand-lead = ستسلّم هذا الهاتف إلى الشخص الذي يصوّت.
field-hand-ask = اطلب منه تحضير بطاقة التصويت إن كانت لديه.
field-hand-give = اضغط «تسليم الهاتف» ثم سلّمه.
field-hand-away = ابتعد قليلًا ولا تنظر إلى الشاشة.
field-hand-secret = يُقفل التصويت فورًا. لا أحد يستطيع قراءته، لا أنت ولا المدينة.
field-hand-go = تسليم الهاتف
field-back-title = استرجاع الهاتف
field-back-lead = شكرًا. أعد الهاتف إلى الفريق.
field-back-nothing = لم يبق شيء على الشاشة: لا الاسم ولا الاختيارات.
field-back-go = متابعة الخروج
field-vote-none = لا تصويت في هذا الخروج.
field-vote-not-yet = يبدأ التصويت في { $when }.
field-vote-over = انتهى التصويت في { $when }.
field-vote-else = يمكنك تسجيل فكرة أو وسيلة اتصال.

## ما ينتظر الإرسال.

field-queue-title = للإرسال
field-queue-empty = أُرسل كل شيء. لا شيء ينتظر في هذا الهاتف.
field-queue-waiting = في الانتظار: { $n }. الأقدم: { $age }.
field-queue-some = في الانتظار: { $n }.
field-queue-sending = جارٍ الإرسال: { $n } من { $of }.
field-queue-progress = الإرسال
field-queue-safe = ما ينتظر في أمان: إغلاق الحقيبة أو إطفاء الهاتف لا يمسح شيئًا.
field-unknown = حفظت حقيبة أحدث أشياء أخرى في هذا الهاتف: { $n }. تبقى كما هي: أعد تحميل الصفحة مع وجود شبكة.
field-kind-encounter = لقاءات ورفض وغياب
field-kind-idea = أفكار
field-kind-contact = وسائل اتصال
field-kind-vote = أصوات
field-kind-debrief = رأي الفريق
field-kind-photo = صور
field-one-encounter = لقاء، منذ { $age }
field-one-idea = فكرة، منذ { $age }
field-one-contact = وسيلة اتصال، منذ { $age }
field-one-vote = تصويت، منذ { $age } تقريبًا
field-one-debrief = رأي الفريق، منذ { $age }
field-stalled = سبب الانتظار
field-send = إرسال الآن
field-last-sent = آخر إرسال منذ { $age }.
field-new-code = كتابة رمز جديد
field-refused-title = ما لم يُقبل
field-refused-lead = اقرأ السبب ثم اضغط «قرأته»، أو «إعادة المحاولة» إذا تغيّر السبب. أما الباقي فيُرسل كالمعتاد.
field-have-read = قرأته
field-again = إعادة المحاولة
field-forget-vote = سيُمسح هذا التصويت من هذا الهاتف نهائيًا. إذا شككت فاسأل المسؤول أولًا.
field-forget-vote-yes = نعم، امسح هذا التصويت
field-file-title = حفظ ملف أو استلامه
field-file-lead = إذا لم يعد هذا الهاتف قادرًا على الإرسال، ضع ما ينتظر في ملف مقفل. يمكن لهاتف آخر في الخروج أو للمكتب إرساله. لا شيء يُحسب مرتين.
field-save-file = حفظ في ملف
field-saved-file = حُفظ الملف. احتفظ بالهاتف أيضًا: لم يُمسح منه شيء.
field-take-file = استلام ملف
field-take-file-hint = ملف من هاتف آخر في الخروج نفسه.
field-restored = استُلم الملف. الجديد في هذا الهاتف: { $n }.
field-restored-not = تُرك لأنه غير مقروء: { $n }.
field-leave-title = مغادرة الخروج
field-leave = مغادرة الخروج
field-leave-sent = أُرسل كل شيء. سينسى الهاتف هذا الخروج. هل تريد المغادرة؟
field-leave-waiting = انتبه: { $n } في الانتظار. إذا غادرت الآن ضاع ذلك. أرسل أولًا أو احفظ ملفًا.
field-leave-refused = انتبه: { $n } لم تُقبل. اقرأ الأسباب أعلاه أولًا. إذا غادرت الآن ضاعت.
field-leave-unknown = حفظت حقيبة أحدث شيئًا في هذا الهاتف. أعد تحميل الصفحة مع وجود شبكة ثم أرسل: بعدها يمكنك المغادرة.
field-leave-no = البقاء
field-leave-yes = مغادرة
field-leave-lose = المغادرة وفقدان كل شيء
field-left-outing = غادرت الخروج.

## الحصيلة.

field-debrief-title = رأي الفريق
field-debrief-lead = بعد الخروج، ثلاثة أسئلة للفريق. لا تكتب اسم أحد.
field-debrief-well = ما الذي سار جيدًا؟
field-debrief-hard = ما الذي كان صعبًا؟
field-debrief-next = ماذا ستغيّر في المرة القادمة؟
field-kept-debrief = حُفظ رأي الفريق في هذا الهاتف. شكرًا.

## لماذا لا يتم شيء ما.

field-trouble-offline = لا توجد شبكة. ما حُفظ في أمان، وسيُرسل وحده عند عودة الشبكة.
field-trouble-server = لا يجيب الموقع كما ينبغي. لم يضع شيء: ستحاول الحقيبة من جديد وحدها.
field-trouble-pass-over = لم يعد رمز الخروج صالحًا. ما حُفظ لم يضع. اطلب من المسؤول رمزًا جديدًا واكتبه. إذا كان تاريخ الهاتف خاطئًا فابحث عن شبكة وأعد التجهيز.
field-trouble-wrong-code = هذا الرمز غير صحيح. تحقق من كل حرف، أو امسح رمز QR.
field-trouble-too-many-tries = رموز خاطئة كثيرة من هذه الشبكة. انتظر ساعة، أو جرّب شبكة أخرى: الواي فاي أو بيانات الهاتف. رمز جديد لا يفيد.
field-trouble-code-full = أدخل هذا الرمز أكبر عدد مسموح من الهواتف. اطلب رمزًا آخر من المسؤول.
field-trouble-not-signed-in = هذا الهاتف ليس في أي خروج. اكتب رمز المسؤول.
field-trouble-not-prepared = لم يُجهَّز الخروج بعد في هذا الهاتف. ابحث عن شبكة ثم اضغط «تجهيز الخروج».
field-trouble-other-kit = تغيّر الخروج في نافذة أخرى. لم يضع شيء مما كتبته: تأكد أن كل شيء ما زال مناسبًا ثم احفظ من جديد.
field-trouble-full = لم يُحفظ: لم تبق مساحة في هذا الهاتف. أرسل ما ينتظر، أو امسح صورًا، ثم أعد المحاولة.
field-trouble-no-storage = هذا المتصفح لا يحفظ شيئًا، غالبًا لأن النافذة خاصة. افتح الحقيبة في نافذة عادية.
field-trouble-other-tab = الحقيبة مفتوحة في نافذة أخرى، وهي التي ترسل. أغلق واحدة: لم يضع شيء.
field-trouble-vote-closed = التصويت غير مفتوح في هذه الساعة. لم يُحفظ هذا التصويت.
field-trouble-choices = هذه الاختيارات لا تكوّن ورقة صالحة. لم يُحفظ التصويت. اختر من جديد.
field-trouble-backup = هذا الملف ليس من الحقيبة، أو هو من خروج آخر. لم يتغير شيء في هذا الهاتف.
field-trouble-waiting = ما زال شيء ينتظر الإرسال. أرسله أولًا حتى لا يضيع شيء.
field-trouble-fault = لم تفهم الحقيبة، ولم يُحفظ شيء هذه المرة. أعد تحميل الصفحة وحاول من جديد. إذا تكرر ذلك فأخبر المسؤول.

## لماذا لا يُقبل إدخال.

field-refusal-unreadable = لم يستطع الموقع فتحه: تالف، أو صُنع لخروج آخر. أخبر المسؤول.
field-refusal-faulty = ينقص شيء، أو نصٌّ طويل جدًا. إن أمكن فسجّله من جديد.
field-refusal-ideas-closed = لم تكن المدينة تقبل الأفكار حينها. أخبر الشخص متى يمكنه ذلك.
field-refusal-too-many-ideas = قدّم هذا الشخص عدد الأفكار الذي تسمح به القواعد.
field-refusal-vote-not-open = أُجري هذا التصويت قبل الافتتاح فلا يُحسب. يمكن للشخص أن يصوّت من جديد أثناء التصويت.
field-refusal-vote-over = وصل هذا التصويت بعد النهاية فلا يُحسب. أخبر المسؤول.
field-refusal-card-unknown = لا توجد بطاقة كهذه: ربما كُتب الرمز خطأ. يمكن للشخص التصويت من جديد ببطاقته.
field-refusal-card-not-usable = سُحبت هذه البطاقة أو لم تُستعمل بعد. أعط الشخص بطاقة أخرى.
field-refusal-card-used = استُعملت هذه البطاقة من قبل: يُحسب التصويت الأول لا هذا. ويبقى التصويت سريًا.
field-refusal-already-voted = هذا الشخص، أو كل من يشاركه وسيلة الاتصال، صوّت من قبل: يُحسب الأول لا هذا.
field-refusal-not-listed = هذا الشخص ليس في قائمة المدينة، أو هناك رقم خاطئ. يمكنه سؤال البلدية.
field-refusal-means-not-taken = لا يمكن إثبات الهوية بهذه الطريقة في هذا التصويت. يمكن للشخص التصويت ببطاقة أو على الموقع.
field-refusal-not-entitled = قال الشخص إنه صغير السن أو لا صلة له بالمدينة. القواعد لا تسمح بهذا التصويت.
field-refusal-held = وصلت أصوات كثيرة متشابهة معًا: ينظر في الأمر شخص من المدينة. أخبر المسؤول.
field-refusal-pass-expired = سُجّل بعد انتهاء الرمز. لم يضع شيء: اطلب من المسؤول رمزًا جديدًا لهذا الخروج، وأدخله، ثم أرسل من جديد.
field-refusal-photo-unreadable = هذه الصورة تالفة ولا يستطيع الموقع قراءتها. أما الفكرة فقد وصلت.
field-refusal-photo-without-idea = فكرة هذه الصورة لم تعد تقبل صورًا: سُحبت أو رُفضت أو صارت في مشروع. لم تُحفظ الصورة.
field-refusal-too-many-photos = لهذه الفكرة عدد الصور المسموح به. لم تُحفظ هذه الصورة.
field-refusal-photo-stopped = توقفت هذه الصورة في الطريق مدة طويلة. وصلت الفكرة من دونها.
