### قيادة شبكة: الأعضاء والتدريب والمعدات.

members-lead = قيادة الشبكة
members-title = الأعضاء
members-missions = المهام
members-training = التدريب
members-equipment = المعدات المعارة
members-posts = رسائل للقراءة
members-tabs = صفحات قيادة الشبكة
members-unnamed = شخص بلا اسم
members-waits = ما ينتظرك
members-nothing-waits = لا شيء ينتظر
members-nothing-waits-text = كل شيء محدث. يمكنك تحضير المهام القادمة.
members-waits-answer = { $count ->
    [one] طلب واحد ينتظر جوابا
    [two] طلبان ينتظران جوابا
    [few] { $count } طلبات تنتظر جوابا
    [many] { $count } طلبا ينتظر جوابا
   *[other] { $count } طلب ينتظر جوابا
}
members-waits-consent = { $count ->
    [one] تنقص موافقة ولي أمر واحد
    [two] تنقص موافقتا وليي أمر
    [few] تنقص { $count } موافقات من أولياء الأمور
    [many] تنقص { $count } موافقة من أولياء الأمور
   *[other] تنقص { $count } موافقة من أولياء الأمور
}
members-waits-post = { $count ->
    [one] رسالة واحدة للقراءة
    [two] رسالتان للقراءة
    [few] { $count } رسائل للقراءة
    [many] { $count } رسالة للقراءة
   *[other] { $count } رسالة للقراءة
}
members-waits-equipment = { $count ->
    [one] إعارة واحدة متأخرة
    [two] إعارتان متأخرتان
    [few] { $count } إعارات متأخرة
    [many] { $count } إعارة متأخرة
   *[other] { $count } إعارة متأخرة
}
members-waits-charter = { $count ->
    [one] شخص واحد لم يقبل الميثاق بعد
    [two] شخصان لم يقبلا الميثاق بعد
    [few] { $count } أشخاص لم يقبلوا الميثاق بعد
    [many] { $count } شخصا لم يقبلوا الميثاق بعد
   *[other] { $count } شخص لم يقبلوا الميثاق بعد
}
members-applications = الطلبات
members-applied-on = طلب بتاريخ { $date }
members-ways = أشياء أخرى
members-way-missions = تحضير المهام
members-way-announce = كتابة إعلان
members-way-poster = طباعة الملصق
members-way-stories = رؤية القصص العامة
members-name = الاسم
members-group = المجموعة
members-languages = اللغات
members-missing = ما ينقص
members-found = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصا
   *[other] { $count } شخص
}
members-none = لا أحد يطابق
members-none-text = أزل مرشحا، أو عرّف بالشبكة بملصقها.
members-all-groups = كل المجموعات
members-whatever = لا يهم
members-gone = مع من غادر أو لم يُقبل
members-filter = تصفية
members-lack-answer = ينتظر جوابا
members-lack-consent = موافقة ولي الأمر ناقصة
members-lack-charter = ميثاق للقبول
members-lack-training = تدريب للإكمال
members-lack-equipment = معدات متأخرة
members-state-applied = طلب
members-state-accepted = عضو
members-state-declined = لم يُقبل
members-state-left = غادر الشبكة
members-contact = للتواصل
members-born = العمر
members-age = { $years } سنة، من مواليد { $date }
members-availability = متاح
members-about = رسالته
members-applied = تاريخ الطلب
members-charter-on = قُبل الميثاق في
members-reason = كلماتك عند القرار
members-facts = البطاقة
members-facts-note = لا يرى هذه البطاقة إلا من يقود هذه الشبكة. للكتابة إلى شاب، استعمل إعلانا للمجموعة.
members-answer = الرد على الطلب
members-verdict = جوابك
members-accept = القبول في الشبكة
members-decline = عدم القبول
members-message = كلماتك
members-message-hint = تُرسل مع الجواب. عند الرفض، قل لماذا.
members-send-answer = إرسال الجواب
members-accepted = قُبل الطلب. ستصل رسالة.
members-declined = لم يُقبل الطلب. ستصل كلماتك.
members-to-group = في أي مجموعة؟
members-no-group = بلا مجموعة
members-move = تغيير المجموعة
members-moved = تغيرت المجموعة.
members-done-on = أُنجز في { $date }
members-done-by = أُنجز في { $date }، سجله { $name }
members-to-do = للإنجاز
members-done-day = اليوم من أجل « { $title } »
members-mark = تسجيل كمنجز
members-unmark = إزالة العلامة
members-marked = سُجل كمنجز.
members-unmarked = أُزيلت العلامة.
members-training-lead = الخطوات التي يتبعها كل عضو قبل المهام أو خلالها.
members-no-steps = لا خطوات بعد
members-no-steps-text = أضف الأولى أدناه: مثلا « استقبال السكان ».
members-step-add = إضافة خطوة
members-step-change = تعديل هذه الخطوة
members-step-title = العنوان
members-step-text = ما نتعلمه
members-step-position = الترتيب
members-step-retire = عدم طلبها بعد الآن
members-step-ask-again = طلبها من جديد
members-step-retired = لم تعد مطلوبة
members-step-saved = حُفظت الخطوة.
members-save = حفظ
members-equipment-lead = من لديه ماذا. المتأخر أولا.
members-nothing-lent = لا شيء معار
members-nothing-lent-text = لإعارة لوح أو سترة، افتح صفحة عضو.
members-returned = ما عاد
members-lend = إعارة معدات
members-loan-kind = ماذا؟
members-loan-tablet = لوح إلكتروني
members-loan-phone = هاتف
members-loan-vest = سترة
members-loan-other = غير ذلك
members-loan-label = أي واحد؟
members-loan-label-hint = رقم أو مقاس، مثلا: رقم 4، مقاس M.
members-loan-due-on = يُعاد في
members-lend-now = إعارة
members-lent = سُجلت الإعارة.
members-taken-back = سُجلت الإعادة.
members-loan-take-back = عاد
members-loan-what = { $kind }: { $label }
members-loan-due = يُعاد في { $date }
members-loan-since = أُعير في { $date }
members-loan-back = أُعيد في { $date }
members-loan-late = متأخر
members-own-training = تدريبي
members-own-loans = المعدات التي لدي
members-consents = موافقة ولي الأمر
members-consent-none = لم يُسأل أحد بعد. يمكن للشاب إرسال رابط من صفحته، أو إحضار الورقة الموقعة.
members-consent-asked = طُلبت
members-consent-given = مُنحت
members-consent-refused = رُفضت
members-consent-withdrawn = سُحبت
members-consent-by-link = بالرابط
members-consent-by-paper = على الورق
members-consent-scan = تنزيل الورقة الموقعة: { $name }
members-consent-paper = الورقة موقعة
members-consent-paper-text = صور الورقة أو امسحها. تُحفظ مقفلة؛ لا يفتحها إلا من يقود هذه الشبكة.
members-guardian = اسم من وقّع
members-scan = الورقة الموقعة
members-scan-hint = صورة JPEG أو PNG أو ملف PDF، { $max } ميغابايت كحد أقصى.
members-scan-send = تسجيل الموافقة
members-consent-recorded = سُجلت الموافقة. يمكن للشاب المشاركة.
members-scan-empty = اختر صورة الورقة أو ملف PDF.
members-scan-large = هذا الملف كبير جدا: { $max } ميغابايت كحد أقصى. التقط صورة أصغر.
members-scan-kind = هذا ليس صورة JPEG أو PNG ولا ملف PDF. اختر ملفا آخر.
members-leave = نهاية العضوية
members-take-off = الإخراج من الشبكة
members-take-off-text = لن يتمكن الشخص من العمل في الشبكة. ستصله كلماتك، ويمكنه التقدم من جديد.
members-take-off-reason = لماذا؟
members-take-off-now = إخراج هذا الشخص
members-taken-off = لم يعد الشخص في الشبكة.
members-fault-empty = اكتب شيئا هنا.
members-fault-short = قصير جدا: { $min } أحرف على الأقل.
members-fault-long = طويل جدا: { $max } حرفا كحد أقصى. احذف { $over }.
members-fault-verdict = اختر جوابا.
members-fault-why = قل لماذا: يجب أن يفهم الشخص القرار.
members-fault-kind = اختر ما تعيره.
members-fault-due = أعط يوما ابتداء من اليوم، أو اتركه فارغا.
members-fault-done = أعط يوما ليس في المستقبل.
members-fault-position = أعط رقما من 1 إلى 999.
members-next-missions = المهام القادمة
members-places = { $taken } من { $needed } أماكن محجوزة
