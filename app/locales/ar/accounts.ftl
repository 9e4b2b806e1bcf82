### تسجيل الدخول، وصفحة كل شخص.

accounts-title = حسابي
accounts-sign-in-title = تسجيل الدخول
accounts-sign-in-lead = لا حاجة إلى كلمة سر. اكتب عنوان بريدك الإلكتروني، وسنرسل إليه رمزًا من ستة أرقام.
accounts-signed-out = لقد سجّلت الخروج.
accounts-why-title = ما فائدة الحساب؟
accounts-why-text = هو لإرسال فكرة ومتابعتها وللتصويت. قراءة الموقع لا تحتاج إلى حساب.
accounts-privacy-link = ما نحتفظ به عنك، ولأي مدة

## الدخول بالرمز

accounts-email = عنوان بريدك الإلكتروني
accounts-email-hint = مثلًا: prenom@exemple.fr. لا يظهر أبدًا للآخرين.
accounts-email-wrong = عنوان البريد هذا ناقص. يجب أن يشبه: prenom@exemple.fr
accounts-send-code = أرسلوا لي الرمز
accounts-code-sent-title = افتح بريدك الإلكتروني
accounts-code-sent = أرسلنا رمزًا إلى { $email }.
accounts-code-sent-help = يصل عادةً خلال دقيقة، ويصلح مدة 10 دقائق.
accounts-code = الرمز من ستة أرقام
accounts-code-hint = انقل الرمز الذي وصلك بالبريد.
accounts-code-missing = اكتب الأرقام الستة للرمز.
accounts-code-lost = لم يعد عنوانك لدينا. اكتبه من جديد لتصلك رسالة أخرى برمز جديد.
accounts-confirm = دخول
accounts-no-code = لم يصلك شيء؟ ابحث في البريد غير المرغوب فيه (spam).
accounts-resend = أرسلوا رمزًا آخر
accounts-change-address = تغيير العنوان

## حسابي

accounts-email-label = البريد الإلكتروني
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
accounts-kept-email = عنوان بريدك ولغتك، لنكتب إليك.
accounts-kept-ideas = أفكارك، مع الاسم الذي اخترته.
accounts-kept-vote = إذا صوّتّ: أنك صوّتّ، ولا نحتفظ أبدًا بما اخترته. لا تحمل ورقة التصويت اسمك.
accounts-kept-session = ملف ارتباط (cookie) واحد، لتبقى متصلًا مدة 30 يومًا.
