### Les réseaux d’ambassadeurs, côté agents

desk-networks-lead = Les réseaux, leurs groupes et leur charte. Chaque équipe d’animation suit son réseau depuis sa page publique.
desk-networks-count = { $count ->
    [0] Aucun réseau
    [one] { $count } réseau
   *[other] { $count } réseaux
}
desk-networks-column-name = Réseau
desk-networks-column-kind = Modèle
desk-networks-column-groups = Groupes
desk-networks-column-open = Candidatures
desk-networks-is-open = Ouvertes
desk-networks-is-closed = Fermées
desk-networks-kind-youth = Jeunes ambassadeurs
desk-networks-kind-committees = Comités d’habitants
desk-networks-new-youth = Nouveau réseau de jeunes
desk-networks-new-committees = Nouveau réseau de comités
desk-networks-template-youth = De 15 à 25 ans, accord d’un parent avant 18 ans, heures calmes la nuit. Tout se change ensuite.
desk-networks-template-youth-name = Jeunes ambassadeurs
desk-networks-template-youth-intro = Vous avez entre 15 et 25 ans ? Parlez du budget participatif autour de vous, et décidez avec votre groupe d’une partie de l’argent de la ville.
desk-networks-template-youth-charter =
    Nous parlons à tout le monde avec respect.
    Nous tenons parole : si je ne peux pas venir, je le dis à temps.
    Nous décidons pour la ville, et pas pour nous ni pour nos proches.
    Nous n’écrivons jamais en secret à un mineur. Tout se dit dans le groupe.
    Nous gardons pour nous ce que les habitants nous confient.
desk-networks-template-committees = Sans limite d’âge. Un groupe par comité ; chacun peut avoir son enveloppe.
desk-networks-template-committees-name = Comités d’habitants
desk-networks-template-committees-intro = Les comités se réunissent chaque mois et décident des projets des habitants de leur quartier.
desk-networks-template-committees-charter =
    Nous écoutons chaque porteur de projet.
    Qui est concerné par un projet ne vote pas sur ce projet.
    Nous expliquons chaque décision, en mots simples.
    Nous rendons compte de l’argent dépensé.
desk-networks-name = Nom
desk-networks-name-wrong = Écrivez un nom de 2 à 120 caractères.
desk-networks-slug = Nom court, dans les adresses
desk-networks-slug-hint = Lettres sans accent, chiffres et tirets. L’affiche et son QR code le contiennent.
desk-networks-slug-wrong = Écrivez 2 à 60 lettres minuscules sans accent, chiffres ou tirets.
desk-networks-intro = Présentation
desk-networks-intro-hint = La première ligne est montrée dans la liste.
desk-networks-intro-long = C’est trop long : 3 000 caractères au plus.
desk-networks-min-age = Âge au moins
desk-networks-max-age = Âge au plus
desk-networks-age-wrong = Écrivez un âge de 0 à 120 ans, ou rien.
desk-networks-ages-turned = Cet âge est plus petit que l’autre.
desk-networks-quiet-from = Heures calmes, à partir de
desk-networks-quiet-to = Heures calmes, jusqu’à
desk-networks-quiet-hint = Rien n’est envoyé aux mineurs pendant ces heures. Deux heures égales : jamais.
desk-networks-hour = { $hour } h
desk-networks-hour-wrong = Choisissez une heure.
desk-networks-open-box = Le réseau prend des candidatures
desk-networks-create = Créer le réseau
desk-networks-created = Le réseau est créé. Ajoutez ses groupes, et publiez sa charte.
desk-networks-save = Enregistrer
desk-networks-saved = C’est enregistré.
desk-networks-what = Ce qu’est le réseau
desk-networks-go-public = Page publique
desk-networks-go-lead = Animer
desk-networks-go-poster = Affiche
desk-networks-groups = Groupes
desk-networks-group-new = Ajouter un groupe
desk-networks-group-name = Nom du groupe
desk-networks-group-name-wrong = Écrivez un nom de 2 à 120 caractères.
desk-networks-group-kind = Ce qu’il est
desk-networks-group-kind-choose = Choisissez ce qu’est le groupe.
desk-networks-group-kind-school = Établissement scolaire
desk-networks-group-kind-district = Quartier
desk-networks-group-kind-committee = Comité
desk-networks-group-kind-other = Autre
desk-networks-group-partner = Partenaire
desk-networks-group-partner-hint = Le lycée ou l’association qui accompagne le groupe.
desk-networks-group-district = Quartier
desk-networks-group-close = Ce groupe ne prend plus personne
desk-networks-group-closed = Fermé
desk-networks-group-saved = Le groupe est enregistré.
desk-networks-charter = Charte
desk-networks-charter-text = Texte de la prochaine version
desk-networks-charter-hint = Une nouvelle version est à accepter par chaque membre avant d’agir de nouveau.
desk-networks-charter-length = Écrivez une charte de 20 à 20 000 caractères.
desk-networks-charter-publish = Publier une nouvelle version
desk-networks-charter-published = La version { $version } est publiée. Les membres doivent l’accepter.
desk-networks-charter-version = Version { $version }, { $day }
