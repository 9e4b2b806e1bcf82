### ما تقرره المدينة بشأن كل مشروع: للتصويت، مرفوض، مؤجَّل.

decisions-title = قرارات المدينة
decisions-title-of = القرارات – { $edition }
decisions-lead = نُشرت كل القرارات في { $date }. ولكل رفض شرحه.
decisions-act = عرض القرارات
decisions-see-all = عرض كل القرارات، مع المشاريع المرفوضة وأسباب الرفض
decisions-tabs = فرز القرارات
decisions-all = الكل
decisions-of-project = قرار المدينة
decisions-of-idea = ماذا صارت هذه الفكرة
decisions-planned = ستُنشر ردود المدينة على كل الأفكار معًا في { $date }.
decisions-not-yet = لم تُنشر القرارات بعد
decisions-clock = الانتقال إلى نشر القرارات: { $edition }

decisions-verdict-on-ballot = معروض للتصويت
decisions-verdict-refused = مرفوض
decisions-verdict-postponed = مؤجَّل
decisions-tab-on-ballot = معروضة للتصويت
decisions-tab-refused = مرفوضة
decisions-tab-postponed = مؤجَّلة

decisions-told-on-ballot = يمكن للسكان التصويت لهذا المشروع.
decisions-told-refused = لا تستطيع المدينة قبول هذا المشروع.
decisions-told-postponed = تحتفظ المدينة بهذا المشروع لسنة أخرى.

decisions-instead-title = ما يمكنك فعله
decisions-instead = ما يمكنك فعله: { $words }

## أسباب الرفض: كلمتان أو ثلاث، ثم شرح، ثم نصيحة.

decisions-title-outside-competence = لا تستطيع المدينة ولا شريك لها فعل ذلك
decisions-reason-outside-competence = ليست المدينة من يقرر في هذا الأمر، والجهة التي تقرر لم توافق.
decisions-advice-outside-competence = يمكنك أن تكتب إلى الجهة التي تقرر. اطلب منا عنوانها: سنساعدك.

decisions-title-land-not-available = الأرض غير متاحة
decisions-reason-land-not-available = الأرض ليست ملكًا للمدينة، ومالكها غير موافق.
decisions-advice-land-not-available = ابحث عن مكان آخر في الحي، واقترح فكرتك من جديد في السنة القادمة.

decisions-title-unlawful = القانون لا يسمح بذلك
decisions-reason-unlawful = هناك قانون أو نظام يمنع هذا المشروع.
decisions-advice-unlawful = اسألنا عما هو مسموح في هذا المكان: قد يكون هناك شكل آخر ممكن لفكرتك.

decisions-title-not-feasible = لا يمكن إنجازه هناك
decisions-reason-not-feasible = لا يمكن بناء هذا المشروع في هذا المكان، أو لا يمكن ذلك دون خطر.
decisions-advice-not-feasible = اقترح فكرتك من جديد في مكان أوسع أو أكثر أمانًا.

decisions-title-too-expensive = مكلف جدًا
decisions-reason-too-expensive = كلفة هذا المشروع أكبر مما تستطيع الميزانية التشاركية دفعه.
decisions-advice-too-expensive = اقترح في السنة القادمة مشروعًا أصغر، أو جزءًا أول من هذا المشروع.

decisions-title-running-cost = مكلف جدًا كل سنة
decisions-reason-running-cost = بعد بنائه سيكلف هذا المشروع مالًا كثيرًا كل سنة: صيانة أو طاقة أو موظفون.
decisions-advice-running-cost = ابحث عن شكل يحتاج إلى صيانة أقل، أو عن جمعية تعتني به.

decisions-title-not-investment = ليس استثمارًا
decisions-reason-not-investment = الميزانية التشاركية تدفع ثمن ما يُبنى أو يُشترى ليدوم. ولا تدفع ثمن الحفلات ولا الأجور ولا الأنشطة.
decisions-advice-not-investment = اطلب بدلًا من ذلك دعمًا من المدينة لجمعية: سنقول لك كيف.

decisions-title-already-planned = مقرر من قبل
decisions-reason-already-planned = المدينة تنجز هذا المشروع الآن، أو قررت إنجازه. فهو لا يحتاج إلى التصويت.
decisions-advice-already-planned = ليس عليك فعل شيء. اسألنا متى تبدأ الأشغال.

decisions-title-harmful = يضر بالطبيعة أو بالجيران
decisions-reason-harmful = قد يضر هذا المشروع بالطبيعة، أو يزعج من يسكنون بجانبه.
decisions-advice-harmful = تحدث مع جيرانك: قد تجدون شكلًا يناسب الجميع.

decisions-title-too-long = يحتاج إلى وقت طويل
decisions-reason-too-long = لا يمكن إنهاء هذا المشروع في الوقت الذي يحدده النظام.
decisions-advice-too-long = اقترح في السنة القادمة مرحلة أولى تُنجز في وقت أقصر.

## الرسائل إلى أصحاب الأفكار، يوم النشر.

mail-project-decided-on-ballot-subject = مشروعك معروض للتصويت!
mail-project-decided-on-ballot-body = مرحبًا،

    خبر سار: المشروع «{ $title }»، الذي جاء من فكرتك، معروض لتصويت السكان.

    { $why }

    لعرض المشروع والحديث عنه مع من حولك: { $link }

mail-project-decided-refused-subject = رد المدينة على فكرتك
mail-project-decided-refused-body = مرحبًا،

    شكرًا لأنك اقترحت فكرة. درست المدينة المشروع «{ $title }» الذي جاء منها. ولا تستطيع قبوله. وهذا هو السبب.

    { $why }

    لقراءة القرار كاملًا: { $link }

mail-project-decided-postponed-subject = مشروعك مؤجَّل
mail-project-decided-postponed-body = مرحبًا،

    درست المدينة المشروع «{ $title }» الذي جاء من فكرتك. وهي تحتفظ به لسنة أخرى.

    { $why }

    لقراءة القرار كاملًا: { $link }
