### تسجيل الدخول، وصفحة كل شخص.

accounts-title = حسابي
accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-lead = لا حاجة إلى كلمة سر: نرسل إليك رمزًا من ستة أرقام.
accounts-signed-out = لقد سجّلت الخروج.
accounts-why-title = ما فائدة الحساب؟
accounts-why-text = هو لإرسال فكرة ومتابعتها وللتصويت. الحساب اختياري: قراءة الموقع لا تحتاج إليه.
accounts-privacy-link = ما نحتفظ به عنك، ولأي مدة

## الدخول بالرمز

accounts-email = عنوان بريدك الإلكتروني
accounts-email-hint = مثلًا: prenom@exemple.fr. لا يظهر أبدًا للآخرين.
accounts-email-wrong = عنوان البريد هذا ناقص. يجب أن يشبه: prenom@exemple.fr
accounts-phone = رقم هاتفك المحمول
accounts-phone-hint = مثلًا: 06 12 34 56 78. لا يظهر أبدًا للآخرين.
accounts-phone-wrong = هذا الرقم غير كامل. اكتب عشرة أرقام، مثل 06 12 34 56 78، أو ابدأ بعلامة + ورمز البلد.
accounts-phone-not-mobile = هذا الرقم لا يستقبل رسائل SMS. اكتب رقم هاتف محمول يبدأ بـ 06 أو 07.
accounts-phone-abroad = لا نرسل رسائل SMS إلى هذا البلد. اكتب رقم هاتف محمول فرنسيًا، أو استعمل بريدًا إلكترونيًا.
accounts-phone-off = رسائل SMS غير متاحة هنا. استعمل بريدًا إلكترونيًا.
accounts-code-by = أين تريد أن يصلك الرمز؟
accounts-code-by-email = بالبريد الإلكتروني
accounts-code-by-sms = برسالة SMS على هاتف محمول
accounts-send-code = أرسلوا لي الرمز
accounts-code-sent-title-email = افتح بريدك الإلكتروني
accounts-code-sent-title-sms = افتح رسائل هاتفك
accounts-code-sent = أرسلنا رمزًا إلى { $to }.
accounts-code-sent-help = يصل عادةً خلال دقيقة، ويصلح مدة 10 دقائق.
accounts-code = الرمز من ستة أرقام
accounts-code-hint-email = انقل الرمز الذي وصلك بالبريد.
accounts-code-hint-sms = انقل الرمز الذي وصلك برسالة SMS.
accounts-code-missing = اكتب الأرقام الستة للرمز.
accounts-code-lost = لم يعد عنوانك لدينا. اكتبه من جديد لتصلك رسالة أخرى برمز جديد.
accounts-confirm = دخول
accounts-no-code = لم يصلك شيء؟ انتظر دقيقة. وإن كان بريدًا إلكترونيًا فابحث أيضًا في البريد غير المرغوب فيه (spam).
accounts-resend = أرسلوا رمزًا آخر
accounts-change-address = تغيير العنوان أو الرقم

## حسابي

accounts-email-label = البريد الإلكتروني
accounts-phone-label = رقم الهاتف المحمول
accounts-france-connect-label = تسجيل الدخول
accounts-out-everywhere = تسجيل الخروج من كل أجهزتي
accounts-out-everywhere-hint = مفيد إذا أضعت هاتفك، أو استعملت حاسوب شخص آخر.
accounts-out-everywhere-now = تسجيل الخروج من كل مكان، وهنا أيضًا
accounts-name-label = الاسم الظاهر مع أفكارك
accounts-lang-label = لغة رسائلنا
accounts-change-lang = تغيير اللغة:
accounts-sign-out = تسجيل الخروج
accounts-ideas-title = أفكاري
accounts-idea-sent = أُرسلت في { $date }
accounts-no-idea-title = لم ترسل أي فكرة بعد
accounts-no-idea-text = ستظهر أفكارك هنا مع جواب المدينة.
accounts-no-idea-link = اطّلع على الأفكار
accounts-kept-title = ما نحتفظ به عنك
accounts-kept-email = عنوان بريدك أو رقم هاتفك، ولغتك، لنكتب إليك.
accounts-kept-ideas = أفكارك، مع الاسم الذي اخترته.
accounts-kept-vote = إذا صوّتّ: أنك صوّتّ، ولا نحتفظ أبدًا بما اخترته. لا تحمل ورقة التصويت اسمك.
accounts-kept-session = ملف ارتباط (cookie) واحد، لتبقى متصلًا مدة 30 يومًا.

## طرق إثبات من أنت

accounts-other-means = طرق أخرى:
accounts-by-card = لدي بطاقة تصويت
accounts-by-list = أنا في قائمة المدينة
accounts-means-email = رمز يصلك بالبريد الإلكتروني
accounts-means-sms = رمز يصلك برسالة SMS
accounts-means-france-connect = FranceConnect
accounts-means-card = بطاقة تصويت
accounts-means-list = قائمة المدينة
accounts-your-email = بريدك الإلكتروني
accounts-your-sms = رقم هاتفك المحمول
accounts-voting-with = تصوّت بواسطة
accounts-means-of-edition = للتصويت، تُثبت من أنت بواسطة { $ways }.
accounts-voters-per-contact = يمكن أن يصوّت حتى { $voters } أشخاص بالعنوان نفسه أو الرقم نفسه.
accounts-other-means-taken = أنت متصل بواسطة { $means }. يحتاج هذا التصويت إلى طريقة أخرى: اخترها هنا.
accounts-no-means-title = لا تعمل أي طريقة الآن
accounts-no-means = اكتب إلى المدينة لتصوّت بطريقة أخرى: { $contact }
