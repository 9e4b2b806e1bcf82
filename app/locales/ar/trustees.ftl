### صفحة حامل المفتاح: أخذ الجزء، وإعادة قراءته، وإعطاؤه.

trustees-title = جزؤك من مفتاح الصندوق
trustees-title-of = جزء المفتاح – { $edition }
trustees-hello = مرحبًا { $name }،
trustees-lead = أنت من الأشخاص الذين يحفظون مفتاح صندوق هذا التصويت.
trustees-lead-lone = أنت الشخص الذي يحفظ مفتاح صندوق هذا التصويت.
trustees-private = هذه الصفحة لك وحدك: لا تعطِ عنوانها لأحد.
trustees-steps-take = الأخذ
trustees-steps-check = إعادة القراءة
trustees-steps-wait = الحفظ
trustees-steps-give = الإعطاء

## ماذا يعني ذلك

trustees-what = ما نطلبه منك
trustees-what-secret = أوراق التصويت مقفلة بمفتاح. هذا المفتاح مقسّم إلى { $total } من الأجزاء، ويلزم { $needed } منها لفتح الصندوق.
trustees-what-secret-lone = أوراق التصويت مقفلة بمفتاح، وأنت من يحفظه.
trustees-what-keep = تحفظ جزءك عندك حتى نهاية التصويت دون أن تريه لأحد: لا للمدينة ولا لحاملي المفاتيح الآخرين.
trustees-what-give = بعد الإغلاق تعود إلى هذه الصفحة لتعطيه. يُفتح الصندوق عندما يفعل ذلك عدد كافٍ من الأشخاص.
trustees-what-lost = إذا ضاع جزؤك فأخبر المدينة فورًا. قبل أول ورقة يمكن البدء من جديد، وبعدها لا يمكن.
trustees-more = كيف يعمل الصندوق

## أخذ الجزء

trustees-take = خذ جزءك
trustees-take-text = سيُصنع مفتاحك على هذا الجهاز، ولن يخرج منه إلا في ملفك وعلى ورقتك. حضّر ما تطبع به أو ما تكتب به.
trustees-take-button = اصنع مفتاحي
trustees-take-again-title = لم تعد لديك ورقتك ولا ملفك؟
trustees-take-again-text = ما دمت لم تُعد قراءة مفتاحك، يمكنك صنع مفتاح آخر. لن ينفع القديم بعد ذلك.
trustees-take-again = اصنع مفتاحًا آخر
trustees-working = لحظة من فضلك…
trustees-by-server-before = بدون JavaScript يصنع خادمنا المفتاح. يريك إياه مرة واحدة ولا يحفظ منه شيئًا. لكي يُصنع عندك، افتح هذه الصفحة في متصفح حديث.
trustees-made-here = صُنع هذا المفتاح على جهازك. لا يعرف الخادم إلا نصفه العلني.
trustees-made-by-server = صنع الخادم هذا المفتاح ولا يحفظ منه شيئًا. إذا غادرت هذه الصفحة دون تدوينه، وجب صنع مفتاح آخر.

## الورقة

trustees-sheet = ورقتك
trustees-sheet-title = جزء مفتاح الصندوق
trustees-sheet-edition = التصويت
trustees-sheet-name = حامل المفتاح
trustees-sheet-words = الكلمات الأربع والعشرون بترتيبها (كلمات فرنسية كما هي)
trustees-sheet-qr = محتوى الملف نفسه، يُقرأ بالهاتف
trustees-sheet-keep = احفظ هذه الورقة في ظرف مغلق وفي مكان آمن. لا تصوّرها. لا تُرها لأحد قبل إغلاق التصويت.
trustees-sheet-close = ينتهي التصويت في { $date }. عُد بعدها إلى صفحتك مع هذه الورقة أو ملفك.
trustees-sheet-lost = ضاعت الورقة أو رآها أحد؟ أخبر المدينة فورًا.
trustees-print = اطبع الورقة
trustees-print-hint = يمكنك طباعة هذه الصفحة بمتصفحك: لن تُطبع إلا الورقة. أو انسخ الكلمات الأربع والعشرين بيدك.
trustees-download = احفظ الملف
trustees-download-hint = على مفتاح USB مثلًا. ليس في بريدك.

## إعادة القراءة

trustees-check = أعد قراءة مفتاحك
trustees-check-text = المفتاح المدوّن خطأً يمنع فتح الصندوق. لذلك أثبت أن ملفك أو ورقتك صحيحة.
trustees-file = ملفك
trustees-file-hint = اسمه { $file }.
trustees-words = أو كلماتك الأربع والعشرون
trustees-words-hint = بينها فراغات. لا تهم العلامات فوق الحروف ولا الحروف الكبيرة، وتكفي أربعة حروف من كل كلمة.
trustees-check-button = تحقق من مفتاحي
trustees-checked-here = يجري التحقق على جهازك: لا يخرج منه شيء سري.
trustees-checked-by-server = بدون JavaScript يجري التحقق على خادمنا، ولا يحفظ شيئًا.

## الحفظ

trustees-kept = أُخذ جزؤك وأُعيدت قراءته. شكرًا!
trustees-kept-waiting = { $missing ->
    [one] بقي شخص واحد. بعد ذلك يُختم الصندوق.
    [two] بقي شخصان. بعد ذلك يُختم الصندوق.
    [few] بقي { $missing } أشخاص. بعد ذلك يُختم الصندوق.
    [many] بقي { $missing } شخصًا. بعد ذلك يُختم الصندوق.
   *[other] بقي { $missing } شخص. بعد ذلك يُختم الصندوق.
}
trustees-kept-sealed = الصندوق مختوم. احفظ ورقتك وملفك حتى نهاية التصويت.
trustees-kept-close = ينتهي التصويت في { $date }. سنكتب إليك.
trustees-kept-key = بصمة مفتاح الصندوق: دوّنها على ورقتك. وهي أيضًا في الصفحة العلنية ويجب ألا تتغير أبدًا.

## الإعطاء

trustees-give = أعطِ جزءك
trustees-give-text = انتهى التصويت. جزؤك الآن ضروري لفتح الصندوق.
trustees-give-count = { $given ->
    [0] لم يعط أحد جزءه بعد: عدد الأجزاء اللازمة { $needed }.
    [one] أُعطي جزء واحد: عدد الأجزاء اللازمة { $needed }.
    [two] أُعطي جزءان: عدد الأجزاء اللازمة { $needed }.
    [few] أُعطيت { $given } أجزاء: عدد الأجزاء اللازمة { $needed }.
   *[other] أُعطي { $given } جزءًا: عدد الأجزاء اللازمة { $needed }.
}
trustees-give-button = أعطي جزئي
trustees-given-here = يُقرأ ملفك أو كلماتك على جهازك: لا يذهب إلى الخادم إلا جزؤك من المفتاح.
trustees-gave = أُعطي جزؤك. شكرًا!
trustees-gave-waiting = { $given ->
    [one] أُعطي جزء واحد، وعدد الأجزاء اللازمة { $needed }. لم يبق عليك شيء.
    [two] أُعطي جزءان، وعدد الأجزاء اللازمة { $needed }. لم يبق عليك شيء.
    [few] أُعطيت { $given } أجزاء، وعدد الأجزاء اللازمة { $needed }. لم يبق عليك شيء.
   *[other] أُعطي { $given } جزءًا، وعدد الأجزاء اللازمة { $needed }. لم يبق عليك شيء.
}
trustees-opened = الصندوق مفتوح. يمكنك إتلاف ورقتك وملفك: يُنشر المفتاح مع النتائج.

## الأخطاء

trustees-error-nothing = اختر ملفك أو اكتب كلماتك الأربع والعشرين.
trustees-error-number = يلزم 24 كلمة، وقد كتبت { $found }.
trustees-error-unknown = الكلمة رقم { $place } ليست في القائمة. أعد قراءتها على ورقتك.
trustees-error-checksum = الكلمات الأربع والعشرون معروفة، لكن إحداها ليست الصحيحة أو تبادلت اثنتان مكانيهما. أعد قراءتها واحدة واحدة.
trustees-error-no-key = هذا الملف ليس جزء مفتاح. اختر { $file }.
trustees-error-version = هذا الملف من إصدار أحدث من Parvis. أخبر المدينة.
trustees-error-other-edition = هذا الملف جزء لتصويت آخر. اختر { $file }.
trustees-error-other-key = هذا المفتاح مقروء، لكنه ليس الذي أخذته لهذا الصندوق. ابحث عن الملف الآخر أو الورقة الأخرى.
trustees-error-not-now = لم يعد ذلك ممكنًا: تغيرت حالة الصندوق. أعد قراءة هذه الصفحة.
