### أصحاب المشاريع: صفحتهم والرسائل والبريد.

carriers-title = مشروعي
carriers-kicker = مشروع وُلد من فكرتك
carriers-my-projects = مشاريعي
carriers-not-public = هذا المشروع غير منشور حاليًا. يمكنك قراءته لأنه جاء من فكرتك.
carriers-sign-in = هذه الصفحة لمن فكرته جزء من المشروع. سجّل الدخول بالعنوان أو الرقم الذي وصلته رسالتنا.
carriers-public-page = صفحة المشروع المنشورة
carriers-text = المشروع

## أين وصل

carriers-next = الموعد القادم
carriers-next-decision = تعلن المدينة قرارها في { $date }. ستصلك رسالة.
carriers-next-decision-unknown = لم يُحدَّد موعد القرار بعد. ستصلك رسالة.
carriers-next-vote = يبدأ التصويت في { $date }. تحدّث عن مشروعك مع من حولك!
carriers-next-vote-ends = التصويت مفتوح حتى { $date }. تحدّث عن مشروعك مع من حولك!
carriers-next-outcome = انتهى التصويت. ستصل النتائج قريبًا.
carriers-journey = طريق المشروع
carriers-step-idea = الفكرة
carriers-step-study = الدراسة
carriers-step-study-text = تنظر أقسام المدينة هل المشروع ممكن، وكم يكلّف.
carriers-step-decision = القرار
carriers-step-decision-unknown = الموعد لاحقًا
carriers-step-vote = التصويت
carriers-step-works = الأشغال

## الأفكار والأسماء

carriers-own-ideas = { $count ->
    [one] فكرتك في هذا المشروع
    [two] فكرتاك في هذا المشروع
   *[other] أفكارك في هذا المشروع
}
carriers-others = { $count ->
    [zero] لا توجد أفكار أخرى في هذا المشروع
    [one] فكرة أخرى في هذا المشروع
    [two] الفكرتان الأخريان في هذا المشروع
    [few] الأفكار الأخرى في هذا المشروع
    [many] الأفكار الأخرى في هذا المشروع
   *[other] الأفكار الأخرى في هذا المشروع
}
carriers-named = يظهر اسمك مع المشروع: { $name }
carriers-unnamed = لا يظهر اسمك مع المشروع.
carriers-name = أظهر اسمي
carriers-unname = أزل اسمي
carriers-name-hint = لا يتغير الاسم في صفحة فكرتك.
carriers-named-now = يظهر اسمك مع المشروع.
carriers-unnamed-now = لم يعد اسمك يظهر مع المشروع.
carriers-named-on = من أفكار
carriers-studied = { $count ->
    [zero] هذه الفكرة ليست جزءًا من أي مشروع
    [one] هذه الفكرة جزء من مشروع قيد الدراسة
    [two] هذه الفكرة جزء من مشروعين قيد الدراسة
    [few] هذه الفكرة جزء من مشاريع قيد الدراسة
    [many] هذه الفكرة جزء من مشاريع قيد الدراسة
   *[other] هذه الفكرة جزء من مشاريع قيد الدراسة
}
carriers-studied-text = لا يرى هذا إلا أنت وأصحاب الأفكار الأخرى في المشروع. تابع المشروع واكتب إلى المدينة في صفحته.
carriers-studied-staff = لا يرى هذا قبل نشر القرارات إلا أصحاب الأفكار وموظفو المدينة.

## الرسائل

carriers-messages = الرسائل
carriers-who = تكتب إلى فريق الميزانية التشاركية في { $city }. يقرأ هذه الرسائل كل من لديه فكرة في هذا المشروع.
carriers-contact = يمكنك أيضًا أن تكتب إلى { $contact }.
carriers-no-message = لا توجد رسائل بعد.
carriers-you = أنت
carriers-city = مدينة { $city }
carriers-of-city = { $name }، مدينة { $city }
carriers-somebody = شخص ما
carriers-write = رسالتك
carriers-write-hint = سؤال أو توضيح… يصل الجواب هنا وفي رسالة.
carriers-send = أرسل الرسالة
carriers-sent = أُرسلت رسالتك. سيصل الجواب هنا وفي رسالة.
carriers-error-empty = اكتب رسالتك.
carriers-error-long = رسالتك طويلة جدًا. الحد الأقصى من الأحرف: { $max }.

## البريد

mail-idea-joined-subject = أصبحت فكرتكم جزءًا من مشروع
mail-idea-joined-body = مرحبًا،

    خبر سار: أصبحت فكرتكم «{ $title }» جزءًا من المشروع «{ $project }». ستدرسه أقسام المدينة.

    يبقى اسمكم مع المشروع. يمكنكم إزالته ومتابعة المشروع والكتابة إلينا هنا:
    { $link }

mail-idea-parted-subject = لم تعد فكرتكم جزءًا من مشروع
mail-idea-parted-body = مرحبًا،

    لم تعد فكرتكم «{ $title }» جزءًا من المشروع «{ $project }». لم تضِع الفكرة: يمكن أن تصبح جزءًا من مشروع آخر، أو مشروعًا وحدها.

    قراءة فكرتكم: { $link }

mail-carrier-written-to-subject = رسالة من المدينة عن مشروعكم
mail-carrier-written-to-body = مرحبًا،

    تكتب إليكم المدينة عن المشروع «{ $project }»:

    { $message }

    للجواب، اذهبوا إلى هنا (لا تجيبوا على هذه الرسالة):
    { $link }

mail-carrier-wrote-subject = رسالة من صاحب مشروع
mail-carrier-wrote-body = مرحبًا،

    كتب إليكم أحد أصحاب المشروع «{ $project }».

    القراءة والجواب: { $link }

mail-announced-body = مرحبًا،

    { $text }

    { $edition }
    صفحتكم: { $link }
