### Les motifs de la charte : ce que lit une personne dont l’idée n’est pas publiée telle quelle.
### Pour chaque motif : `-title`, deux ou trois mots pour une liste ; sans suffixe, ce que la personne
### lit ; `-advice`, ce qu’elle peut faire. Ils servent à un refus comme à une demande de modification.

charter-outside-competence-title = Pas de la compétence de la ville
charter-outside-competence = Ce que vous proposez n’est pas décidé par la ville. Une autre administration s’en occupe.
charter-outside-competence-advice = Vous pouvez écrire à l’administration concernée. La ville peut vous dire laquelle : demandez-lui.

charter-not-investment-title = Dépense de fonctionnement
charter-not-investment = Le budget participatif paie des travaux et du matériel qui durent. Il ne peut pas payer des salaires, un abonnement ou une dépense qui revient chaque année.
charter-not-investment-advice = Cherchez ce que la ville pourrait construire, acheter ou aménager une fois pour toutes, puis proposez-le.

charter-private-interest-title = Intérêt privé
charter-private-interest = Votre idée sert surtout une personne, une entreprise ou un groupe. L’argent de tous doit servir à tous.
charter-private-interest-advice = Dites comment tout le monde pourrait en profiter, et dans quel lieu ouvert à tous.

charter-already-planned-title = Déjà prévu ou déjà fait
charter-already-planned = La ville a déjà décidé de le faire, ou c’est déjà fait. Il n’y a pas besoin de voter pour cela.
charter-already-planned-advice = Si le projet de la ville ne répond pas à votre besoin, dites ce qui manque : cela peut devenir une idée.

charter-duplicate-title = Même idée qu’une autre
charter-duplicate = Une autre personne a déjà proposé la même idée.
charter-duplicate-advice = Vous pouvez lire cette idée sur le site. Si la vôtre est différente, dites-nous en quoi.

charter-too-expensive-title = Trop cher
charter-too-expensive = Votre idée coûte plus que ce que permet le règlement.
charter-too-expensive-advice = Proposez une première étape moins chère, ou un seul lieu au lieu de plusieurs.

charter-unlawful-title = Contraire à la loi
charter-unlawful = Votre texte contient des propos insultants, qui rejettent des personnes, ou une demande que la loi interdit.
charter-unlawful-advice = Vous pouvez écrire votre idée autrement : dites ce que vous voulez améliorer, sans viser personne.

charter-personal-data-title = Données personnelles
charter-personal-data = Votre texte parle d’une personne que l’on peut reconnaître : son nom, son adresse ou sa vie privée. Nous ne pouvons pas le publier.
charter-personal-data-advice = Retirez le nom et tout ce qui permet de reconnaître cette personne. Le reste de votre idée peut rester.

charter-unclear-title = Pas assez précis
charter-unclear = Nous n’avons pas bien compris votre idée. Elle n’est pas assez précise pour être étudiée.
charter-unclear-advice = Dites le lieu, ce qu’il faudrait installer ou changer, et pour qui. Quelques phrases suffisent.
