### الخروج للقاء السكان

## الكلمات

outings-kind-market = سوق
outings-kind-school-gate = أمام المدرسة
outings-kind-door-to-door = من باب إلى باب
outings-kind-stand = كشك
outings-kind-mobile-house = بيت المشروع المتنقل
outings-kind-event = فعالية

outings-for-everybody = الجميع
outings-for-parents = الآباء والأمهات
outings-for-young-people = الشباب
outings-for-workers = العاملون
outings-for-seniors = كبار السن
outings-for-newcomers = القادمون الجدد

outings-state-ahead = قادمة
outings-state-now = جارية الآن
outings-state-over = انتهت
outings-state-cancelled = أُلغيت

outings-no-district = المدينة كلها
outings-language-other = لغة أخرى
outings-everybody = الجميع
outings-kit = ما يجب إحضاره

outings-age-to-10 = 10 سنوات أو أقل
outings-age-11-14 = من 11 إلى 14 سنة
outings-age-15-17 = من 15 إلى 17 سنة
outings-age-18-25 = من 18 إلى 25 سنة
outings-age-26-39 = من 26 إلى 39 سنة
outings-age-40-64 = من 40 إلى 64 سنة
outings-age-from-65 = 65 سنة فأكثر
outings-gender-woman = نساء
outings-gender-man = رجال
outings-gender-other = غير ذلك
outings-by-all = الجميع
outings-by-district = الحي
outings-by-age = العمر
outings-by-gender = الجنس
outings-by-language = اللغة

outings-goal-met = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
    [many] { $number } شخصًا
   *[other] { $number } شخص
}
outings-goal-ideas = { $count ->
    [one] فكرة واحدة
    [two] فكرتان
    [few] { $number } أفكار
    [many] { $number } فكرة
   *[other] { $number } فكرة
}
outings-goal-votes = { $count ->
    [one] صوت واحد
    [two] صوتان
    [few] { $number } أصوات
    [many] { $number } صوتًا
   *[other] { $number } صوت
}

## ما هو غير صحيح

outings-error-below-zero = لا يمكن حذف عدد من الأشخاص أكبر من العدد المسجل.
outings-error-parts = عدد الأشخاص في التفاصيل أكبر من المجموع. أضيفوهم أولًا إلى المجموع.

## المحطات التي يراها الجميع

outings-title = أين تلتقون بنا
outings-lead = تعالوا لطرح أسئلتكم أو لتقديم فكرة أو للتصويت. لا حاجة إلى موعد.
outings-footer = أين تلتقون بنا
outings-home = تعالوا لزيارتنا
outings-home-text = فريقنا موجود في المدينة. يساعدكم على تقديم فكرة أو على التصويت.
outings-home-link = رؤية كل المحطات
outings-none = لا توجد محطة مقررة
outings-none-text = ستظهر المحطات القادمة هنا. يمكنكم أيضًا المشاركة على هذا الموقع.
outings-district = الحي
outings-all-districts = كل الأحياء
outings-filter = عرض
outings-map = خريطة المحطات
outings-when = متى
outings-where = أين
outings-now = الفريق موجود هناك الآن
outings-over = انتهت هذه المحطة.
outings-cancelled-title = أُلغيت هذه المحطة
outings-add-calendar = إضافة إلى تقويمي
outings-see-map = العرض على OpenStreetMap
outings-what = في المكان
outings-what-text = يمكنكم قراءة المشاريع وتقديم فكرة والتصويت إذا كان التصويت مفتوحًا. مجاني ومفتوح للجميع.
outings-calendar = في تقويمكم
outings-calendar-text = اشتركوا بهذا العنوان في تقويمكم: سيتابع التغييرات تلقائيًا.
outings-calendar-link = كل المحطات (iCalendar)

## مهمة مرتبطة بخروج

outings-of-mission = الخروج
outings-fact-kind = نوع الخروج
outings-fact-goals = الأهداف
outings-fact-audience = لمن
outings-fact-languages = اللغات المستعملة
