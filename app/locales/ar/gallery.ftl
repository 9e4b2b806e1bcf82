### نصوص المعرض: أمثلة حقيقية.

## الصفحة

gallery-title = معرض المكونات
gallery-lead = كل عنصر من عناصر الواجهة في كل حالاته. تصفحها بلوحة المفاتيح، وكبّر النص، وانتقل إلى الوضع الداكن: لا شيء يجب أن يضيع.
gallery-parts = أقسام المعرض

## الحروف

gallery-type = الحروف والنصوص
gallery-type-h1 = لنتخيّل حيّ الغد
gallery-type-h2 = ثلاثة مشاريع تغيّر الشارع منذ الآن
gallery-type-h3 = مقاعد في الظل
gallery-type-lead = هل لديك فكرة لمدينتك؟ اكتبها في بضعة أسطر، وسندرسها معك.
gallery-type-text = النص العادي يُقرأ بلا عناء: أسطر قصيرة، وحروف كبيرة، ورابط ظاهر.
gallery-type-link = قراءة النظام
gallery-type-item-1 = فكرة واحدة لكل شخص تكفي للبداية.
gallery-type-item-2 = كل إجابة من المدينة تُنشر.

## الأزرار

gallery-buttons = الأزرار والروابط
gallery-buttons-note = زر رئيسي واحد في كل صفحة. يصبح أغمق تحت المؤشر، وتحيط به حلقة من لونين عند استعمال لوحة المفاتيح.
gallery-button-main = اقترح فكرة
gallery-button-quiet = عرض الأفكار
gallery-button-bare = إلغاء
gallery-button-danger = سحب فكرتي
gallery-button-disabled = التصويت مغلق
gallery-button-link = متابعة
gallery-button-long = احفظ هذه المسودة وتابع لاحقًا من هاتف آخر

## الاستمارات

gallery-fields = حقول الاستمارة
gallery-field-title = عنوان فكرتك
gallery-field-title-hint = في كلمات قليلة، كما تقولها لجارك.
gallery-field-title-value = حديقة خضر مشتركة خلف المدرسة
gallery-field-title-error = اكتب عنوانًا من خمسة أحرف على الأقل.
gallery-field-email = البريد الإلكتروني
gallery-field-email-hint = للرد عليك. لن يُنشر أبدًا.
gallery-field-email-error = العنوان ينقصه الرمز @.
gallery-field-code = الرمز المرسل بالبريد
gallery-field-code-hint = ستة أرقام صالحة لعشر دقائق.
gallery-field-cost = المبلغ المقدّر
gallery-field-age = عمرك
gallery-field-when = بداية التصويت
gallery-field-when-hint = بتوقيت باريس.
gallery-field-search = ابحث عن فكرة
gallery-field-text = فكرتك
gallery-field-text-hint = ماذا تريد أن تغيّر، وأين، ولمن؟
gallery-field-text-value = الأرض خلف مدرسة بيير دو كوبرتان فارغة منذ سنتين.
gallery-field-district = الحي
gallery-field-district-blank = كل الأحياء
gallery-field-district-error = اختر حيًّا.
gallery-field-photo = صورة المكان
gallery-field-photo-hint = JPEG أو PNG، خمسة ميغابايت على الأكثر.
gallery-field-closed = مرجع الملف
gallery-choices = الاختيارات
gallery-link = علاقتك بالمدينة
gallery-link-hint = واحدة تكفي للتصويت، مهما كانت جنسيتك.
gallery-link-lives = أسكن فيها
gallery-link-works = أعمل فيها
gallery-link-studies = أدرس فيها
gallery-link-studies-hint = مدرسة أو إعدادية أو ثانوية أو جامعة.
gallery-link-none = أنا هنا في عطلة
gallery-link-error = اذكر علاقتك بالمدينة.
gallery-themes = المواضيع
gallery-theme-nature = الطبيعة في المدينة
gallery-theme-moves = التنقل
gallery-theme-together = العيش المشترك
gallery-consent = قرأت كيف تُحمى بياناتي
gallery-consent-error = ضع علامة في الخانة للمتابعة.
gallery-errors = ملخص الأخطاء

## الرسائل

gallery-notices = الرسائل
gallery-notice-neutral = التعليقات مغلقة في هذه الدورة.
gallery-notice-info = يبدأ التصويت في 1 يونيو على الساعة 09:00.
gallery-notice-success-title = تم تسجيل صوتك
gallery-notice-success = احتفظ برقم وصلك:
gallery-notice-warning = لم يتم تأكيد صوتك بعد.
gallery-notice-danger = تعذّر إرسال الفكرة. نصّك محفوظ.
gallery-tags = الحالات
gallery-tag-draft = مسودة
gallery-tag-submitted = مرسلة
gallery-tag-published = منشورة
gallery-tag-changes = تحتاج إلى إكمال
gallery-tag-refused = مرفوضة
gallery-tag-winner = مشروع فائز
gallery-empty = لا شيء للعرض
gallery-empty-title = لا توجد أفكار في هذا الحي حتى الآن
gallery-empty-text = يمكن أن تكون فكرتك هي الأولى.

## القوائم

gallery-cards = البطاقات
gallery-card-1 = حديقة خضر مشتركة خلف المدرسة
gallery-card-1-text = اثنا عشر حوضًا وخزان لمياه المطر ومقعد، يعتني بها التلاميذ والجيران.
gallery-card-2 = مقاعد في الظل في ساحة بي
gallery-card-2-text = للجلوس في البرودة صيفًا، في منتصف الطريق إلى السوق.
gallery-card-3 = إعادة تهيئة كامل ممر المشاة على طول نهر الدورانس من الجسر إلى المسبح الجديد
gallery-card-3-text = العنوان الطويل ينتقل إلى السطر التالي دون أن يتجاوز الإطار.
gallery-card-vote = اختر هذا المشروع
gallery-pages = صفحات القائمة
gallery-pager-previous = الفكرة السابقة
gallery-pager-next = الفكرة التالية
gallery-pager-label = الأفكار المجاورة
gallery-table = الجداول
gallery-table-caption = المشاريع الفائزة في الحي
gallery-table-project = المشروع
gallery-table-votes = الأصوات
gallery-table-cost = التكلفة
gallery-table-state = الحالة
gallery-facts = الملخصات والأرقام
gallery-figure-voters = شخصًا صوّتوا
gallery-figure-winners = مشروعًا فائزًا
gallery-figure-spent = من الغلاف المالي مستعمل

## المسارات

gallery-ways = المسارات والتنقل
gallery-crumb-edition = دورة 2026
gallery-tabs = عروض قائمة الانتظار
gallery-tab-todo = للمراجعة
gallery-tab-waiting = في انتظار صاحب الفكرة
gallery-tab-done = تم البت فيها
gallery-step-what = ماذا
gallery-step-where = أين
gallery-step-who = من
gallery-toolbar = التصفية والإجراءات الجماعية
gallery-toolbar-apply = تصفية
gallery-confirm = سؤال قبل إجراء نهائي
gallery-confirm-text = لن تبقى فكرتك ظاهرة. لا يمكن التراجع عن هذا السحب.
gallery-confirm-yes = نعم، اسحب فكرتي
gallery-keys-next = الفكرة التالية
gallery-keys-publish = نشر

## الزمن والميزانية والخريطة

gallery-timeline = الجدول الزمني والتاريخ
gallery-phase-ideas = إيداع الأفكار
gallery-phase-study = الدراسة
gallery-phase-study-text = تتحقق المصالح مما هو ممكن وتحسب تكلفة كل مشروع.
gallery-phase-vote = التصويت
gallery-when = من { $start } إلى { $end }
gallery-budget = الميزانية والأشرطة
gallery-budget-label = الميزانية المستعملة
gallery-budget-detail = { $spent } من { $total }، ويبقى { $left }
gallery-budget-over = { $spent } من { $total }: { $over } فوق الحد
gallery-chart = رسم بياني
gallery-chart-caption = النقاط لكل مشروع
gallery-chart-points = النقاط
gallery-chart-won = فائز
gallery-points = { $count ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقاط
    [many] { $count } نقطة
   *[other] { $count } نقطة
}
gallery-map = خريطة الأحياء
gallery-map-label = عدد الأفكار في كل حي
gallery-map-ideas = { $name }، { $count ->
    [zero] لا أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $count } أفكار
    [many] { $count } فكرة
   *[other] { $count } فكرة
}
gallery-icons = الأيقونات
gallery-icons-note = دائمًا بجانب كلمة، وليست وحدها أبدًا.
gallery-other-way = من اليسار إلى اليمين
