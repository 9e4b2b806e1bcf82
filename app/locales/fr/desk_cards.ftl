### Les cartes de vote et les listes, côté équipe.

error-batch-state = Ce lot n’est plus dans l’état où vous l’avez vu. Rechargez la page.
error-batch-in-use = Ce lot a déjà servi : ses codes ne s’impriment plus. Préparez un autre lot.
