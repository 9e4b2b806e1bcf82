### الأفكار: القائمة، الفكرة الواحدة، وإرسال فكرة.

## حالة الفكرة

ideas-state-draft = مسودة
ideas-state-submitted = وصلت، وهي قيد القراءة
ideas-state-published = منشورة
ideas-state-changes_requested = تحتاج إلى إكمال
ideas-state-refused = لم تُقبل
ideas-state-withdrawn = مسحوبة
ideas-state-merged = أصبحت مشروعًا

## القائمة

ideas-title = الأفكار
ideas-open = يمكنك اقتراح فكرتك حتى { $until }.
ideas-count = { $count ->
    [zero] لا توجد أفكار
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $count } أفكار
    [many] { $count } فكرة
   *[other] { $count } فكرة
}
ideas-found = { $count ->
    [zero] لم نجد أي فكرة
    [one] وجدنا فكرة واحدة
    [two] وجدنا فكرتين
    [few] وجدنا { $count } أفكار
    [many] وجدنا { $count } فكرة
   *[other] وجدنا { $count } فكرة
}
ideas-none = ستظهر الأفكار الأولى هنا بعد أن تقرأها المدينة.
ideas-none-found = جرّب كلمة أخرى، أو أزل عوامل التصفية.
ideas-by-district = حسب الحي
ideas-search-label = البحث عن أفكار
ideas-words = ابحث عن كلمة
ideas-search = بحث
ideas-filters = تصفية وترتيب
ideas-district = الحي
ideas-all-districts = كل الأحياء
ideas-theme = الموضوع
ideas-all-themes = كل المواضيع
ideas-state = الحالة
ideas-all-states = كل الحالات
ideas-order = الترتيب
ideas-order-shuffled = عشوائي، لتنال كل فكرة فرصتها
ideas-order-newest = الأحدث أولًا
ideas-apply = تطبيق
ideas-clear = إزالة التصفية
ideas-by = { $author }، في { $date }
ideas-sent-on = في { $date }
ideas-whole-city = المدينة كلها

## فكرة واحدة

ideas-number = الفكرة رقم { $number }
ideas-about = باختصار
ideas-place = المكان
ideas-author = صاحب الفكرة
ideas-sent = وصلت في
ideas-channel = طريقة الوصول
ideas-channel-field = في الشارع، عن طريق موظف أو سفير
ideas-channel-paper = على الورق
ideas-channel-meeting = في اجتماع
ideas-channel-phone = عبر الهاتف
ideas-history = قصة الفكرة
ideas-history-sent = وصلت الفكرة
ideas-history-sent-again = أُكملت الفكرة وأُرسلت من جديد
ideas-history-edited = عدّلها صاحبها
ideas-history-publish = نُشرت
ideas-history-request_changes = تحتاج إلى إكمال
ideas-history-refuse = لم تُقبل
ideas-lineage = { $count ->
    [zero] لم تصبح هذه الفكرة مشروعًا
    [one] أصبحت هذه الفكرة مشروعًا
    [two] أصبحت هذه الفكرة مشروعين
    [few] أصبحت هذه الفكرة عدة مشاريع
    [many] أصبحت هذه الفكرة عدة مشاريع
   *[other] أصبحت هذه الفكرة عدة مشاريع
}
ideas-not-public-title = هذه الفكرة غير منشورة
ideas-not-public = إذا كانت فكرتك، فسجّل الدخول لتقرأها.

## ما يقرؤه صاحبها

ideas-answer-submitted-title = المدينة تقرأ فكرتك
ideas-answer-submitted = سيصلك الجواب في رسالة. فكرتك غير منشورة حاليًا.
ideas-answer-changes-title = ينقص شيء في فكرتك
ideas-answer-too-late = انتهى وقت إكمال الأفكار.
ideas-answer-refused-title = لم تُقبل فكرتك
ideas-answer-refused = لا يرى هذه الصفحة إلا أنت وموظفو المدينة.
ideas-answer-withdrawn = لقد سحبت هذه الفكرة. لم تعد منشورة.
ideas-complete = أكمل فكرتي
ideas-another = اقترح فكرة أخرى
ideas-withdraw = سحب فكرتي
ideas-withdraw-question = لن تبقى الفكرة منشورة ولن تصبح مشروعًا. لا يمكن التراجع بعد ذلك.
ideas-withdraw-yes = نعم، اسحب فكرتي
ideas-withdrawn = سُحبت فكرتك.
ideas-sent-again = أُرسلت فكرتك من جديد. ستقرؤها المدينة مرة أخرى.

## اقتراح فكرة

ideas-new-title = اقتراح فكرة
ideas-complete-title = إكمال فكرتي
ideas-over = انتهى إرسال الأفكار في { $until }.
ideas-closed = لا يمكن إرسال الأفكار حاليًا
ideas-title-mistake = خطأ: { "" }
ideas-step-what = ماذا
ideas-step-where = أين
ideas-step-who = من
ideas-step-what-question = ما هي فكرتك؟
ideas-step-where-question = أين؟
ideas-step-who-question = من أنت؟
ideas-step-back = رجوع
ideas-new-lead = أربع خطوات قصيرة. نحفظ ما تكتبه في كل خطوة.
ideas-begun-title = احتفظنا بالفكرة التي بدأتها
ideas-begun = تجدها أدناه. يمكنك المتابعة.
ideas-start-over = امسح كل شيء وابدأ من جديد
ideas-continue = متابعة
ideas-choose = اختر
ideas-field-title = العنوان
ideas-field-title-hint = في بضع كلمات. مثلًا: مقعد في الظل أمام المدرسة
ideas-field-text = فكرتك
ideas-field-text-hint = ماذا يجب أن نفعل؟ لمن؟ ولماذا؟ تكفي جمل بسيطة.
ideas-field-theme = الموضوع
ideas-field-district = الحي
ideas-field-district-hint = إذا كانت فكرتك تخص عدة أحياء، فاختر «المدينة كلها».
ideas-find-district = لا أعرف في أي حي يقع المكان
ideas-field-place = المكان
ideas-field-place-hint = شارع أو ساحة أو حديقة… مثلًا: place de l’Horloge
ideas-field-author = الاسم الذي يظهر مع الفكرة
ideas-field-author-hint = يكفي اسمك الأول أو لقب. سيتمكن الجميع من قراءته.
ideas-signed-in-as = أنت متصل بالعنوان { $email }.
ideas-review = فكرتك
ideas-send = أرسل فكرتي
ideas-confirm-and-send = تأكيد وإرسال فكرتي
ideas-saved = حُفظت المسودة
ideas-fault-title-empty = اكتب عنوانًا لفكرتك.
ideas-fault-title-short = العنوان قصير جدًا. أقل عدد من الأحرف: { $min }.
ideas-fault-text-empty = اشرح فكرتك في بضع جمل.
ideas-fault-text-short = الشرح قصير جدًا. أقل عدد من الأحرف: { $min }.
ideas-fault-place-empty = اكتب المكان.
ideas-fault-place-short = المكان قصير جدًا. أقل عدد من الأحرف: { $min }.
ideas-fault-author-empty = اكتب الاسم الذي يظهر مع الفكرة. يكفي اسمك الأول.
ideas-fault-author-short = الاسم قصير جدًا. أقل عدد من الأحرف: { $min }.
ideas-fault-long = النص طويل جدًا. الحد الأقصى من الأحرف: { $max }. عدد الأحرف الزائدة: { $over }.
ideas-fault-theme = اختر موضوعًا.
ideas-fault-district = اختر حيًّا، أو «المدينة كلها».
ideas-sent-title = شكرًا، وصلت فكرتك!
ideas-sent-number = رقم فكرتك هو { $number }
ideas-sent-next = وماذا بعد؟
ideas-sent-next-read = تقرأ المدينة فكرتك.
ideas-sent-next-mail = يصلك الجواب في رسالة.
ideas-sent-next-public = إذا احترمت القواعد، تُنشر فكرتك هنا.
ideas-sent-see = اطّلع على فكرتي

## تعديل الفكرة، ونسخها

ideas-own = هذه فكرتك
ideas-edit = تعديل فكرتي
ideas-edit-short = تعديل
ideas-edit-title = تعديل فكرتي
ideas-edit-before-title = ستقرأ المدينة فكرتك من جديد
ideas-edit-before = إذا عدّلت فكرتك، فسيقرؤها شخص من المدينة من جديد. وحتى ذلك الحين لن تبقى منشورة. ويبقى دعمها كما هو.
ideas-edited = عُدّلت فكرتك. ستقرؤها المدينة من جديد.
ideas-edit-same = لم تغيّر شيئًا: بقيت فكرتك كما هي.
ideas-changed-meanwhile = تغيّرت هذه الفكرة وأنت تكتب. كلماتك محفوظة أدناه: راجعها ثم أرسلها من جديد.
ideas-versions-link = اطّلع على ما تغيّر
ideas-versions-title = ما الذي تغيّر
ideas-versions-lead = النسخة الأحدث أولًا. الكلمات المحذوفة مشطوبة، والكلمات المضافة تحتها خط.
ideas-versions-number = النسخة { $number }، في { $date }
ideas-versions-not-public = غير منشورة
ideas-versions-none = لم تُعدَّل هذه الفكرة
ideas-versions-none-text = ما زالت تقول ما كتبه صاحبها أولًا.
ideas-versions-back = العودة إلى الفكرة
ideas-versions-removed = حُذف:
ideas-versions-added = أُضيف:
ideas-versions-since-decision = ما الذي تغيّر منذ آخر قرار
ideas-versions-since-sent = ما غيّره صاحب الفكرة منذ إرسالها
ideas-versions-all = كل النسخ

## اسم صاحب الفكرة

ideas-someone = شخص من حي { $district }
ideas-someone-city = شخص من المدينة
ideas-hide-name = إخفاء اسمي
ideas-hide-name-question = يختفي اسمك من هذه الفكرة ومن مشروعها. الفكرة تبقى.
ideas-hide-name-yes = نعم، أخفوا اسمي
ideas-name-hidden = اسمك مخفي الآن.
ideas-minor = عمري أقل من 18 سنة
ideas-minor-hint = إذن لا يُعرض اسم عائلتك ولا يُحفظ أبدًا.
ideas-shown = كيف نعرض اسمك؟
ideas-shown-typed = الاسم الذي كتبته
ideas-shown-typed-hint = أقل من 18 سنة: الاسم الأول فقط.
ideas-shown-first-name = اسمي الأول فقط
ideas-shown-nobody = بلا اسم: «{ $someone }»
