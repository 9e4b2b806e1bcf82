### الرسائل التي يرسلها Parvis.

mail-foot = { $city }، الميزانية التشاركية
    { $url }

    أُرسلت هذه الرسالة تلقائيًا. لديكم سؤال؟ اكتبوا إلى { $contact }.

mail-code-subject = رمزكم: { $code }
mail-code-text = { $city }: رمزك { $code }. صالح 10 دقائق. لا تعطه لأحد.
mail-code-short = رمزك: { $code }. صالح 10 دقائق. لا تعطه لأحد.
mail-text = { $city }: { $subject }
mail-code-body = مرحبًا،

    رمزكم للمتابعة هو: { $code }

    هو صالح لعشر دقائق ويُستعمل مرة واحدة فقط.
    لم تطلبوا شيئًا؟ لا تفعلوا شيئًا: بدون هذا الرمز لا يستطيع أحد التصرف باسمكم.

mail-received-subject = لقد وصلتنا فكرتكم
mail-received-body = مرحبًا،

    لقد وصلتنا فكرتكم «{ $title }». شكرًا لكم!

    سيقرؤها أحد أعضاء الفريق. سنكتب إليكم عند نشرها، أو إذا كان ينقصها شيء.
    متابعة فكرتكم: { $link }

mail-published-subject = نُشرت فكرتكم
mail-published-body = مرحبًا،

    نُشرت فكرتكم «{ $title }». يمكن للجميع قراءتها:
    { $link }

mail-changes-subject = ينقص فكرتكم شيء
mail-changes-body = مرحبًا،

    قرأنا فكرتكم «{ $title }». يجب استكمالها حتى نتمكن من نشرها.

    { $why }

    استكمال فكرتكم: { $link }

mail-refused-subject = لم نتمكن من قبول فكرتكم
mail-refused-body = مرحبًا،

    قرأنا فكرتكم «{ $title }». لا يمكننا نشرها، وهذا هو السبب.

    { $why }

    الاطلاع على فكرتكم وعلى هذا القرار: { $link }

mail-took-part-subject = لقد شاركتم في التصويت
mail-took-part-body = مرحبًا،

    اسمكم في سجل المشاركين: { $edition }.

    هذه الرسالة لا تعرف ما اخترتم، وليس فيها رقم إيصال: لا يستطيع أحد أن يربط اسمكم بورقتكم. رقم الإيصال موجود على جهازكم، وبه تتأكدون من أن ورقتكم في الصندوق.

    التصويت: { $link }

mail-voted-street-subject = أُدلي بصوت باستعمال عنوانكم
mail-voted-street-body = مرحبًا،

    أُدلي بصوت باستعمال هذا العنوان خلال جولة ميدانية: { $place }. التصويت: { $edition }.

    هل كنتم أنتم؟ لا داعي لفعل أي شيء. هذه الرسالة لا تعرف ما اخترتم ولا تحمل أي رقم إيصال.

    لم تكونوا أنتم؟ أجيبوا على هذه الرسالة أو اكتبوا إلى البلدية: سينظر شخص في الأمر.

    التصويت: { $link }

mail-trustee-invited-subject = هل تحفظون أحد مفاتيح صندوق الاقتراع؟
mail-trustee-invited-body = مرحبًا { $name }،

    نطلب منكم أن تحفظوا أحد مفاتيح صندوق الاقتراع: { $edition }. يُفتح الصندوق بعد انتهاء التصويت، حين يسلّم عدد كافٍ منكم حصته من المفتاح. لا يستطيع أحد أن يقرأ الأوراق قبل ذلك، ولا حتى المدينة.

    خذوا حصتكم من المفتاح هنا، في بضع دقائق، واحفظوها في مكان آمن: { $link }

    هذا الرابط شخصي، فالرجاء عدم إرساله إلى أحد.

mail-trustee-asked-subject = انتهى التصويت: مفتاحكم يفتح الصندوق
mail-trustee-asked-body = مرحبًا { $name }،

    انتهى التصويت: { $edition }. نرجو أن تسلّموا حصتكم من المفتاح حتى تُعدّ الأوراق.

    خذوا الملف أو ورقة الكلمات الأربع والعشرين، واذهبوا إلى هنا: { $link }

mail-staff-invited-subject = { $city }: دخولك إلى الفريق
mail-staff-invited-body = مرحبا،

    أنت مدعو للانضمام إلى فريق الميزانية التشاركية في { $city }.
    افتح هذا الرابط لتختار طريقة الدخول. يصلح مرة واحدة حتى { $until }:
    { $link }

mail-credential-subject = أضيفت طريقة دخول
mail-credential-body = مرحبا،

    أضيفت طريقة دخول إلى حسابك: { $credential }.
    لم تكن أنت؟ احذفها هنا وأخبر إدارة المنصة:
    { $link }

mail-votes-to-check-subject = أصوات للتحقق منها: { $edition }
mail-votes-to-check-body = مرحبا،

    أصوات كثيرة في « { $edition } » متشابهة. لم يُحذف أي صوت.
    انظر ما هو غير معتاد، ثم قرر:
    { $link }

mail-card-alarm-subject = بطاقات التصويت: محاولات خاطئة كثيرة
mail-card-alarm-body = مرحبا،

    جُرّبت رموز بطاقات خاطئة كثيرة في « { $edition } » خلال ساعة.
    أُوقفت العناوين المعنية لبعض الوقت. لم يُحذف أي صوت. انظر:
    { $link }

mail-erased-subject = حُذف حسابك
mail-erased-body = مرحبا،

    حُذف حسابك مع عنوانك واسمك. تبقى أفكارك المنشورة دون اسمك.
    هذه آخر رسالة منا.

mail-soon-erased-subject = سيُحذف حسابك قريبا
mail-soon-erased-body = مرحبا،

    لم يعد أحد يستعمل حسابك. سيُحذف يوم { $day }.
    للاحتفاظ به، سجّل الدخول مرة واحدة:
    { $link }

mail-consent-asked-subject = موافقتك على { $network }
mail-consent-asked-body = مرحبا،

    يريد { $name } الانضمام إلى «{ $network }»، وهي شبكة شباب ينشّطون الميزانية التشاركية للمدينة.
    عمر { $name } أقل من 18 سنة، ولذلك نحتاج إلى موافقتك. اقرأ ما يفعله الشباب فيها، ثم أجب بنعم أو لا:
    { $link }

    هذا الرابط صالح حتى { $until }. يمكنك سحب موافقتك في أي وقت بالرابط نفسه.

mail-application-received-subject = طلب انضمام إلى { $network }
mail-application-received-body = مرحبا،

    شخص يريد الانضمام إلى «{ $network }». أجب هنا:
    { $link }

mail-application-accepted-subject = مرحبا بك في { $network }
mail-application-accepted-body = مرحبا،

    أنت الآن عضو في «{ $network }».
    { $message }

    انظر ما بقي قبل مهمتك الأولى:
    { $link }

mail-application-declined-subject = طلبك للانضمام إلى { $network }
mail-application-declined-body = مرحبا،

    لم يُقبل طلبك للانضمام إلى «{ $network }».
    { $message }

    يمكنك طرح سؤال أو تقديم طلب جديد لاحقا:
    { $link }

mail-membership-ended-subject = لم تعد عضوا في { $network }
mail-membership-ended-body = مرحبا،

    أنهى فريق «{ $network }» عضويتك.
    { $message }

    يمكنك طرح سؤال أو تقديم طلب جديد لاحقا:
    { $link }

mail-mission-soon-subject = قريبا: { $title }
mail-mission-soon-body = مرحبا،

    تبدأ مهمتك «{ $title }» يوم { $at }.
    مكان اللقاء: { $place }.
    لم يعد بإمكانك الحضور؟ اعرض مكانك هنا:
    { $link }

mail-mission-place-free-subject = لديك مكان: { $title }
mail-mission-place-free-body = مرحبا،

    توفر مكان وهو لك: «{ $title }» يوم { $at }.
    لا يمكنك الحضور؟ أعده هنا:
    { $link }

mail-mission-place-taken-subject = أخذ شخص مكانك: { $title }
mail-mission-place-taken-body = مرحبا،

    سيذهب شخص آخر إلى «{ $title }» يوم { $at }. لم يعد أحد ينتظرك.
    المهمة هنا:
    { $link }

mail-mission-cancelled-subject = تغيير: { $title }
mail-mission-cancelled-body = مرحبا،

    أُلغيت أو تغيرت مهمة «{ $title }» يوم { $at }. انظر قبل أن تذهب:
    { $link }

mail-network-wrote-subject = إعلان جديد: { $network }
mail-network-wrote-body = مرحبا،

    إعلان من «{ $network }»:

    { $text }

    للرد:
    { $link }

mail-deliberation-called-subject = مداولة: { $envelope }
mail-deliberation-called-body = مرحبا،

    تقرر مجموعتك في أموال «{ $envelope }» يوم { $at }.
    المكان: { $place }.
    اقرأ جدول الأعمال:
    { $link }

mail-deliberation-cancelled-subject = أُلغيت جلسة { $envelope }
mail-deliberation-cancelled-body = مرحبا،

    أُلغيت جلسة { $at } حول « { $envelope } ». لا داعي للحضور.
    لمعرفة المزيد:
    { $link }

mail-allocation-to-sign-subject = للتوقيع: { $proposal }
mail-allocation-to-sign-body = مرحبا،

    قررت مجموعة بشأن «{ $proposal }» بأموال «{ $envelope }».
    وقّع أو أعد القرار مع السبب، في موعد أقصاه { $until }:
    { $link }

mail-proposal-sent-back-subject = المدينة تطلب مداولة ثانية: { $proposal }
mail-proposal-sent-back-body = مرحبا،

    أعادت المدينة قراركم بشأن «{ $proposal }» ({ $envelope }). السبب:

    { $reason }

    المال متاح من جديد. يمكن للمجموعة أن تتداول مرة ثانية:
    { $link }

mail-proposal-moved-subject = جديد: { $proposal }
mail-proposal-moved-body = مرحبا،

    «{ $proposal }» يتقدم: { $step }.
    { $link }
