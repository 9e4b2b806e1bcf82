### ما الخطأ، وما العمل.

## عناوين صفحات الخطأ

error-title = هذا غير ممكن
error-title-not-found = الصفحة غير موجودة
error-title-sign-in = سجّل الدخول للمتابعة
error-title-forbidden = هذه الصفحة غير متاحة لك
error-go-home = العودة إلى الصفحة الرئيسية
error-go-sign-in = تسجيل الدخول

## ما يحدث في أي مكان

error-not-found = هذه الصفحة غير موجودة أو لم تعد موجودة. تحقق من العنوان أو ابدأ من الصفحة الرئيسية.
error-sign-in = سجّل الدخول أولًا: يكفي رمز من ستة أرقام يُرسل إليك بالبريد الإلكتروني.
error-forbidden = دورك لا يسمح بذلك.
error-internal = حدث خلل من جهتنا. أعد المحاولة بعد قليل. إذا تكرر ذلك فأعطنا هذا المرجع: { $reference }
error-unreadable-form = وصلت الاستمارة ناقصة. أرسلها من جديد.
error-network = الشبكة لا تستجيب. لم يضع شيء: أعد المحاولة بعد قليل.
error-invalid = ما تم إدخاله غير مناسب. تحقق من كل حقل.
error-changed = قام شخص آخر بتعديل هذا في الأثناء. أعد القراءة قبل أن تبدأ من جديد.
error-too-many-tries = محاولات كثيرة. انتظر بضع دقائق قبل أن تعيد المحاولة.
error-wrong-code = هذا الرمز غير صحيح أو انتهت صلاحيته.

## الجدول الزمني

error-not-planned-ideas = هذه الدورة لا تجمع الأفكار.
error-not-planned-vote = لا يوجد تصويت مقرر في هذه الدورة.
error-not-yet-ideas = يبدأ إيداع الأفكار في { $date }.
error-not-yet-vote = يبدأ التصويت في { $date }.
error-over-ideas = انتهى إيداع الأفكار في { $date }.
error-over-vote = انتهى التصويت في { $date }.
error-still-open-vote = التصويت مفتوح حتى { $date }.

## الأفكار

error-idea-state = لم تعد الفكرة في حالة تسمح بذلك.
error-draft = ينقص شيء في فكرتك. أكمل الحقول المشار إليها.
error-too-many-ideas = لقد أرسلت كل الأفكار التي يسمح بها النظام: { $max } لكل شخص.

## التصويت

error-already-voted = لقد صوّتَّ من قبل، في { $day }. ذلك الصوت محسوب.
error-no-change = لا يمكن تغيير صوت مؤكد في هذه الدورة.
error-unknown-receipt = رقم الوصل هذا غير موجود. تحقق منه حرفًا حرفًا.
error-declare-age = يجب أن يكون عمرك { $age } سنة أو أكثر للتصويت.
error-declare-link = اذكر علاقتك بالمدينة: السكن أو العمل أو الدراسة.
error-ballot-unknown-project = أحد المشاريع المختارة غير معروض للتصويت.
error-ballot-too-few = عدد المشاريع المختارة غير كافٍ بعد: { $chosen }. الحد الأدنى: { $min }.
error-ballot-too-many = عدد المشاريع المختارة أكثر من المسموح: { $chosen }. الحد الأقصى: { $max }.
error-ballot-over-budget = اختياراتك تتجاوز الميزانية بمقدار { $over }. احذف مشروعًا.
error-ballot-points-on-one = لا يمكن أن يحصل مشروع واحد على أكثر من الحد الأقصى من النقاط: { $max }.
error-ballot-points = نقاط كثيرة: { $points }. الحد الأقصى: { $max }.

## الموظفون

error-calendar = التواريخ متداخلة أو معكوسة. صحّح الجدول الزمني.
error-rules = هذه القواعد متناقضة. تحقق من الأرقام.
error-vote-opened = بدأ التصويت: لا يمكن تغيير القواعد بعد الآن.
error-slug-taken = هناك دورة أخرى تحمل هذا الاسم المختصر.
error-counted = تم فرز الأصوات من قبل.
error-not-counted = لم يتم فرز الأصوات بعد.
error-published = النتيجة منشورة من قبل.
error-last-administrator = يجب أن يبقى شخص واحد على الأقل بدور الإدارة.
