### The charter's reasons: what people read when their idea is not published as it is.
### For each reason: `-title`, two or three words for a list; without a suffix, what the person
### reads; `-advice`, what they can do. They serve a refusal as well as a request for changes.

charter-outside-competence-title = Not for the city to decide
charter-outside-competence = The city does not decide on what you propose. Another public body is in charge of it.
charter-outside-competence-advice = You can write to that public body. The city can tell you which one it is: just ask.

charter-not-investment-title = Running costs
charter-not-investment = The participatory budget pays for works and equipment that last. It cannot pay for salaries, subscriptions or costs that come back every year.
charter-not-investment-advice = Think of something that the city could build, buy or lay out once and for all, and propose that.

charter-private-interest-title = Private interest
charter-private-interest = Your idea mostly serves one person, one business or one group. Everyone’s money has to serve everyone.
charter-private-interest-advice = Tell us how everybody could benefit, and in which place that is open to all.

charter-already-planned-title = Already planned or done
charter-already-planned = The city has already decided to do this, or it is done. No vote is needed for it.
charter-already-planned-advice = If the city’s project does not meet your need, tell us what is missing: that can become an idea.

charter-duplicate-title = Same as another idea
charter-duplicate = Somebody else has already proposed the same idea.
charter-duplicate-advice = You can read that idea on the site. If yours is different, tell us how.

charter-too-expensive-title = Too expensive
charter-too-expensive = Your idea costs more than the rules allow.
charter-too-expensive-advice = Propose a first step that costs less, or one place instead of several.

charter-unlawful-title = Against the law
charter-unlawful = Your text contains insults, words that reject people, or a request that the law forbids.
charter-unlawful-advice = You can write your idea in another way: say what you want to improve, without targeting anyone.

charter-personal-data-title = Personal data
charter-personal-data = Your text is about a person who can be recognised: their name, their address or their private life. We cannot publish it.
charter-personal-data-advice = Take out the name and anything that lets people recognise this person. The rest of your idea can stay.

charter-unclear-title = Not precise enough
charter-unclear = We did not quite understand your idea. It is not precise enough to be studied.
charter-unclear-advice = Tell us the place, what should be installed or changed, and for whom. A few sentences are enough.
