"""Target groups: who belongs to one by which facts, what that adds, and people at the gate and before it."""
