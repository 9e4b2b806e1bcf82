### What is wrong, and what to do.

## Titles of error pages

error-title = This is not possible
error-title-not-found = Page not found
error-title-sign-in = Sign in to continue
error-title-forbidden = This page is not open to you
error-go-home = Back to the home page
error-go-sign-in = Sign in

## What happens anywhere

error-not-found = This page does not exist, or no longer. Check the address, or start from the home page.
error-sign-in = Sign in first: a six-digit code sent by e-mail is enough.
error-forbidden = Your role does not allow this.
error-internal = Something broke on our side. Try again in a moment. If it happens again, give us this reference: { $reference }
error-unreadable-form = The form arrived incomplete. Send it again.
error-network = The network does not answer. Nothing is lost: try again in a moment.
error-invalid = What was entered is not right. Check each field.
error-changed = Someone else changed this in the meantime. Read it again before you start over.
error-too-many-tries = Too many tries. Wait a few minutes before you start over.
error-wrong-code = This code is not the right one, or is no longer valid.

## The calendar

error-not-planned-ideas = This edition does not collect ideas.
error-not-planned-vote = No vote is planned in this edition.
error-not-yet-ideas = Ideas can be sent from { $date }.
error-not-yet-vote = The vote opens on { $date }.
error-over-ideas = Ideas could be sent until { $date }.
error-over-vote = The vote ended on { $date }.
error-still-open-vote = The vote is open until { $date }.

## Ideas

error-idea-state = The idea is no longer in a state that allows this.
error-draft = Something is missing in your idea. Complete the fields that are marked.
error-too-many-ideas = You have already sent all the ideas that the rules allow: { $max } per person.

## The vote

error-already-voted = You have already voted, on { $day }. That vote counts.
error-no-change = A confirmed vote can’t be changed in this edition.
error-unknown-receipt = This receipt number does not exist. Check it character by character.
error-declare-age = One must be { $age } or older to vote.
error-declare-link = Say what link you have with the city: living, working or studying here.
error-ballot-unknown-project = One of the chosen projects is not on the ballot.
error-ballot-too-few = Not enough projects chosen yet: { $chosen }. Minimum: { $min }.
error-ballot-too-many = Too many projects chosen: { $chosen }. Maximum: { $max }.
error-ballot-over-budget = Your choices exceed the budget by { $over }. Take a project out.
error-ballot-points-on-one = A project can’t get more points than the maximum: { $max }.
error-ballot-points = Too many points given: { $points }. Maximum: { $max }.

## Staff

error-calendar = The dates overlap or go backwards. Correct the calendar.
error-rules = These rules contradict one another. Check the numbers.
error-vote-opened = The vote has begun: the rules can’t change any more.
error-slug-taken = Another edition already has this short name.
error-counted = The count has already taken place.
error-not-counted = The count has not taken place yet.
error-published = The outcome is already published.
error-last-administrator = At least one person must keep the administrator’s role.
