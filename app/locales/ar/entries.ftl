### الاستمارة الورقية، والمساعدة التي تقود إليها.

entries-help = أفضّل الكتابة على الورق
entries-help-text = اطبع الاستمارة واملأها وأحضرها إلى البلدية. سيكتبها شخص من المدينة بدلًا منك على الموقع.
entries-help-link = الاستمارة للطباعة: { $edition }
entries-paper-title = أقترح فكرة
entries-paper-how = اطبع هذه الصفحة ثم املأها بالقلم.
entries-paper-until = آخر موعد للتسليم: { $until }.
entries-paper-bring = أحضر هذه الورقة إلى البلدية أو أرسلها: { $contact }
entries-paper-bring-hall = أحضر هذه الورقة إلى البلدية.
entries-paper-idea-title = عنوان فكرتي في بضع كلمات
entries-paper-idea-text = فكرتي: ماذا يجب أن نفعل؟ لمن؟ ولماذا؟
entries-paper-theme = الموضوع (ضع علامة في مربع واحد)
entries-paper-district = الحي (ضع علامة في مربع واحد)
entries-paper-place = المكان: شارع أو ساحة أو حديقة…
entries-paper-author = الاسم الذي يظهر مع الفكرة (يكفي الاسم الأول)
entries-paper-minor = عمري أقل من 18 سنة: يُعرض اسمي الأول فقط.
entries-paper-wish = هل تريد أن يصلك جواب المدينة؟
entries-paper-wish-none = لا
entries-paper-wish-email = نعم، بالبريد الإلكتروني
entries-paper-wish-phone = نعم، بالهاتف
entries-paper-wish-post = نعم، بالبريد
entries-paper-contact = إذا كان الجواب نعم: بريدك الإلكتروني أو هاتفك أو عنوانك
entries-paper-privacy = ما تحتفظ به المدينة
entries-paper-privacy-text = تُنشر الفكرة والاسم اللذان تكتبهما على الموقع. أما عنوانك وهاتفك فلا يُنشران أبدًا: لا يُستعملان إلا للرد عليك. يمكنك أن تطلب الاطلاع عليهما أو تصحيحهما أو محوهما.
entries-paper-office = خاص بالمدينة
entries-paper-office-text = تاريخ الاستلام، ومن استلمها، وكيف (في الشارع، على الورق، في اجتماع، بالهاتف):
