### بطاقات التصويت.

cards-state-printed = مطبوعة
cards-state-active = فعالة
cards-state-closed = مغلقة
cards-state-revoked = ملغاة
