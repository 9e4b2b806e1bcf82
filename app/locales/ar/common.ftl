### الكلمات المشتركة بين جميع الصفحات.

## إطار الموقع

site-budget = الميزانية التشاركية
site-skip = انتقل إلى المحتوى
site-languages = اللغة
nav-label = التنقل الرئيسي
nav-home = الرئيسية
nav-ideas = الأفكار
nav-vote = صوّت
nav-projects = المشاريع
nav-results = النتائج
nav-account = حسابي
nav-desk = فضاء الموظفين
footer-label = حول هذا الموقع
footer-ambassadors = السفراء والسفيرات
footer-envelopes = مخصصات موكلة إلى مجموعات
footer-help = مساعدة
footer-accessibility = سهولة الوصول: غير مطابق
footer-legal = إشعارات قانونية
footer-privacy = البيانات الشخصية
footer-data = البيانات المفتوحة
footer-source = الشيفرة المصدرية، رخصة EUPL-1.2
focus-leave = خروج
desk-label = تنقل الموظفين
desk-site = عرض الموقع العام
demo-label = نسخة تجريبية
demo-text = هذا الموقع نسخة تجريبية: لا شيء مما تفعله هنا يُلزم المدينة.
demo-mails = قراءة الرسائل المرسلة

## الاستمارات

field-required = إلزامي
field-optional = اختياري
field-error = خطأ: { $message }
field-limit = { $max ->
    [zero] لا يُسمح بأي حرف
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $max } أحرف على الأكثر
    [many] { $max } حرفًا على الأكثر
   *[other] { $max } حرف على الأكثر
}
field-left = الأحرف المتبقية:
field-over = الأحرف الزائدة:
errors-title = { $count ->
    [zero] لا توجد أخطاء
    [one] يوجد خطأ واحد يجب تصحيحه
    [two] يوجد خطآن يجب تصحيحهما
    [few] توجد { $count } أخطاء يجب تصحيحها
    [many] يوجد { $count } خطأً يجب تصحيحها
   *[other] يوجد { $count } خطأ يجب تصحيحها
}
steps-label = المراحل
steps-count = المرحلة { $current } من { $total }
steps-done = مرحلة منتهية

## الرسائل

tone-neutral = للعلم
tone-info = معلومة
tone-success = تم
tone-warning = تنبيه
tone-danger = خطأ

## القوائم

breadcrumb-label = أنت هنا
pager-label = صفحات النتائج
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
pager-page = الصفحة { $page }
pager-count = { $count ->
    [zero] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
keys-title = اختصارات لوحة المفاتيح
timeline-done = انتهى
timeline-now = جارٍ
timeline-next = قادم
facts-edit = تعديل
