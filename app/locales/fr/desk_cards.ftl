### Les cartes de vote et les listes, côté équipe.
