### Les idées : la liste, une idée, en envoyer une.

## L’état d’une idée

ideas-state-draft = Brouillon
ideas-state-submitted = Reçue, en cours de lecture
ideas-state-published = Publiée
ideas-state-changes_requested = À compléter
ideas-state-refused = Non retenue
ideas-state-withdrawn = Retirée
ideas-state-merged = Devenue un projet
