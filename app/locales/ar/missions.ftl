### مهام الشبكة

## متى وأين

missions-weekday-1 = الاثنين
missions-weekday-2 = الثلاثاء
missions-weekday-3 = الأربعاء
missions-weekday-4 = الخميس
missions-weekday-5 = الجمعة
missions-weekday-6 = السبت
missions-weekday-7 = الأحد
# Of filled-in places alone nobody sees a direction: the mark says that it is Arabic.
missions-day = {"\u200F"}{ $weekday } { $day }
missions-hours = من { $from } إلى { $to }
missions-when = {"\u200F"}{ $day }، { $hours }
missions-length-minutes = { $minutes } دقيقة
missions-length-hours = { $hours } س
missions-length-both = { $hours } س { $minutes } د

## اللغات

missions-language-fr = الفرنسية
missions-language-ar = العربية
missions-language-ber = الأمازيغية
missions-language-bm = البمبارية
missions-language-bn = البنغالية
missions-language-zh = الصينية
missions-language-zdj = القمرية
missions-language-crp = الكريولية
missions-language-en = الإنجليزية
missions-language-ff = الفولانية
missions-language-it = الإيطالية
missions-language-ln = اللينغالا
missions-language-pl = البولندية
missions-language-pt = البرتغالية
missions-language-ro = الرومانية
missions-language-ru = الروسية
missions-language-snk = السونينكية
missions-language-es = الإسبانية
missions-language-ta = التاميلية
missions-language-tr = التركية
missions-language-uk = الأوكرانية
missions-language-ur = الأردية
missions-language-vi = الفيتنامية
missions-language-wo = الولوفية
missions-language-fsl = لغة الإشارة الفرنسية

## القائمة

missions-title = المهام
missions-lead = اختر خرجة أو حدثا وسجّل بضغطة واحدة.
missions-to-come = القادمة
missions-none = لا مهام قادمة
missions-none-text = ستظهر المهام القادمة هنا عند برمجتها.
missions-filter-language = اللغة
missions-filter-all = كل اللغات
missions-filter-go = تصفية
missions-free = { $count ->
    [one] مكان واحد متاح
    [two] مكانان متاحان
    [few] { $count } أماكن متاحة
   *[other] { $count } مكانا متاحا
}
missions-full = { $waiting ->
    [0] مكتملة
   *[other] مكتملة، { $waiting } في الانتظار
}
missions-cancelled = أُلغيت
missions-mine-going = سأذهب
missions-mine-offered = أعرض مكاني
missions-mine-waiting = أنتظر، رقم { $turn }
missions-mine-present = كنت هناك
missions-lead-go = تحضير المهام

## مهمتي القادمة

missions-next-title = مهمتي القادمة
missions-next-open = عرض المهمة
missions-next-none = ليس لديك مهمة بعد.
missions-next-choose = اختيار مهمة

## التقويمات

missions-feeds = في تقويمي
missions-feeds-text = أضف أحد هذه العناوين إلى تقويم هاتفك: تظهر المهام وحدها، من دون أي اسم.
missions-feed-mine = مهامي
missions-feed-network = كل مهام الشبكة
missions-feed-renew = تغيير العنوان
missions-feed-renew-text = لن يعمل العنوان القديم بعد ذلك. مفيد إن أعطيته بالخطأ.
missions-feed-renew-mine = تغيير عنوان مهامي
missions-feed-renew-network = تغيير عنوان الشبكة
missions-feed-meeting = نقطة اللقاء: { $point }

## مهمة

missions-fact-when = متى
missions-fact-place = المكان
missions-fact-meeting = نقطة اللقاء
missions-fact-meeting-same = في المكان نفسه
missions-fact-group = المجموعة
missions-fact-languages = لغات مفيدة
missions-fact-places = الأماكن
missions-fact-places-of = { $taken } من أصل { $needed }
missions-add-calendar = إضافة إلى تقويمي
missions-map = البحث عن المكان على خريطة (OpenStreetMap)
missions-own-title = مكاني
missions-own-none = ما زالت هناك أماكن.
missions-own-full = كل الأماكن محجوزة. يمكنك الانتظار: إذا توفر مكان فهو لك وتصلك رسالة.
missions-own-going = لديك مكان. نعتمد عليك!
missions-own-offered = ما زال المكان لك إلى أن يأخذه شخص آخر.
missions-own-waiting = أنت تنتظر مكانا، رقمك { $turn }. تصلك رسالة إذا توفر.
missions-own-present = سُجّل حضورك. شكرا!
missions-own-over = لم يعد التسجيل ممكنا: بدأت المهمة أو انتهت أو أُلغيت.
missions-sign-up = سأذهب
missions-wait = انتظار مكان
missions-keep = أحتفظ بمكاني
missions-offer = عرض مكاني
missions-offer-text = يبقى المكان لك ما دام لم يأخذه أحد.
missions-sign-off = لن أتمكن من الحضور
missions-sign-off-text = سيُعطى مكانك لأول من ينتظر.
missions-stop-waiting = لن أنتظر بعد الآن
missions-stop-waiting-text = ستفقد دورك.
missions-members-only = المهام لأعضاء الشبكة. نقطة اللقاء والأسماء لهم وحدهم.
missions-join = الانضمام إلى الشبكة
missions-sign-in = عضو بالفعل؟ تسجيل الدخول
missions-who = من سيأتي
missions-who-nobody = لا أحد حتى الآن.
missions-who-text = الأعضاء وحدهم يرون هذه الأسماء.
missions-no-name = شخص بلا اسم
missions-person-offers = يعرض مكانه
missions-person-waits = ينتظر مكانا

## في المكان

missions-here-go = أنا هنا
missions-here-title = أنا هنا
missions-here-lead = اضغط على الزر لتسجيل حضورك.
missions-here-code = الرمز على شاشة المنشط
missions-here-code-hint = ستة أرقام. يتغير الرمز كل خمس دقائق.
missions-here-button = سجّل حضوري
missions-here-sign-in = سجّل الدخول أولا لنعرف من حضر.

## بعد كل فعل

missions-said-going = تم: ستذهب.
missions-said-waiting = أنت على لائحة الانتظار.
missions-said-left = تم: لن تأتي.
missions-said-offered = عُرض مكانك. يبقى لك إلى أن يأخذه شخص آخر.
missions-said-taken = كان هناك من ينتظر: أُخذ مكانك.
missions-said-here = سُجّل حضورك. مهمة موفقة!
missions-said-renewed = تغيّر العنوان. أعط الجديد لتقويمك.
missions-said-planned = { $count ->
    [one] تمت برمجة مهمة واحدة.
    [two] تمت برمجة مهمتين.
    [few] تمت برمجة { $count } مهام.
   *[other] تمت برمجة { $count } مهمة.
}
missions-said-copied = { $count ->
    [0] لا شيء للنسخ: كل شيء موجود.
    [one] نُسخت مهمة واحدة.
    [two] نُسخت مهمتان.
    [few] نُسخت { $count } مهام.
   *[other] نُسخت { $count } مهمة.
}
missions-said-changed = عُدّلت المهمة.
missions-said-cancelled = أُلغيت المهمة. تصل رسالة إلى كل من كان سيأتي.
missions-said-present = سُجّل الحضور.
missions-said-absent = أُزيل الحضور.
missions-said-hours = سُجّلت المدة.

## للمنشطين: الأسبوع

missions-lead-title = تحضير المهام
missions-lead-lead = أسبوع في كل مرة. انسخ الأسبوع السابق أو أضف مهمة.
missions-weeks = أسابيع أخرى
missions-week = أسبوع { $day }
missions-week-before = الأسبوع السابق
missions-week-next = الأسبوع التالي
missions-week-none = لا شيء هذا الأسبوع
missions-week-none-text = أضف مهمة من خلال الاستمارة.
missions-copy = { $count ->
    [one] نسخ مهمة الأسبوع السابق
    [two] نسخ مهمتي الأسبوع السابق
    [few] نسخ { $count } مهام من الأسبوع السابق
   *[other] نسخ { $count } مهمة من الأسبوع السابق
}
missions-copy-text = الساعات والأماكن نفسها. لا يُنسخ ما هو موجود أو مُلغى.
missions-lead-figures = { $taken } مسجلا من { $needed }، { $waiting } في الانتظار

## للمنشطين: الاستمارة

missions-plan = برمجة مهمة
missions-plan-button = برمجة
missions-field-title = العنوان
missions-field-title-hint = مثلا: كشك في السوق.
missions-field-starts = البداية
missions-field-length = المدة
missions-field-weeks = التكرار
missions-field-weeks-hint = في اليوم نفسه من الأسبوع، في الساعة نفسها.
missions-field-weeks-option = { $weeks ->
    [0] مرة واحدة
    [one] وأسبوع آخر
    [two] وأسبوعان آخران
    [few] و{ $weeks } أسابيع أخرى
    [many] و{ $weeks } أسبوعا آخر
   *[other] و{ $weeks } أسبوع آخر
}
missions-field-place = المكان
missions-field-place-hint = عنوان أو ساحة. يراه الجميع.
missions-field-meeting = نقطة اللقاء
missions-field-meeting-hint = يراها الأعضاء وحدهم.
missions-field-needed = عدد الأماكن
missions-field-group = لمن
missions-field-group-all = كل الشبكة
missions-field-languages = لغات مفيدة
missions-field-languages-legend = لغات من ستلتقون بهم
missions-field-text = ما الذي سنفعله
missions-field-text-hint = بضع كلمات، من دون أسماء ولا أرقام هاتف.
missions-error-empty = اكتب بضع كلمات.
missions-error-long = النص طويل: { $max } حرفا على الأكثر.
missions-error-starts = اختر يوما وساعة.
missions-error-no-such-hour = هذه الساعة غير موجودة: في ذلك اليوم ننتقل إلى التوقيت الصيفي.
missions-error-length = اختر مدة، 16 ساعة على الأكثر.
missions-error-needed = اكتب عددا من 1 إلى { $max }.
missions-error-weeks = اختر من القائمة.
missions-error-group = اختر مجموعة مفتوحة من هذه الشبكة.
missions-error-minutes = اكتب الدقائق، من 0 إلى 960.

## للمنشطين: مهمة

missions-lead-open = من سيأتي، الحضور، التعديل
missions-people = الحضور
missions-people-count = حضر { $present } من أصل { $taken }.
missions-people-none = لم يسجل أحد بعد.
missions-present = حاضر، { $length }
missions-present-button = حاضر
missions-absent-button = إزالة الحضور
missions-hours-change = تصحيح
missions-hours-minutes = المدة بالدقائق
missions-hours-save = حفظ
missions-about = المهمة
missions-as-members = عرضها كما يراها الأعضاء
missions-like = برمجة مهمة مثلها
missions-change = تعديل المهمة
missions-change-text = إذا تغيرت الساعة أو المكان تصل رسالة إلى المسجلين.
missions-change-button = حفظ
missions-cancel = إلغاء المهمة
missions-cancel-text = تصل رسالة إلى كل المسجلين. لا يمكن التراجع.
missions-cancel-button = إلغاء المهمة
missions-code-show = عرض رمز الحضور
missions-code-later = سيظهر رمز الحضور هنا ابتداء من { $from }.
missions-code-title = رمز الحضور
missions-code-or = امسح الرمز، أو اكتبه في صفحة المهمة:
missions-code-until = رمز جديد على الساعة { $time }. تتجدد الصفحة وحدها.
missions-code-present = حضر { $present } من أصل { $taken }

## الشهادة

missions-certificate-title = شهادة التزام
missions-certificate-none = لا شهادة بعد
missions-certificate-none-text = ستكون هنا بعد أول مهمة سُجّل فيها الحضور.
missions-certificate-print = اطبع هذه الصفحة من متصفحك، ثم اطلب توقيعها.
missions-certificate-says = تشهد المدينة بالتزام
missions-certificate-network = الشبكة
missions-certificate-missions = المهام
missions-certificate-time = الوقت المبذول
missions-certificate-period = الفترة
missions-certificate-from-to = من { $from } إلى { $to }
missions-certificate-text = ساعدت هذه المهام السكان على اقتراح أفكارهم والتصويت في الميزانية التشاركية.
missions-certificate-date = حُررت في { $day }
missions-certificate-signature = الاسم والصفة والتوقيع والختم
