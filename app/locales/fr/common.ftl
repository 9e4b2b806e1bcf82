### Les mots que partagent toutes les pages.

## Le cadre du site

site-budget = Budget participatif
site-skip = Aller au contenu
site-languages = Langue
nav-label = Navigation principale
nav-home = Accueil
nav-ideas = Idées
nav-vote = Voter
nav-projects = Projets
nav-results = Résultats
nav-account = Mon compte
nav-desk = Espace des agents
footer-label = À propos de ce site
footer-ambassadors = Ambassadrices et ambassadeurs
footer-envelopes = Enveloppes confiées à des groupes
footer-help = Aide
footer-accessibility = Accessibilité : non conforme
footer-legal = Mentions légales
footer-privacy = Données personnelles
footer-data = Données ouvertes
footer-source = Code source, licence EUPL-1.2
focus-leave = Quitter
desk-label = Navigation des agents
desk-site = Voir le site public
demo-label = Démonstration
demo-text = Ce site est une démonstration : rien de ce que vous y faites n’engage la ville.
demo-mails = Lire les messages envoyés

## Les formulaires

field-required = obligatoire
field-optional = facultatif
field-error = Erreur : { $message }
field-limit = { $max ->
    [one] { $max } caractère au plus
   *[other] { $max } caractères au plus
}
field-left = Caractères restants :
field-over = Caractères en trop :
errors-title = { $count ->
    [one] Il y a une erreur à corriger
   *[other] Il y a { $count } erreurs à corriger
}
steps-label = Étapes
steps-count = Étape { $current } sur { $total }
steps-done = étape terminée

## Les messages

tone-neutral = À savoir
tone-info = Information
tone-success = C’est fait
tone-warning = Attention
tone-danger = Erreur

## Les listes

breadcrumb-label = Vous êtes ici
pager-label = Pages de résultats
pager-previous = Page précédente
pager-next = Page suivante
pager-page = Page { $page }
pager-count = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
keys-title = Raccourcis clavier
timeline-done = terminé
timeline-now = en cours
timeline-next = à venir
facts-edit = Modifier
