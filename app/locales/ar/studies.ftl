### أسئلة مصالح المدينة إلى أصحاب المشاريع، والرسائل المتعلقة بدراسة المشاريع.

studies-carrier-questions = أسئلة حول مشروعك
studies-carrier-questions-text = المصالح التي تدرس مشروعك تحتاج إليك. جوابك يساعدها على التقدم.
studies-question-by = { $department }، يوم { $date }
studies-question-on = طُرح يوم { $date }
studies-answer-on = جواب يوم { $date }
studies-answer-none = لا جواب بعد.
studies-answer = جوابك
studies-answer-send = إرسال الجواب
studies-answered = شكرًا، أُرسل الجواب.
studies-answer-empty = اكتب جوابك.
studies-answer-long = الجواب طويل جدًا: { $max } حرف على الأكثر.
studies-answer-twice = سبق أن أجاب أحد عن هذا السؤال.

## الرسائل

mail-studies-asked-subject = مشاريع للدراسة
mail-studies-asked-body = مرحبًا،

    كُلّفت { $department } بدراسة مشاريع الميزانية التشاركية التالية:

    { $projects }

    صفحة الدراسات: { $link }

mail-studies-due-subject = دراسات حان موعدها
mail-studies-due-body = مرحبًا،

    لا تزال { $department } مطالَبة بإبداء رأيها في هذه المشاريع. الموعد قريب أو قد فات:

    { $projects }

    صفحة الدراسات: { $link }

mail-study-proposed-subject = رأي ينتظر المصادقة
mail-study-proposed-body = مرحبًا،

    الرأي حول المشروع «{ $project }» ينتظر مصادقتكم.

    قراءته والمصادقة عليه أو إعادته: { $link }

mail-study-sent-back-subject = رأي يجب إكماله
mail-study-sent-back-body = مرحبًا،

    أُعيد إليكم رأيكم حول المشروع «{ $project }» لإكماله:

    { $message }

    صفحة الدراسة: { $link }

mail-question-asked-subject = سؤال حول مشروعك
mail-question-asked-body = مرحبًا،

    تدرس المدينة مشروعك «{ $project }»، وتسألك:

    { $question }

    الإجابة على صفحتك: { $link }

mail-question-answered-subject = وصل جواب عن سؤالكم
mail-question-answered-body = مرحبًا،

    سبق أن طرحتم سؤالًا حول المشروع «{ $project }». وصل الجواب.

    قراءته والمتابعة: { $link }
