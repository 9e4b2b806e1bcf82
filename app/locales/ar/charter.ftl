### أسباب الميثاق: ما يقرؤه الشخص حين لا تُنشر فكرته كما هي.

charter-outside-competence-title = ليس من اختصاص المدينة
charter-outside-competence = ما تقترحونه لا تقرّره المدينة، بل تهتم به إدارة أخرى.
charter-outside-competence-advice = يمكنكم مراسلة الإدارة المعنية. تستطيع المدينة أن تدلّكم عليها: اسألوها.

charter-not-investment-title = نفقات تسيير
charter-not-investment = الميزانية التشاركية تموّل أشغالًا وتجهيزات تدوم. ولا يمكنها أن تدفع رواتب أو اشتراكًا أو نفقات تتكرر كل سنة.
charter-not-investment-advice = فكّروا في شيء يمكن للمدينة أن تبنيه أو تشتريه أو تهيّئه مرة واحدة، ثم اقترحوه.

charter-private-interest-title = مصلحة خاصة
charter-private-interest = فكرتكم تخدم أساسًا شخصًا أو شركة أو مجموعة. ومال الجميع يجب أن يخدم الجميع.
charter-private-interest-advice = اشرحوا كيف يمكن أن يستفيد منها كل الناس، وفي أي مكان مفتوح للجميع.

charter-already-planned-title = مقرَّر أو منجَز من قبل
charter-already-planned = قررت المدينة القيام بذلك من قبل، أو أنه أُنجز. لا حاجة إلى التصويت عليه.
charter-already-planned-advice = إذا كان مشروع المدينة لا يلبي حاجتكم، فاذكروا ما ينقصه: قد يصبح ذلك فكرة.

charter-duplicate-title = فكرة مماثلة لأخرى
charter-duplicate = سبق أن اقترح شخص آخر الفكرة نفسها.
charter-duplicate-advice = يمكنكم قراءة تلك الفكرة على الموقع. إذا كانت فكرتكم مختلفة، فاشرحوا لنا الفرق.

charter-too-expensive-title = مكلفة جدًا
charter-too-expensive = تكلّف فكرتكم أكثر مما تسمح به القواعد.
charter-too-expensive-advice = اقترحوا مرحلة أولى أقل تكلفة، أو مكانًا واحدًا بدل عدة أماكن.

charter-unlawful-title = مخالفة للقانون
charter-unlawful = يحتوي نصكم على شتائم، أو كلام ينبذ أشخاصًا، أو طلب يمنعه القانون.
charter-unlawful-advice = يمكنكم كتابة فكرتكم بطريقة أخرى: اذكروا ما تريدون تحسينه، دون استهداف أحد.

charter-personal-data-title = بيانات شخصية
charter-personal-data = يتحدث نصكم عن شخص يمكن التعرف عليه: اسمه أو عنوانه أو حياته الخاصة. لا يمكننا نشره.
charter-personal-data-advice = احذفوا الاسم وكل ما يسمح بالتعرف على هذا الشخص. ويمكن أن يبقى باقي الفكرة.

charter-unclear-title = غير دقيقة بما يكفي
charter-unclear = لم نفهم فكرتكم جيدًا. ليست دقيقة بما يكفي لدراستها.
charter-unclear-advice = اذكروا المكان، وما ينبغي تركيبه أو تغييره، ولمن. بضع جمل تكفي.
