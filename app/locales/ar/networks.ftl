### شبكات السفراء: التقديم، الطلب، موافقة ولي الأمر

networks-title = شبكات السفراء
networks-lead = يتحدث سكان عن الميزانية التشاركية حولهم. ويقرر الشباب أيضا في جزء من المال.
networks-mine = شبكاتي
networks-none = لا توجد شبكة بعد
networks-none-text = لم تُنشئ المدينة شبكة بعد. عد لاحقا.
networks-open = الانضمام مفتوح
networks-closed = مكتملة
networks-closed-text = لا تقبل هذه الشبكة أحدا في الوقت الحالي.
networks-ages = من { $min } إلى { $max } سنة
networks-ages-from = ابتداء من { $min } سنة
networks-ages-to = حتى { $max } سنة
networks-groups = المجموعات
networks-more = لمعرفة المزيد
networks-go-stories = حكايات الشبكة
networks-go-rules = القواعد
networks-go-poster = ملصق للطباعة
networks-go-me = صفحتي
networks-go-join = الانضمام
networks-go-lead = تنشيط هذه الشبكة
networks-go-posts = الإعلانات
networks-go-missions = المهام
networks-go-certificate = شهادتي
networks-join-short = تكفي دقيقة واحدة، ويكفي هاتفك.
networks-already = لقد قدمت طلبا من قبل

## الطلب

networks-join-title = الانضمام إلى { $network }
networks-name = اسمك الكامل
networks-name-hint = يراه أعضاء الشبكة.
networks-name-wrong = اكتب اسمك الكامل، في 80 حرفا على الأكثر.
networks-birth-date = تاريخ ميلادك
networks-birth-date-hint = قبل 18 سنة يجب أن يوافق ولي الأمر. نحفظ هذا التاريخ مشفرا.
networks-birth-date-wrong = اكتب تاريخ ميلادك: اليوم والشهر والسنة.
networks-group = المجموعة التي تريدها
networks-group-none = لا مجموعة بعد
networks-group-is = مجموعتك: { $group }
networks-more-about-me = قل المزيد (اختياري): اللغات، الأوقات، بضع كلمات
networks-languages = اللغات التي تتكلمها
networks-languages-hint = للحديث مع عدد أكبر من الناس أثناء الخرجات.
networks-when = متى تكون متفرغا؟
networks-when-weekdays = أيام الأسبوع نهارا
networks-when-evenings = مساء
networks-when-wednesdays = يوم الأربعاء
networks-when-saturdays = يوم السبت
networks-when-sundays = يوم الأحد
networks-when-holidays = في العطل المدرسية
networks-about = بضع كلمات عنك
networks-about-hint = لماذا تأتي؟ ماذا تحب أن تفعل؟
networks-about-long = النص طويل: 1000 حرف على الأكثر.
networks-ties = هل ينطبق عليك شيء مما يلي؟
networks-ties-hint = إن كان كذلك فضع علامة. لن تستطيع أن تقرر في مال المدينة. لا نحفظ هذا الجواب.
networks-tie-elected = أنا من منتخبي المدينة
networks-tie-staff = أعمل لدى المدينة
networks-tie-child = أحد والديّ منتخب أو موظف مسؤول عن هذه الميزانية
networks-privacy = إجاباتك للشبكة وحدها. يقرؤها فريقها.
networks-privacy-link = بياناتك
networks-send = إرسال طلبي
networks-sent = أُرسل طلبك.
networks-who-lead = سجّل الدخول لإرسال طلبك. إجاباتك محفوظة.
networks-nothing-typed = لم تعد إجاباتك عندنا. املأ الاستمارة مرة أخرى.
networks-sign-in = سجّل الدخول لترى صفحتك.

## صفحتي

networks-no-member = لست في هذه الشبكة بعد.
networks-declined = لم يُقبل طلبك.
networks-is-left = غادرت هذه الشبكة. يمكنك العودة.
networks-lead-wrote = رسالة الفريق
networks-next = المطلوب الآن
networks-then = ثم:
networks-complete = كل شيء جاهز. يمكنك العمل في الشبكة.
networks-step-consent = طلب موافقة ولي الأمر
networks-step-consent-text = عمرك أقل من 18 سنة. دون هذه الموافقة يمكنك القراءة فقط.
networks-step-charter = قراءة الميثاق وقبوله
networks-step-applied = انتظار جواب الفريق
networks-step-applied-text = يقرأ الفريق طلبك. ستصلك رسالة. حتى ذلك الحين يمكنك قراءة كل شيء.
networks-why = لماذا؟
networks-charter = الميثاق، النسخة { $version }
networks-charter-accept = أقبل الميثاق
networks-charter-accepted = لقد قبلت الميثاق.
networks-guardian-name = اسم ولي أمرك
networks-guardian-name-wrong = اكتب اسم ولي أمرك.
networks-guardian-contact-both = بريده الإلكتروني أو رقم هاتفه
networks-guardian-contact-email = بريده الإلكتروني
networks-guardian-contact-wrong = تحقق من العنوان أو الرقم: لا يمكننا الكتابة إليه.
networks-guardian-lang = لغته
networks-guardian-send = إرسال الرابط
networks-guardian-asked = أُرسل الرابط. يصلح 30 يوما.
networks-guardian-waits = أُرسل رابط من قبل. ننتظر الجواب. يمكنك إرسال رابط آخر.
networks-guardian-paper = لا بريد ولا هاتف؟ اطلب من الفريق الورقة للتوقيع.
networks-guardians = الموافقات المطلوبة
networks-answer-asked = في الانتظار
networks-answer-given = موافق
networks-answer-refused = غير موافق
networks-answer-withdrawn = سُحبت الموافقة
networks-profile = لغاتي وأوقاتي ومجموعتي
networks-profile-save = حفظ
networks-profile-saved = تم الحفظ.
networks-leave = مغادرة الشبكة
networks-leave-text = لن تكون لك مهام ولا تصويت. يمكنك تقديم طلب من جديد.
networks-leave-now = نعم، أغادر الشبكة
networks-withdraw = سحب طلبي
networks-withdraw-text = لن يقرأ الفريق طلبك. يمكنك تقديم طلب من جديد.
networks-withdraw-now = نعم، أسحب طلبي
networks-left = تم. شكرا لمساعدتك.

## القواعد

networks-rules-title = قواعد الشبكة
networks-rules-acts = ما يمكنك فعله
networks-rules-acts-text = يمكن للجميع القراءة. للعمل يلزم ثلاثة أشياء: أن يقبلك الفريق، وأن تقبل الميثاق، وأن يوافق ولي الأمر إن كان عمرك أقل من 18 سنة. بعدها تذهب في مهام وتقترح وتصوت مع مجموعتك.
networks-rules-messages = لا رسائل خاصة بين البالغين والقاصرين
networks-rules-messages-text = هنا لا يكتب أحد إلى شخص آخر على انفراد. تقرأ المجموعة كلها الإعلانات والردود. فلا يستطيع بالغ أن يكلم شابا في السر. هذا يحمي الجميع. إذا طلب منك بالغ الحديث سرا في مكان آخر فأخبر الفريق، أو اتصل بالرقم 119 في فرنسا: مجاني.
networks-rules-money = لا يمسك الشباب المال العام أبدا
networks-rules-money-text = أنتم تقررون وتتابعون. المدينة توقّع وتطلب وتدفع. لا مال تحفظه ولا فاتورة تدفعها.
networks-rules-consent = موافقة ولي الأمر
networks-rules-consent-text = قبل 18 سنة يقول ولي الأمر نعم، برابط أو على الورق. يمكنه سحب موافقته متى شاء، فتنتهي فورا.
networks-rules-quiet = ساعات الهدوء
networks-rules-quiet-text = من الساعة { $from } إلى الساعة { $to } لا ترسل الشبكة شيئا إلى من هم دون 18 سنة.
networks-rules-ties = من لا يقرر في المال
networks-rules-ties-text = لكي تبقى القرارات حرة، لا يكون هؤلاء سفراء:

## الملصق

networks-poster-how = اطبع هذه الصفحة على ورق A4. علّق الملصق في المدرسة أو في كشك.
networks-poster-lead = تحدّث عن الميزانية التشاركية. قرّر مع مجموعتك.
networks-poster-scan = امسح الرمز للانضمام

## موافقة ولي الأمر

networks-consent-title = موافقتك على مشاركة { $name }
networks-consent-lead = مرحبا { $guardian }. يريد { $name } الانضمام إلى «{ $network }» وعمره أقل من 18 سنة. تلزم موافقتك.
networks-consent-do = ما يفعله الشباب
networks-consent-do-text = يتحدثون مع السكان عن الميزانية التشاركية، في خرجات جماعية. يقترحون مشاريع. يناقشونها معا ويصوتون.
networks-consent-money = المال
networks-consent-money-text = الشباب يقررون. المدينة توقّع وتدفع. لا يمسك طفلك مالا عاما أبدا.
networks-consent-safe = السلامة
networks-consent-safe-text = يرافق فريق من المدينة المجموعة. لا توجد رسائل خاصة بين البالغين والقاصرين. لا يُرسل شيء في ساعات الهدوء.
networks-consent-kept = ما نحفظه
networks-consent-kept-text = عن طفلك: الاسم وتاريخ الميلاد والمجموعة والمهام. عنك: اسمك وعنوانك أو رقمك وجوابك. كل هذا مشفر، ويُمحى بعد النهاية.
networks-consent-question = هل توافق على مشاركة { $name }؟
networks-consent-yes = نعم، أوافق
networks-consent-no = لا
networks-consent-until = يمكنك الجواب حتى { $until }.
networks-consent-over = هذا الرابط لم يعد صالحا. اطلب من طفلك رابطا جديدا.
networks-consent-given = لقد وافقت. احتفظ بهذا الرابط: به تسحب موافقتك أيضا.
networks-consent-refused = قلت لا. يستطيع طفلك القراءة فقط.
networks-consent-withdrawn = سحبت موافقتك. يستطيع طفلك القراءة فقط.
networks-consent-withdraw = سحب موافقتي
networks-consent-withdraw-text = من الآن لا يستطيع طفلك إلا القراءة.
networks-consent-withdraw-now = نعم، أسحب موافقتي
