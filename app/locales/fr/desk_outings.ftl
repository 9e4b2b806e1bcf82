### Les sorties, vues du bureau

desk-outings-tabs = Pages de la sortie
desk-outings-tab-team = Équipe
desk-outings-tab-phones = Téléphones
desk-outings-tab-entries = Saisies
desk-outings-tab-report = Bilan

desk-outings-about = La sortie
desk-outings-when = Quand
desk-outings-place = Lieu
desk-outings-district = Quartier
desk-outings-goals = Objectifs
desk-outings-audience = Pour qui
desk-outings-languages = Langues parlées
desk-outings-public = Public
desk-outings-public-yes = Les habitants voient cet arrêt et ses horaires.
desk-outings-reason = Pourquoi elle est annulée
