### صفحة العرض التجريبي.

demonstration-title = العرض التجريبي
demonstration-lead = كل شيء مسموح هنا: لا يصل إلى المدينة أي شيء مما تفعلونه، ولا تغادر أي رسالة هذا الجهاز.
demonstration-mails = الرسائل المرسلة
demonstration-no-mail = لا توجد رسائل حتى الآن
demonstration-no-mail-lead = اطلبوا رمز دخول: سيظهر هنا.
demonstration-mail-to = إلى { $address }، في { $date }
demonstration-accounts = الحسابات
demonstration-accounts-lead = سجّلوا الدخول بأحد هذه العناوين، أو بأي عنوان آخر لتكونوا من السكان. يصل الرمز أعلاه.
demonstration-accounts-caption = حساب لكل دور
demonstration-account = العنوان
demonstration-role = الدور
demonstration-sign-in = تسجيل الدخول
demonstration-administrator = الإدارة
demonstration-coordinator = التنسيق
demonstration-moderator = الإشراف
demonstration-reader = قراءة فقط
demonstration-resident = من السكان
demonstration-trustees = مفاتيح صندوق الاقتراع
demonstration-trustees-lead = ثلاثة أشخاص من الخيال يحفظون مفاتيح صندوق التصويت التجريبي، ويكفي { $needed } منهم لفتحه بعد انتهاء التصويت. في التصويت الحقيقي تبقى هذه الكلمات سرية. أما هنا فالعبوا دورهم: افتحوا رابطهم في الرسائل واكتبوا كلماتهم الأربع والعشرين.
demonstration-clock = الساعة
demonstration-clock-now = بالنسبة للعرض التجريبي، نحن في { $now }.
demonstration-clock-lead = قدّموا الساعة لرؤية ما يأتي بعد ذلك: بعد انتهاء التصويت يمكن لفريق التنسيق فرز الأصوات ونشر النتيجة. لا تعود الساعة إلى الوراء أبدًا.
demonstration-clock-day = تقديم يوم واحد
demonstration-clock-close = الذهاب إلى نهاية التصويت: { $edition }
demonstration-moved = تقدّمت الساعة.
