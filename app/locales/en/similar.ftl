### Ideas that are like the one being written.

similar-title = Somebody may have proposed it already
similar-lead = { $count ->
    [one] This idea is like yours. If it says the same, you can support it. If not, go on.
   *[other] These ideas are like yours. If one of them says the same, you can support it. If not, go on.
}
similar-kept = Open an idea to read or support it. Your draft stays here.
similar-said = { $count ->
    [one] One idea is like yours. It is below your text.
   *[other] { $count } ideas are like yours. They are below your text.
}
similar-supports = { $count ->
    [one] 1 person supports it
   *[other] { $count } people support it
}
similar-go-on = My idea is different, I go on
