### Des idées qui ressemblent à celle que l’on écrit.

similar-title = Quelqu’un l’a peut-être déjà proposé
similar-lead = { $count ->
    [one] Cette idée ressemble à la vôtre. Si elle dit la même chose, vous pouvez la soutenir. Sinon, continuez.
   *[other] Ces idées ressemblent à la vôtre. Si l’une d’elles dit la même chose, vous pouvez la soutenir. Sinon, continuez.
}
similar-kept = Ouvrez une idée pour la lire ou la soutenir. Votre brouillon reste ici.
similar-said = { $count ->
    [one] Une idée ressemble à la vôtre. Elle est sous votre texte.
   *[other] { $count } idées ressemblent à la vôtre. Elles sont sous votre texte.
}
similar-supports = { $count ->
    [one] 1 soutien
   *[other] { $count } soutiens
}
similar-go-on = Mon idée est différente, je continue
