### ما يُطبع: أوراق التصويت والملصقات والأوراق.

papers-ballot = ورقة التصويت
papers-batch = المجموعة { $number }
papers-specimen = نموذج: لا يصلح للتصويت
papers-mark-cross = ضعوا علامة × في خانة كل مشروع تختارونه.
papers-mark-points = لكل مشروع تختارونه، ضعوا علامة × تحت عدد النقاط.
papers-mark-number = لكل مشروع تختارونه، اكتبوا عدد النقاط في الخانة.
papers-mark-place = اكتبوا 1 للمشروع المفضل عندكم، ثم 2، ثم 3.
papers-mark-grade = في كل سطر، ضعوا علامة × تحت رأيكم.
papers-ballot-fold = لا تكتبوا اسمكم. اطووا الورقة وضعوها في الصندوق. أخطأتم؟ اطلبوا ورقة أخرى.
papers-col-number = الرقم
papers-col-project = المشروع
papers-col-cost = التكلفة
papers-col-choice = اختياري
papers-col-points = النقاط
papers-col-place = الترتيب
papers-sum = مجموع مشاريعي، { $budget } على الأكثر:

papers-vote-title = صوّتوا!
papers-vote-lead = اختاروا مشاريع المدينة.
papers-ideas-title = عندكم فكرة للمدينة؟
papers-ideas-lead = يمكن للجميع أن يقترح.
papers-project = المشروع { $number }
papers-district = مشاريع حي
papers-dates = من { $from } إلى { $until }
papers-scan-vote = امسحوا الرمز للتصويت
papers-scan-ideas = امسحوا الرمز لإعطاء فكرتكم
papers-scan-projects = امسحوا الرمز للقراءة والتصويت
papers-qr = مربع للمسح

papers-where = المكان:
papers-when = التاريخ:
papers-attendance = ورقة الحضور
papers-col-name = الاسم (إن أردتم)
papers-col-signature = التوقيع
papers-notice = تُستعمل هذه الورقة لعدّ الحاضرين. كتابة اسمكم ليست إلزامية. لا علاقة لها بتصويتكم.
papers-notice-contact = لرؤية اسمكم أو تصحيحه أو محوه، اكتبوا إلى { $contact }. حقوقكم مشروحة هنا:
papers-notice-hall = لرؤية اسمكم أو تصحيحه أو محوه، اسألوا البلدية. حقوقكم مشروحة هنا:

papers-tally = ورقة العدّ
papers-tally-how = خط واحد لكل شخص، دون كتابة أي اسم. عُدّوا في النهاية.
papers-tally-people = اللقاءات
papers-tally-ages = العمر (إذا قاله الشخص)
papers-tally-genders = الجنس (إذا قاله الشخص)
papers-tally-languages = اللغات المستعملة
papers-tally-districts = حي الشخص
papers-col-strokes = خطوط
papers-col-total = المجموع
papers-met-met = أشخاص التقينا بهم
papers-met-refused = لم يريدوا الكلام
papers-met-absent = غائبون (من باب إلى باب)
papers-ideas = أفكار
papers-contacts = عناوين للتواصل
papers-votes = أصوات

papers-slip-title = رقم إيصالي
papers-slip-find = به أجد ورقتي في قائمة الصندوق:
papers-slip-secret = لا يكشف ما اخترتُه.
