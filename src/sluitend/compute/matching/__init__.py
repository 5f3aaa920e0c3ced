"""Matching: who can do which work, exactly and with reasons, without ever seeing who somebody is.

Read `offer` and `ask` (what is compared), `judging` (each rule once), `crowd` and `walking` (whom to look at),
`sifting` (who of many may be among the best), `changing` (one offer anew), `searching` (the best for a place, for a
person, for all), and `assigning` (people to places). Ask the files themselves: the compiler behind them takes a moment
to load.
"""
