### ما يدخل به الفريق.

credential-passkey = مفتاح دخول
credential-password = كلمة مرور
credential-totp = تطبيق الرموز
credential-recovery = رموز احتياطية
