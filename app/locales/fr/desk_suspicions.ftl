### Les votes à vérifier.
