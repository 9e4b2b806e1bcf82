### الإعلانات والردود والشكر والقصص.

posts-title = الإعلانات
posts-lead = هنا تقرأ المجموعة كلها كل شيء. لا رسائل خاصة: هذا أكثر أمانا للجميع.
posts-none = لا إعلانات بعد
posts-none-text = ستظهر إعلانات شبكتك هنا.
posts-you = أنت
posts-for-group = إلى { $group }
posts-for-all = إلى كل الشبكة
posts-a-story = قصة للنشر
posts-waits = ينتظر قراءة المسؤول
posts-hidden = مخفي
posts-why = لماذا: { $reason }
posts-quiet = هذه ساعات الهدوء. يمكنك القراءة. يمكنك الكتابة ابتداء من { $until }.
posts-fault-quiet = هذه ساعات الهدوء: انتظر حتى { $until } للإرسال. نصك محفوظ هنا.
posts-announce = كتابة إعلان
posts-to = إلى من؟
posts-to-all = كل الشبكة
posts-text = إعلانك
posts-announce-hint = يُرسل أيضا برسالة. يصل إلى القاصرين بعد ساعات الهدوء.
posts-announce-now = إرسال الإعلان
posts-announced = أُرسل الإعلان.
posts-replies = { $count ->
    [one] رد واحد
    [two] ردان
    [few] { $count } ردود
    [many] { $count } ردا
   *[other] { $count } رد
}
posts-reply = رد
posts-reply-field = ردك
posts-reply-hint = تقرؤه المجموعة كلها. لا تعط رقما ولا عنوانا.
posts-reply-now = إرسال ردي
posts-sent = أُرسل. يمكن للمجموعة كلها قراءته.
posts-sent-waits = أُرسل. فيه رقم أو عنوان: يقرؤه مسؤول أولا.
posts-thanks = شكر
posts-thanks-to = شكرا إلى { $group }
posts-thank = شكر مجموعة
posts-thank-group = أي مجموعة؟
posts-choose-group = اختر مجموعة
posts-thank-field = شكرك
posts-thank-hint = تقرؤه الشبكة كلها. قد يظهر في الصفحة العامة بلا اسمك.
posts-thank-now = إرسال شكري
posts-stories = قصص الشبكة
posts-own-stories = قصصك غير المنشورة بعد
posts-tell-story = رواية قصة
posts-read-stories = قراءة القصص العامة
posts-mails = الرسائل
posts-mails-on = تصلك كل الإعلانات برسالة.
posts-mails-off = لا تصلك الإعلانات برسالة. تبقى في هذه الصفحة.
posts-mails-stop = إيقاف الاستلام
posts-mails-start = استلامها
posts-photo-without-text = صورة بلا وصف
posts-publish = نشر
posts-publish-story = نشر القصة للجميع
posts-show-all = إظهاره في الصفحة العامة أيضا
posts-hide = إخفاء
posts-hide-reason = لماذا؟
posts-hide-hint = من كتب يقرأ سببك.
posts-hide-now = إخفاء هذه الرسالة
posts-published-now = نُشر.
posts-hidden-now = أُخفي.
posts-to-read = للقراءة قبل الآخرين
posts-to-read-lead = القصص، والرسائل التي فيها رقم أو عنوان، وكلمات الشكر لإظهارها للجميع.
posts-nothing-waits = لا شيء للقراءة
posts-nothing-waits-text = قُرئ كل شيء.
posts-hidden-ones = { $count ->
    [one] رسالة مخفية واحدة
    [two] رسالتان مخفيتان
    [few] { $count } رسائل مخفية
    [many] { $count } رسالة مخفية
   *[other] { $count } رسالة مخفية
}
posts-milestones = محطات بلغناها معا
posts-milestone-add = إضافة هذه المحطة
posts-milestone-title = ماذا حققت المجموعة؟
posts-milestone-hint = مثلا: « 100 فكرة جُمعت في السوق ».
posts-milestone-on = في أي يوم؟
posts-milestone-no-group = أنشئ مجموعة أولا.
posts-milestone-remove = إزالة
posts-milestone-added = أُضيفت المحطة. يمكن للجميع قراءتها.
posts-milestone-removed = أُزيلت المحطة.
posts-stories-lead = ما تعيشه مجموعات « { $network }»، ترويه بنفسها.
posts-no-stories = لا قصص بعد
posts-no-stories-text = ستأتي الأولى بعد المهام الأولى.
posts-told = القصص
posts-story-lead = ماذا عشت؟ يقرأ مسؤول قصتك، ثم يمكن للجميع قراءتها، بلا اسمك.
posts-story-field = قصتك
posts-story-hint = أين، مع من، وما أعجبك. لا تذكر أسماء الآخرين.
posts-photo = صورة
posts-photo-other = صورة أخرى بدلها
posts-photo-hint = JPEG أو PNG أو WebP، { $max } ميغابايت كحد أقصى.
posts-photo-kept = صورتك محفوظة.
posts-photo-kept-alt = الصورة التي اخترتها
posts-photo-alt = ماذا في الصورة؟
posts-photo-alt-hint = تُقرأ جملتك لمن لا يرى الصورة.
posts-photo-agreed = من يمكن التعرف عليهم في الصورة موافقون
posts-photo-agreed-hint = للقاصر، تلزم موافقة ولي أمره أيضا.
posts-story-send = إرسال قصتي
posts-story-sent = شكرا. سيقرأ مسؤول قصتك.
posts-fault-group = اختر مجموعة.
posts-fault-reason = قل لماذا تخفي هذه الرسالة، في { $min } إلى { $max } حرفا: يجب أن يفهم من كتبها.
posts-fault-agreed = ضع علامة إن كانوا موافقين. وإلا فاختر صورة أخرى.
posts-fault-photo = لا نستطيع قراءة هذا الملف كصورة. اختر صورة JPEG أو PNG أو WebP.
posts-fault-photo-large = هذه الصورة كبيرة جدا: { $max } ميغابايت كحد أقصى. اختر أصغر.
posts-fault-photo-heic = هذه الصورة بصيغة HEIC. التقط صورة للشاشة وأرسلها.
posts-fault-photo-kept = لم نتمكن من حفظ الصورة. أعد المحاولة بعد دقيقة.
