### الدخول عبر فرانس كونكت أو برو كونكت أو مزوّد المدينة.

## الأزرار

# FranceConnect prescribes the words of its button.
providers-by-france-connect = S’identifier avec FranceConnect
providers-what-is-france-connect = ما هو FranceConnect؟
providers-by = الدخول عبر { $provider }

## ما لم ينجح

providers-cancelled = عدت من { $provider } دون أن تعرّف بنفسك. لم يتغير شيء. يمكنك أن تعيد المحاولة أو تختار طريقة أخرى.
providers-away = { $provider } لا يجيب. أعد المحاولة بعد بضع دقائق، أو اختر طريقة أخرى.
providers-expired = انتهت صلاحية هذا الدخول. ابدأ من جديد من الزر.
providers-untrusted = لا يمكن الوثوق بإجابة { $provider }، فلم نقبلها. ابدأ من جديد. وإن تكرر ذلك فاكتب إلى المدينة.
providers-no-role = نعرف من أنت، لكن ليس لك دور هنا. اطلب دورا ممن يدير الموقع.
providers-wrong-siret = هذا القسم لموظفي المدينة. حسابك تابع لجهة أخرى. اختر المدينة جهة لك، ثم ابدأ من جديد.
providers-wrong-domain = هذا القسم لموظفي المدينة. ادخل بعنوان عملك المؤكد.

## العمر

providers-age-told = يعطينا FranceConnect تاريخ ميلادك: سنّك تسمح لك بالتصويت. لا نحتفظ بهذا التاريخ.
providers-too-young-title = أنت صغير السن على هذا التصويت
providers-too-young = يجب أن يكون عمرك { $age } سنة للتصويت. يعطينا FranceConnect تاريخ ميلادك: لم تبلغ هذه السن بعد. إن كان هذا التاريخ خاطئا فاكتب إلى المدينة.

## الخروج

providers-still-signed-in = ربما ما زلت متصلا بـ { $provider } على هذا الجهاز.
providers-sign-out-there = الخروج من { $provider } أيضا
