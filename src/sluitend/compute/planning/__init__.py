"""Planning: who is invited in which week by whom, with proof of how good it is and of what cannot be done.

Ask the files themselves: the solvers behind `plan` and `slots` take seconds to load, and whoever only counts `capacity`
need not wait for them.
"""
