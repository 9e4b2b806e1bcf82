### الأفكار: القائمة، الفكرة الواحدة، وإرسال فكرة.

## حالة الفكرة

ideas-state-draft = مسودة
ideas-state-submitted = وصلت، وهي قيد القراءة
ideas-state-published = منشورة
ideas-state-changes_requested = تحتاج إلى إكمال
ideas-state-refused = لم تُقبل
ideas-state-withdrawn = مسحوبة
ideas-state-merged = أصبحت مشروعًا
