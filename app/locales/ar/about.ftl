### ما يجب أن يقوله الموقع عن نفسه، ومساعدة قصيرة.

about-demonstration = هذا الموقع عرض تجريبي لبرنامج Parvis، ولم تنشره مدينة { $city }. تبيّن نصوص هذه الصفحة ما سيقوله موقع حقيقي.
about-contact = اكتب إلى { $address }
about-contact-none = توجّه إلى بلدية { $city }.

## سهولة الوصول

about-access-title = تصريح سهولة الوصول
about-access-lead = تلتزم مدينة { $city } بجعل موقعها سهل الاستعمال للجميع، وفق المادة 47 من القانون الفرنسي رقم 2005-102 الصادر في 11 فبراير 2005.
about-access-state = حالة المطابقة
about-access-state-text = الموقع { $site } غير مطابق للمرجع العام لتحسين سهولة الوصول (RGAA)، الإصدار 4.1.
about-access-state-why = السبب: لم يُجرَ أي تدقيق بعد. وبدون تدقيق يجب على الموقع أن يعلن أنه غير مطابق، حتى لو بُني بعناية.
about-access-results = نتائج الاختبارات
about-access-results-text = لا يوجد تدقيق بعد، ولذلك لا توجد نسبة مطابقة. تفحص اختبارات آلية كل إصدار من البرنامج، لكنها لا تغني عن التدقيق.
about-access-gaps = محتويات غير سهلة الوصول
about-access-gaps-text = بدون تدقيق لا نعرف القائمة الكاملة. نعرف حتى الآن ما يلي:
about-access-gap-content = تُعرض الأفكار والمشاريع بلغة أصحابها، وهي الفرنسية في الغالب، ولا تُترجم.
about-access-gap-map = خريطة الأحياء رسم. المعلومات نفسها موجودة في قائمة بجانبها.
about-access-made = إعداد هذا التصريح
about-access-made-text = أُعدّ هذا التصريح في { $date }.
about-access-made-tech = تقنيات الموقع: HTML5 وCSS وSVG. تحسّن JavaScript وWebAssembly بعض الصفحات، لكنها ليست ضرورية أبدًا.
about-access-made-tools = الأدوات المستعملة: axe-core، ومتصفح Chromium، ولوحة المفاتيح وحدها.
about-access-made-pages = الصفحات المفحوصة بهذه الأدوات: الرئيسية، والأفكار، وإرسال فكرة، والتصويت، والنتائج، والحساب، وصفحات المعلومات.
about-access-made-simple = « Français simple » في قائمة اللغات: صفحات السفراء والمهام والمخصصات والمداولات بجمل فرنسية قصيرة وكلمات يومية. أما الصفحات الأخرى فهي عندئذ بالفرنسية.
about-access-contact = ملاحظاتكم والاتصال بنا
about-access-contact-text = لا تستطيع قراءة صفحة أو استعمال خدمة؟ أخبرنا، وسنعطيك المعلومة بطريقة أخرى.
about-access-appeal = سبل التظلّم
about-access-appeal-text = إذا أخبرتنا بعيب يمنعك من استعمال الموقع ولم يصلك جواب مُرضٍ، يمكنك:
about-access-appeal-form = الكتابة إلى المدافع عن الحقوق (Défenseur des droits)
about-access-appeal-near = الاتصال بمندوب المدافع عن الحقوق في منطقتك
about-access-appeal-post = يمكنك أيضًا إرسال رسالة مجانية بدون طابع: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
about-access-plan = الخطة متعددة السنوات وخطة العمل
about-access-plan-text = يطلب القانون خطة متعددة السنوات لسهولة الوصول وخطة عمل كل سنة. لم تُنشرا بعد على هذا الموقع.

## إشعارات قانونية

about-legal-title = إشعارات قانونية
about-legal-publisher = من ينشر هذا الموقع؟
about-legal-publisher-text = تنشر مدينة { $city } هذا الموقع، ورئيس البلدية هو المسؤول عنه.
about-legal-publisher-demo = هذا الموقع عرض تجريبي لبرنامج Parvis. لا تنشره مدينة { $city }.
about-legal-host = من يستضيفه؟
about-legal-host-text = لم يُذكر المستضيف هنا بعد. يمكنك السؤال على العنوان أعلاه.
about-legal-content = الأفكار والمشاريع
about-legal-content-text = تبقى كل فكرة ملكًا لصاحبها. وبإرسالها يقبل أن تُنشر وتُدرس وتُجمع مع غيرها في مشروع. تقرأ المدينة كل فكرة قبل نشرها.
about-legal-more = انظر أيضًا

## البيانات الشخصية

about-privacy-title = بياناتك الشخصية
about-privacy-lead = نحتفظ بأقل ما يمكن. إليك ماذا، ولماذا، ولأي مدة.
about-privacy-drafts = مسوداتك (فكرة بدأتها، أو تصويت لم تؤكده بعد): هي مشفّرة ولا يفتحها إلا مفتاح ملف الارتباط في جهازك. تختفي بعد 30 يومًا على الأكثر.
about-privacy-vote = تصويتك
about-privacy-roll = تقول قائمة المصوّتين إن شخصًا صوّت وفي أي يوم. لا تحتوي على اسم ولا عنوان، بل على بصمة فقط محسوبة بمفتاح سري.
about-privacy-ballot = ورقة التصويت مقفلة بمفتاح ومحفوظة على حدة. لا تحتوي على اسم ولا عنوان ولا ساعة. لا يستطيع أحد فتحها قبل نهاية التصويت.
about-privacy-receipt = رقم الوصل علني: يجد ورقة في القائمة دون أن يقول لمن هي. أما الرمز الذي يسمح بتغيير تصويتك فلا يعرفه غيرك.
about-privacy-limits = الحدود، بكل صراحة
about-privacy-limits-lead = لا يوجد نظام كامل. هذا ما لا يستطيع نظامنا منعه:
about-privacy-limit-roll = من يملك المفتاح السري للخادم يمكنه التحقق من أن عنوانًا معيّنًا قد صوّت. لا يمكنه معرفة ما اختاره.
about-privacy-limit-server = من يتحكم كليًا في الخادم يمكنه أن يراقب من أين تأتي ورقة، وأن يقرأها بعد فتح الصندوق. وإذا لم يستطع جهازك إقفال الورقة بنفسه، أمكنه أن يقرأها لحظة وصولها.
about-privacy-limit-receipt = بعد النتائج، يمكن قراءة ورقتك برقم وصلك. لا يحق لأحد أن يطلبه منك.
about-privacy-cookie = ملف ارتباط (cookie) واحد
about-privacy-cookie-text = يفيد في التعرف عليك أثناء زيارتك وفي حفظ مسوداتك. مدته 30 يومًا. لا إعلانات، ولا قياس للزيارات، ولا خدمات خارجية.

## الشيفرة المصدرية

about-source-title = الشيفرة المصدرية
about-source-lead = يعمل هذا الموقع ببرنامج Parvis، وهو برنامج حر. يمكن لكل شخص قراءته والتحقق منه واستعماله وتحسينه.
about-source-licence = الرخصة
about-source-licence-text = يُنشر Parvis برخصة الاتحاد الأوروبي العامة EUPL-1.2. تُعطى الشيفرة المصدرية لمن يطلبها، بهذه الرخصة.
about-source-licence-link = قراءة رخصة EUPL-1.2
about-source-others = ما جاء من غيرنا
about-source-others-text = الخطوط هي Atkinson Hyperlegible Next وNoto Sans Arabic (رخصة OFL). يستعمل البرنامج مكتبات حرة، منها Leptos وaxum وSeaORM وSQLite.
about-source-data = مصدر البيانات

## البيانات المفتوحة

about-data-title = البيانات المفتوحة
about-data-lead = يمكن لكل شخص تنزيل هذه الملفات وإعادة الفرز واستعمالها.
about-data-none = لا توجد بيانات للتنزيل بعد.
about-data-ideas = الأفكار المنشورة (CSV)
about-data-projects = المشاريع (CSV)
about-data-ballots = أوراق التصويت بدون أسماء (CSV)
about-data-pabulib = أوراق التصويت بدون أسماء (Pabulib، ‏.pb)
about-data-pabulib-of = أوراق التصويت بدون أسماء (Pabulib، ‏.pb): { $envelope }
about-data-formats = الصيغ
about-data-csv = ‏CSV: جدول يفتحه كل برنامج جداول.
about-data-pb = ‏Pabulib (.pb): صيغة الباحثين، وفيها مشاريع التصويت وأوراقه.
about-data-anonymous = لا تُنشر أوراق التصويت إلا بعد النتائج. وهي مخلوطة ولا تقول أبدًا من صوّت.

## مساعدة

about-help-title = مساعدة
about-help-code = لا يصلني الرمز
about-help-code-text = انتظر دقيقة، ثم ابحث في البريد غير المرغوب فيه (spam). تحقق من عنوانك. يمكنك طلب رمز آخر: لا يعمل إلا الرمز الأخير.
about-help-idea = ماذا يحدث لفكرتي؟
about-help-idea-text = تقرؤها المدينة وتجيبك بالبريد الإلكتروني أو برسالة SMS. في «حسابي» ترى دائمًا أين وصلت.
about-help-vote = كيف أتأكد من أن تصويتي محسوب؟
about-help-vote-text = أكمل حتى النهاية: يُحسب تصويتك عندما ترى رقم الوصل. بهذا الرقم يمكنك التحقق من أن ورقتك في القائمة العلنية.
about-help-change = هل يمكنني تغيير تصويتي؟
about-help-change-text = هذا يتعلق بقواعد الدورة، وهي مكتوبة في صفحة كل دورة.
about-help-phone = هاتفي قديم
about-help-phone-text = يعمل الموقع على الهواتف القديمة ومع شبكة بطيئة. نحفظ ما تكتبه في كل خطوة.
about-help-person = التحدث مع شخص
about-help-person-text = يمكن للمدينة مساعدتك.
