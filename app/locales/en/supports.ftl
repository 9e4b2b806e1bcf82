### Supporting an idea.

supports-title = Support
supports-count = { $count ->
    [0] No support yet
    [one] { $count } supporter
   *[other] { $count } supporters
}
supports-add = Support this idea
supports-remove = Stop supporting it
supports-given = You support this idea.
supports-mine = This is your idea: others can support it.
supports-own = This is your idea: only others can support it.
supports-over = Ideas can’t be supported now: that time is over, or has not begun.
supports-added = Thank you, your support is counted.
supports-removed = Your support is taken back.
supports-sign-in = Sign in to take part
supports-sign-in-lead = To support an idea or to write a comment, you need to sign in. You will then come back to this idea.
supports-kept = The ideas that you support and your comments. Others see how many support an idea, not your name.
