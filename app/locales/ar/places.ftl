### مكان الفكرة: البحث عن عنوان، ورؤيته على خريطة.

places-address = البحث عن عنوان
places-address-hint = شارع أو رقم أو ساحة. نبحث عن هذه الكلمات فقط، ولا نقول من كتبها.
places-find = ابحث عن هذا العنوان
places-choose = ما هو المكان الصحيح؟
places-kept = النقطة التي اخترتها
places-none = لا شيء: بدون نقطة على الخريطة
places-none-found = لم نجد هذا المكان. جرّب كلمات أخرى، أو اكتبه بكلماتك: هذا يكفي.
places-too-short = اكتب 3 حروف على الأقل.
places-away = البحث عن العناوين لا يجيب. اكتب المكان بكلماتك: هذا يكفي.
places-show-map = انظر المكان على خريطة
places-show-map-form = اختر المكان على خريطة
places-map-title = المكان على الخريطة
places-map-how = المس الخريطة في مكان فكرتك. بلوحة المفاتيح: حرّك الخريطة بالأسهم، ثم اضغط على الزر أسفلها.
places-map-label = خريطة
places-map-middle = ضع النقطة في وسط الخريطة
places-map-chosen = وُضعت النقطة.
places-map-zoom-in = تكبير
places-map-zoom-out = تصغير
places-map-away = الخريطة لا تظهر. المكان المكتوب بكلماتك يكفي.
places-map-without-form = الخريطة تحتاج إلى JavaScript. البحث عن العنوان، أو المكان المكتوب بكلماتك، يكفي.
places-map-without = الخريطة تحتاج إلى JavaScript. المكان مكتوب في هذه الصفحة.
