### Données personnelles : registre, durées, notices.
