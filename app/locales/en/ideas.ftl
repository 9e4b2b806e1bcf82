### Ideas: the list, an idea, sending one.

## The state of an idea

ideas-state-draft = Draft
ideas-state-submitted = Received, being read
ideas-state-published = Published
ideas-state-changes_requested = To be completed
ideas-state-refused = Not accepted
ideas-state-withdrawn = Withdrawn
ideas-state-merged = Became a project
