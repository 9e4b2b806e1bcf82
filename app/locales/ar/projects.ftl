### المشاريع: القائمة، ومشروع واحد.

projects-title = المشاريع
projects-title-of = المشاريع – { $edition }
projects-moved = متابعة
projects-lead = { $count ->
    [zero] لا توجد مشاريع.
    [one] مشروع واحد.
    [two] مشروعان.
    [few] { $count } مشاريع.
    [many] { $count } مشروعًا.
   *[other] { $count } مشروع.
}
projects-lead-budget = { $count ->
    [zero] { $budget } لمشاريع السكان.
    [one] مشروع واحد، و{ $budget } لإنجاز المشاريع.
    [two] مشروعان، و{ $budget } لإنجاز المشاريع.
    [few] { $count } مشاريع، و{ $budget } لإنجاز بعضها.
    [many] { $count } مشروعًا، و{ $budget } لإنجاز بعضها.
   *[other] { $count } مشروع، و{ $budget } لإنجاز بعضها.
}
projects-count = { $count ->
    [zero] لا يوجد أي مشروع
    [one] مشروع واحد
    [two] مشروعان
    [few] { $count } مشاريع
    [many] { $count } مشروعًا
   *[other] { $count } مشروع
}
projects-none-yet-title = لا توجد مشاريع بعد
projects-none-yet-text = ستظهر المشاريع هنا بعد أن تدرس المدينة الأفكار.
projects-none-title = لا يوجد مشروع مطابق
projects-none-text = جرّب كلمات أخرى، أو احذف أحد خيارات التصفية.

## البحث

projects-search = ابحث عن مشروع
projects-filters = تصفية
projects-filter-apply = تطبيق
projects-filter-go = بحث
projects-filter-clear = عرض كل المشاريع
projects-filter-district = الحي
projects-filter-district-all = كل الأحياء
projects-filter-theme = الموضوع
projects-filter-theme-all = كل المواضيع
projects-filter-state = المرحلة
projects-filter-state-all = كل المراحل
projects-by-district = المشاريع حسب الحي

## التصويت

projects-vote = صوّت
projects-vote-until = التصويت مفتوح حتى { $date }.
projects-vote-from = يبدأ التصويت في { $date }.
projects-see-results = عرض النتائج
projects-back-to-vote = العودة إلى تصويتي

## مشروع واحد

projects-number = المشروع رقم { $number }
projects-facts = باختصار
projects-cost = الكلفة
projects-cost-unknown = الكلفة غير منشورة
projects-district = الحي
projects-whole-city = المدينة كلها
projects-place = المكان
projects-theme = الموضوع
projects-carrier = الجهة الحاملة للمشروع
projects-no-text = لم تنشر المدينة وصفًا لهذا المشروع.
projects-lineage = { $count ->
    [one] الفكرة التي جاء منها هذا المشروع
   *[other] الأفكار التي جاء منها هذا المشروع
}
projects-result = نتيجة التصويت

## أين وصل المشروع

projects-state-under_study = قيد الدراسة
projects-state-dissolved = أُلغي
projects-state-on_ballot = معروض للتصويت
projects-state-refused = مرفوض
projects-state-postponed = مؤجَّل
projects-state-winner = فائز
projects-state-not_selected = لم يُختر
projects-state-studies = فائز، الدراسات جارية
projects-state-procurement = فائز، اختيار الشركات جارٍ
projects-state-works = فائز، الأشغال جارية
projects-state-delivered = أُنجز
projects-state-abandoned = فائز، تم التخلي عنه

## القراءة بصوت عال

projects-listen = استمعوا
projects-listen-stop = أوقفوا الصوت
