### Les directions : qui elles sont, de quoi elles répondent, qui en est membre.

departments-lead = Les directions de la ville et les organismes extérieurs qui étudient les projets.
departments-none = Pas encore de direction
departments-none-text = Ajoutez vos directions, puis dites de quoi chacune répond.
departments-list = { $count ->
    [one] { $count } direction
   *[other] { $count } directions
}
departments-name = Nom
departments-name-taken = Une direction porte déjà ce nom.
departments-kind = Sorte
departments-members = Membres
departments-is-outside = Extérieure
departments-is-inside = De la ville
departments-no-head = Personne ne peut valider
departments-add = Ajouter une direction
departments-add-button = Ajouter
departments-outside = Organisme extérieur à la ville
departments-outside-hint = Intercommunalité, bailleur, syndicat… Ses membres ne voient que les projets qui lui sont confiés.
departments-contact = À qui parler
departments-contact-hint = Une adresse, un téléphone, un nom. Pour les agents.

## Les compétences

departments-competences = Qui répond de quoi
departments-competences-text = Un projet va de lui-même aux directions dont les mots sont dans son titre, son texte, son thème ou les titres de ses idées. Séparez les mots par des virgules ; les majuscules, les accents et le pluriel ne comptent pas.
departments-law = La voirie, l'eau, l'assainissement, les déchets, les transports ou le logement relèvent souvent de l'intercommunalité (article L5216-5 du code général des collectivités territoriales) ; vérifiez ses statuts. Les écoles restent à la ville.
departments-install = { $count ->
    [one] Ajouter { $count } compétence habituelle
   *[other] Ajouter les { $count } compétences habituelles
}
departments-installed = Les compétences habituelles sont là. Dites maintenant qui répond de chacune, puis enregistrez.
departments-nobody = { $count ->
    [one] { $count } compétence n'est à personne : les projets qui en parlent ne vont nulle part.
   *[other] { $count } compétences ne sont à personne : les projets qui en parlent ne vont nulle part.
}
departments-competence = Compétence { $number }
departments-often-outside = Souvent à l'intercommunalité
departments-competence-name = Nom
departments-competence-department = Direction
departments-competence-nobody = Personne
departments-competence-words = Mots
departments-rows = Pour retirer une ligne, effacez son nom. Pour en avoir d'autres, enregistrez : trois lignes vides reviennent.
departments-competences-save = Enregistrer le tableau
departments-department-wrong = Choisissez une direction de la liste.

## Une direction

departments-studies = Voir ses instructions
departments-no-head-text = Personne ne peut valider les avis de cette direction. Ajoutez une personne qui la dirige.
departments-nobody-yet = Personne n'est encore membre de cette direction.
departments-people = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
departments-person = Personne
departments-person-name = Nom de la personne
departments-level = Rôle
departments-level-analyst = Instruit
departments-level-validator = Dirige
departments-level-choose = Choisissez un rôle.
departments-about-analyst = Remplit les instructions et propose un avis.
departments-about-validator = Valide les avis, et peut aussi instruire.
departments-about-outside = Les membres de cet organisme ne voient que les projets qui lui sont confiés.
departments-change = Changer
departments-remove = Retirer
departments-remove-about = { $email } ne verra plus les instructions de cette direction.
departments-remove-now = Oui, retirer
departments-invite = Ajouter une personne
departments-invite-button = Ajouter
departments-member-set = { $email } a maintenant son rôle. Prévenez la personne : aucun mail n'est envoyé.
departments-member-removed = La personne n'est plus membre.
departments-edit = Changer le nom ou le contact
