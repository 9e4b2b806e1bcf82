### Les notices sur les données personnelles.
