### بروتوكول صندوق الاقتراع، لمن يريد التحقق منه أو مهاجمته.

protocol-title = بروتوكول صندوق الاقتراع
protocol-lead = تقول هذه الصفحة ما يفعله البرنامج، ومن يستطيع الغش وكيف، وما الذي يمنعه، وما لا يمنعه شيء. وهي موجهة إلى المهندسين والقانونيين والصحفيين.
protocol-back = الشرح في عشر جمل
protocol-parts = في هذه الصفحة

## الخطوات

protocol-steps = البروتوكول خطوة خطوة
protocol-step-ceremony = مراسم المفاتيح
protocol-step-ceremony-text = قبل التصويت، تعيّن الإدارة n من حاملي المفاتيح وتختار k، أي عدد الأجزاء التي تفتح الصندوق. يصنع كل حامل على جهازه مفتاح X25519 من 32 بايت، ويحفظه في ملف وفي 24 كلمة، ثم يعيد قراءته. عند قراءة المفتاح الأخير، ينشئ الخادم في العملية نفسها زوج مفاتيح الصندوق، ويقسم المفتاح الخاص بطريقة Shamir ‏(k من n)، ويختم كل جزء بالمفتاح العلني لحامله، ويحفظ الأجزاء المختومة وبصمة كل منها، وينسى المفتاح الخاص.
protocol-step-right = حق التصويت
protocol-step-right-text = يسحب الجهاز عشوائيًا رمز تغيير من 100 بت. ويشتق منه مفتاح توقيع Ed25519، ومفتاحه العلني هو الرقم التسلسلي. يعمّي الجهاز هذا الرقم (RFC 9474) ويرسله مع جلسة الشخص. يؤشّر الخادم على قائمة المصوّتين ويعيد توقيعًا أعمى في العملية نفسها، مرة واحدة لكل شخص. الطلب نفسه ينال التوقيع نفسه، وأي طلب آخر يُرفض.
protocol-step-seal = الختم
protocol-step-seal-text = تصبح الاختيارات سطرًا من النص يُكمَّل بفراغات حتى عرض لا يتعلق إلا بالدورة. يشفّره الجهاز لمفتاح الصندوق (HPKE، ‏RFC 9180)، ثم يوقّع الكل بالمفتاح المشتق من رمز التغيير: هكذا لا يستطيع حتى مدير يقرأ قاعدة البيانات أن يستبدل ورقة.
protocol-step-cast = الإيداع
protocol-step-cast-text = طلب ثانٍ، بلا ملف ارتباط ولا جلسة، يحمل الرقم التسلسلي وتوقيع القسيمة بعد كشفه والورقة المختومة. يتحقق الخادم من التواقيع والدور والمواعيد، ويكتب الورقة، ثم يجيب بوصل موقّع. الورقة نفسها تنال دائمًا الجواب نفسه: يمكن المتابعة بعد انقطاع الشبكة.
protocol-step-change = التغيير
protocol-step-change-text = عندما يسمح النظام بذلك، يرسل الرقم التسلسلي نفسه ورقة جديدة بالدور التالي. يُحسب الدور الأعلى. تبقى كل الأوراق في القائمة.
protocol-step-list = القائمة العلنية
protocol-step-list-text = تنتظر الأوراق، ثم تدخل في دفعات مخلوطة (16 على الأقل، أو 5 منها ورقة من يوم مضى؛ وبعد الإغلاق كل ما ينتظر معًا عند الفتح) شجرة Merkle لا تفعل إلا النمو (RFC 9162). يتبع كل دفعة رأس موقّع: الحجم والجذر واليوم. أثناء التصويت لا يرى الجمهور إلا العدد والبصمات والرؤوس.
protocol-step-receipt = الوصل
protocol-step-receipt-text = رقم الوصل هو أول 80 بت من بصمة الورقة المختومة. تطلب صفحة التحقق مكان الورقة دون إرسال ملف ارتباط، وتحسب برهان الوجود في المتصفح.
protocol-step-open = الفتح
protocol-step-open-text = بعد الإغلاق، يعطي كل حامل جزءه في صفحته: يُفك ختمه عنده ويُقارن ببصمته. عند اكتمال k من الأجزاء، تفتح الإدارة الصندوق: يُجمع المفتاح ويُقارن بالمفتاح العلني، وتُفك كل ورقة وتُفحص. الورقة التي لا تُقرأ أو تخالف القواعد تُذكر مع السبب.
protocol-step-count = الفرز
protocol-step-count-text = الحساب دقيق، بلا أعداد عشرية عائمة، ولا يتعلق إلا بالأوراق والقواعد المنشورة. يتبع التعادل ترتيبًا معلنًا مسبقًا أو قرعة علنية.
protocol-step-publish = النشر
protocol-step-publish-text = مع النتائج تُنشر الأوراق المختومة بترتيب الشجرة، وتواقيع القسائم، والرؤوس، ومفتاح الفتح، وعدد التأشيرات، والحساب. تعيد صفحة «إعادة العدّ» والأمر «parvis verify» كل شيء بالشيفرة نفسها ويقولان أين أول اختلاف.

## التهديدات

protocol-threats = من يستطيع ماذا
protocol-threats-text = سطر لكل شخص أو آلة قد تغش. العمود الأخير هو الأهم: ما لا يحميه النظام.
protocol-threat-who = من
protocol-threat-can = ما يمكنه أن يحاول
protocol-threat-stops = ما يوقفه
protocol-threat-left = ما ليس محميًا
protocol-threat-seller-who = شخص يبيع صوته، أو شخص مهدَّد
protocol-threat-seller-can = أن يُري وصله ويجعل غيره يقرأ ورقته في الملفات المنشورة.
protocol-threat-seller-stops = لا شيء قبل الفرز، إذ لا يستطيع أحد قراءة الورقة. وتغيير التصويت، إن كان مسموحًا، يُبقي الشك حتى الإغلاق.
protocol-threat-seller-left = بعد النشر، يثبت الوصل تصويتًا. التصويت عن بُعد لا يحمي من شراء الأصوات ولا من الإكراه.
protocol-threat-small-who = جمهور تصويت صغير
protocol-threat-small-can = أن يتعرّف على شخص من مجموعة اختياراته.
protocol-threat-small-stops = تحدد الدورة عتبة: تحتها لا تُنشر إلا القائمة والرؤوس والمجاميع، ويتسلم مراقبون الأوراق.
protocol-threat-small-left = الورقة الطويلة بصمة: نسبة الأوراق التي لا مثيل لها 22٪ في وودج 2022، و47٪ في تولوز 2024، و75٪ في وارسو 2026، و96٪ في أمستردام (رقم 252). الأوراق القصيرة تساعد.
protocol-threat-device-who = جهاز الشخص نفسه
protocol-threat-device-can = قراءة الاختيارات، أو تغييرها قبل الختم، أو الاحتفاظ برمز التغيير.
protocol-threat-device-stops = يمكن التحقق من الوصل على جهاز آخر: يثبت أن الورقة في القائمة.
protocol-threat-device-left = لا يثبت قبل النشر أن الورقة المختومة تحتوي ما كان على الشاشة. الجهاز الخبيث يفوز.
protocol-threat-code-who = خادم يرسل برنامجًا سيئًا
protocol-threat-code-can = أن يُختم شيء آخر، أو تتسرب الاختيارات، للجميع أو لشخص واحد.
protocol-threat-code-stops = الشيفرة علنية، وملفات الصفحة تحمل بصمتها في اسمها، ويمكن تنزيل برنامج التحقق واستعماله بدون الموقع.
protocol-threat-code-left = ينفّذ المتصفح ما يعطيه الخادم. الشخص المستهدَف وحده لن يلاحظ ذلك.
protocol-threat-database-who = من يقرأ قاعدة البيانات أو ينسخها
protocol-threat-database-can = البحث عمّن صوّت لماذا، أو تغيير سطر.
protocol-threat-database-stops = الأوراق مشفّرة؛ وليس بين قائمة المصوّتين والصندوق رقم أو عنوان أو ساعة مشتركة، وهما مرتّبان عشوائيًا. تغيير ورقة أو حذفها يناقض الجذر الموقّع وتوقيع المصوّت.
protocol-threat-database-left = بالمفتاح السري للخادم يمكن معرفة هل صوّت عنوان بريد معيّن. لا ما اختاره.
protocol-threat-watcher-who = خادم يراقب أثناء التصويت
protocol-threat-watcher-can = تسجيل عناوين الطلبين ولحظاتهما، والمقارنة بينها.
protocol-threat-watcher-stops = لا يكتب البرنامج عنوان الإيداع ولا ساعته؛ وتظهر القائمة في دفعات مخلوطة.
protocol-threat-watcher-left = خادم معدَّل، أو الشبكة أمامه، يستطيع ربط شخص بورقة مختومة باللحظة أو العنوان، ثم قراءتها بعد الفتح.
protocol-threat-plain-who = الخادم، عندما لا يملك الجهاز WebAssembly
protocol-threat-plain-can = رؤية الورقة وهو يختمها.
protocol-threat-plain-stops = يفعل ذلك في الذاكرة ولا يحفظ إلا الورقة المختومة؛ والمسودة مشفّرة بملف ارتباط المصوّت. يقول الوصل أي طريقة استُعملت.
protocol-threat-plain-left = في هذه الأوراق يجب تصديق أن الخادم لا ينظر.
protocol-threat-trustees-who = k من حاملي المفاتيح يتواطؤون
protocol-threat-trustees-can = فتح الصندوق قبل الأوان، إذا حصلوا أيضًا من الخادم على الأوراق المختومة.
protocol-threat-trustees-stops = اختيارهم من أطراف مختلفة؛ يلزم k من الأجزاء على الأقل، والأقل لا يكشف شيئًا (Shamir).
protocol-threat-trustees-left = يستطيع k من الحاملين مع الخادم قراءة الأوراق، بدون الأسماء. ومع حامل وحيد يكفي واحد.
protocol-threat-lost-who = حاملون يضيّعون مفتاحهم أو يرفضون
protocol-threat-lost-can = منع الفتح.
protocol-threat-lost-stops = يكفي k من أصل n. يُعاد قراءة كل مفتاح قبل قبوله، من الملف ومن الورق.
protocol-threat-lost-left = إذا بقي أقل من k، ضاعت الأوراق. لا أحد يستطيع فتحها.
protocol-threat-dealing-who = عملية الخادم أثناء المراسم
protocol-threat-dealing-can = الاحتفاظ بنسخة من المفتاح الخاص لحظة تقسيمه.
protocol-threat-dealing-stops = الشيفرة العلنية لا تكتبه في أي مكان وتمحوه من الذاكرة.
protocol-threat-dealing-left = خادم عُدّل في ذلك اليوم يستطيع قراءة الأوراق أثناء التصويت. توليد المفتاح موزّعًا بين الحاملين يتجنب ذلك؛ وهو غير منجز.
protocol-threat-stuffing-who = الخدمة التي تؤشّر على القائمة
protocol-threat-stuffing-can = صنع قسائم لأشخاص لم يصوّتوا.
protocol-threat-stuffing-stops = يُنشر عدد التأشيرات: لا تزيد الأرقام التسلسلية عليها، ولكل رقم قسيمة موقّعة.
protocol-threat-stuffing-left = من يدير الخادم يستطيع إضافة تأشيرات كاذبة مع قسائم كاذبة. لا يظهر ذلك إلا بمقارنة القائمة بأشخاص حقيقيين. موقّع ثانٍ يمنع ذلك؛ وهو غير منجز.
protocol-threat-views-who = خادم يعرض قوائم مختلفة
protocol-threat-views-can = إعطاء كل شخص قائمة فيها ورقته، وعدّ قائمة أخرى.
protocol-threat-views-stops = الرؤوس موقّعة: رأسان لا يكمّل أحدهما الآخر دليل على الغش. يقارن «parvis verify» ما احتُفظ به منها.
protocol-threat-views-left = يجب أن يحتفظ آخرون (صحافة، معارضة، جمعيات) بالرؤوس. إن لم يحتفظ بها أحد، فلن يرى أحد شيئًا.
protocol-threat-dead-who = جهاز يتعطل بين القسيمة والإيداع
protocol-threat-dead-can = أن يضيّع صوت الشخص بعد التأشير عليه.
protocol-threat-dead-stops = يحفظ الجهاز ما يلزم للمتابعة: يطلب التوقيع نفسه من جديد ويودع الورقة نفسها، دون تصويت مرتين.
protocol-threat-dead-left = إذا ضاع الجهاز ضاع الصوت. لا يعرف الخادم الرقم المعمّى: لا يستطيع إلغاءه، وقسيمة ثانية تسمح بالتصويت مرتين.
protocol-threat-rsa-who = من يقيس زمن جواب الموقّع
protocol-threat-rsa-can = البحث عن مفتاح RSA للقسائم (RUSTSEC-2023-0071، مكتبة «rsa»).
protocol-threat-rsa-stops = تعمّي المكتبة حساباتها؛ ولا ينال الشخص إلا توقيعًا واحدًا، والطلبات محدودة لكل عنوان، ولكل دورة مفتاحها.
protocol-threat-rsa-left = خطر باقٍ، مقبول ومذكور في قائمة التنبيهات الأمنية. المفتاح المسروق يسمح بإضافة أوراق لا بقراءتها، ويتجاوز عددها عندئذ عدد التأشيرات.
protocol-threat-paper-who = موظف يُدخل أوراقًا ورقية
protocol-threat-paper-can = إدخال غير ما هو مكتوب، أو التأشير على أشخاص لم يحضروا.
protocol-threat-paper-stops = كل تأشيرة وكل إدخال في السجل مع صاحبه؛ ولا يمكن إدخال أوراق أكثر من التأشيرات؛ وتُحفظ الأوراق ويمكن عدّها من جديد.
protocol-threat-paper-left = يُدخل شخص واحد: الإدخال المزدوج والعيّنة العشوائية يُنظّمان يدويًا.
protocol-threat-outage-who = من يريد منع التصويت
protocol-threat-outage-can = إغراق الموقع بالطلبات أو قطع الخادم.
protocol-threat-outage-stops = حدود لكل عنوان؛ ويمكن تمديد التصويت في المواعيد. الورقة التي ظهر وصلها مكتوبة على القرص.
protocol-threat-outage-left = يتعلق التوافر باستضافة المدينة.

## العناصر الأولية

protocol-primitives = الخوارزميات
protocol-primitives-text = لم يُكتب أي تشفير يدويًا: تقوم بالعمل مكتبات معروفة.
protocol-primitive = الاستعمال
protocol-primitive-what = الخوارزمية
protocol-primitive-seal = ختم ورقة أو جزء من المفتاح
protocol-primitive-split = تقسيم مفتاح الصندوق
protocol-primitive-token = قسائم التصويت
protocol-primitive-serial = الرقم التسلسلي وتوقيع المصوّت
protocol-primitive-log = القائمة العلنية
protocol-primitive-head = الرؤوس الموقّعة والوصول
protocol-primitive-words = الكلمات الأربع والعشرون لحامل المفتاح

## الصيغ

protocol-formats = الصيغ
protocol-formats-text = العلامة ‖ تعني «متبوعًا بـ». تبدأ الأعداد المكونة من عدة بايتات بالبايت الأعلى.
protocol-format = ماذا
protocol-format-is = البايتات
protocol-format-slip = سطر الاختيارات
protocol-format-slip-note = رقم المشروع = النقاط، ثم فراغات حتى عرض الدورة
protocol-format-seal = الورقة المختومة
protocol-format-serial = الرقم التسلسلي
protocol-format-voter = توقيع المصوّت
protocol-format-leaf = الورقة في الشجرة
protocol-format-leaf-hash = بصمتها
protocol-format-node = بصمة عقدة
protocol-format-token = القسيمة
protocol-format-part = الجزء المختوم
protocol-format-commitment = بصمة الجزء
protocol-format-share = ملف حامل المفتاح
protocol-format-receipt-code = رقم الوصل
protocol-format-receipt = الوصل الموقّع
protocol-format-head = الرأس الموقّع
protocol-files = الملفات المنشورة
protocol-files-text = مجلد، أو أرشيف tar فيه الملفات نفسها. تغيب الخمسة الأخيرة في صندوق صغير جدًا لا تذهب أوراقه إلا إلى المراقبين.
protocol-file = الملف
protocol-file-is = المحتوى
protocol-file-edition = الدورة، وورقة التصويت، والقواعد، والمفاتيح العلنية، وحاملو المفاتيح، وعدد التأشيرات (JSON)
protocol-file-heads = الرؤوس الموقّعة بترتيبها (JSON)
protocol-file-hashes = بصمات الأوراق بترتيب الشجرة، 32 بايت لكل منها
protocol-file-ballots = الأوراق بترتيب الشجرة، كل منها بعد طولها (4 بايتات)
protocol-file-tokens = توقيع قسيمة لكل رقم تسلسلي بترتيب أول ظهور، كل منها بعد طولها
protocol-file-opened = سطر لكل ورقة: الاختيارات، أو أنها استُبدلت، أو سبب عدم حسابها
protocol-file-opening = المفتاح الخاص للصندوق (JSON)
protocol-file-outcome = المجاميع ونتيجة كل ظرف مالي (JSON)
protocol-file-pb = الأوراق المفتوحة بصيغة Pabulib، ملف لكل ظرف مالي

## ما تقوله CNIL

protocol-cnil = توصية CNIL
protocol-cnil-text = نسعى إلى أهداف المستوى 2 من توصية الهيئة الفرنسية لحماية البيانات حول التصويت عبر الإنترنت (المداولة رقم 2019-053 بتاريخ 25 أبريل 2019). لم يدقق أي خبير مستقل هذا البرنامج: يقول هذا الجدول ما حاولنا فعله، ولا يدّعي المطابقة.
protocol-cnil-aim = الهدف
protocol-cnil-here = هنا
protocol-cnil-missing = ما ينقص
protocol-cnil-atomic = تصويت كامل أو لا شيء، مع وصل
protocol-cnil-atomic-here = التأشير والتوقيع الأعمى في عملية واحدة؛ ويُستأنف الإيداع حتى الوصل.
protocol-cnil-atomic-missing = خطوتان عمدًا: جهاز يضيع بينهما يضيّع الصوت.
protocol-cnil-secret = السرية من الجهاز
protocol-cnil-secret-here = الختم في المتصفح.
protocol-cnil-secret-missing = بدون WebAssembly يختم الخادم.
protocol-cnil-apart = الهوية منفصلة عن الورقة
protocol-cnil-apart-here = توقيع أعمى، وجدولان بلا رابط، واليوم فقط.
protocol-cnil-apart-missing = من يراقب الشبكة يستطيع مقارنة اللحظات.
protocol-cnil-key = مفتاح موزّع بين أعضاء المكتب
protocol-cnil-key-here = ‏Shamir، ‏k من n، وأجزاء لا تُقرأ أبدًا على الخادم.
protocol-cnil-key-missing = يحدث التقسيم في الخادم؛ ويُسمح بحامل وحيد.
protocol-cnil-close = الفرز بعد الإغلاق فقط
protocol-cnil-close-here = يرفض البرنامج الأجزاء والفتح قبل ساعة الإغلاق.
protocol-cnil-close-missing = يستطيع k من الحاملين الاستغناء عنه.
protocol-cnil-integrity = فحص آلي للسلامة
protocol-cnil-integrity-here = شجرة Merkle، ورؤوس موقّعة، وسجل متسلسل.
protocol-cnil-integrity-missing = يجب أن يحتفظ آخرون بالرؤوس.
protocol-cnil-open = شفافية الصندوق للجميع
protocol-cnil-open-here = قائمة علنية أثناء التصويت، وإعادة العدّ بعده.
protocol-cnil-open-missing = في تصويت صغير لا تذهب الأوراق إلا إلى المراقبين.
protocol-cnil-identity = التعرّف على المصوّتين
protocol-cnil-identity-here = عنوان بريد مؤكَّد برمز، وتصريح بالشرف.
protocol-cnil-identity-missing = من يملك عنوانين يستطيع التصويت مرتين: هذا خيار ميزانية تشاركية مفتوحة للجميع.
