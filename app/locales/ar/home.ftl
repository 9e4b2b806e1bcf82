### الصفحة الرئيسية.

home-title = الميزانية التشاركية

## ما هو مفتوح

home-vote-title = حان وقت التصويت
home-vote-open = التصويت «{ $edition }» مفتوح حتى { $until }.
home-vote-choose = { $count ->
    [zero] لا توجد مشاريع بعد.
    [one] مشروع واحد في انتظاركم، و{ $budget } لإنجازه.
    [two] مشروعان في انتظاركم، و{ $budget } لإنجازهما: الخيار لكم.
    [few] { $count } مشاريع في انتظاركم، و{ $budget } لإنجازها: الخيار لكم.
    [many] { $count } مشروعًا في انتظاركم، و{ $budget } لإنجازها: الخيار لكم.
   *[other] { $count } مشروع في انتظاركم، و{ $budget } لإنجازها: الخيار لكم.
}
home-vote-projects = { $count ->
    [zero] لا توجد مشاريع بعد.
    [one] مشروع واحد في انتظاركم.
    [two] مشروعان في انتظاركم: الخيار لكم.
    [few] { $count } مشاريع في انتظاركم: الخيار لكم.
    [many] { $count } مشروعًا في انتظاركم: الخيار لكم.
   *[other] { $count } مشروع في انتظاركم: الخيار لكم.
}
home-ideas-title = هل لديك فكرة لمدينتك؟
home-ideas-open = يمكنك اقتراحها حتى { $until } ({ $edition }).
home-ideas-count = { $count ->
    [zero] كن أول من يقترح!
    [one] نُشرت فكرة واحدة حتى الآن.
    [two] نُشرت فكرتان حتى الآن.
    [few] نُشرت { $count } أفكار حتى الآن.
    [many] نُشرت { $count } فكرة حتى الآن.
   *[other] نُشرت { $count } فكرة حتى الآن.
}
home-waiting-title = الميزانية التشاركية لمدينة { $city }
home-over = لا شيء مفتوح حاليًا.
home-over-next = لم يُحدَّد موعد للمرحلة القادمة بعد.
home-nothing = لم تُنشر أي دورة حتى الآن.
home-nothing-next = عودوا قريبًا: ستُعلَن المواعيد هنا.
home-also = مفتوح أيضًا الآن
home-also-vote = التصويت
home-also-ideas = اقتراح الأفكار
home-also-until = { $edition }: حتى { $until }.

## كيف تسير الأمور

home-how = كيف تسير الأمور؟
home-how-propose = أنتم تقترحون
home-how-propose-text = فكرة تفيد الجميع، في شارعكم أو في المدينة كلها.
home-how-study = المدينة تدرس
home-how-study-text = هل هذا ممكن؟ كم يكلّف؟ كل صاحب فكرة يصله جواب.
home-how-vote = أنتم تصوّتون
home-how-vote-text = تفوز المشاريع المفضّلة في حدود الميزانية.
home-how-build = المدينة تنجز
home-how-build-text = تُبنى المشاريع الفائزة على أرض الواقع.

## بقية الصفحة

home-calendar = المواعيد
home-calendar-all = القواعد وكل المواعيد
home-news = الأخبار
home-news-more = اقرأ الخبر
home-past = الدورات السابقة

home-groups = مجموعات تقرر
home-groups-ambassadors = السفراء
home-groups-ambassadors-text = شباب وسكان يعرّفون بالميزانية التشاركية. يمكنكم الانضمام إليهم.
home-groups-ambassadors-link = رؤية الشبكات
home-groups-envelopes = أموال موكلة إلى مجموعات
home-groups-envelopes-text = مجموعات تقرر فيمَ يُصرف جزء من الميزانية. تابعوا كل يورو.
home-groups-envelopes-link = رؤية المخصصات
