"""Why somebody is in a cohort or not, and how far the approach can be with a member; names stand with the faces."""

from sluitend.compute.policy.target_groups import BEFORE_GATE

# At the freeze by what the cohort is of; later by what changed, or because it was only noted later. Whoever is before
# the gate has no benefit yet.
LIVES_HERE, IN_GROUP = "lives_here", "in_group"
INFLOW, MOVED_IN, NOTED_LATER = "inflow", "moved_in", "noted_later"
IN_REASONS = (LIVES_HERE, IN_GROUP, INFLOW, MOVED_IN, NOTED_LATER, BEFORE_GATE)
LEFT_BEFORE, NO_BENEFIT, OTHER_COHORT, NOT_IN_GROUP = "left", "no_benefit", "other_cohort", "not_in_group"
OUT_REASONS = (LEFT_BEFORE, NO_BENEFIT, OTHER_COHORT, NOT_IN_GROUP)

# In the order in which a funnel shows them. Everybody is in exactly one: the first of these that holds is what counts,
# from spoken back to not planned, and whoever was spoken to stays so wherever they go.
NOT_PLANNED, PLANNED, INVITED, ATTEMPTING, SPOKEN = "not_planned", "planned", "invited", "attempting", "spoken"
EXEMPT, LEFT, MOVED, DESTROYED = "exempt", "left", "moved", "destroyed"
STATES = (NOT_PLANNED, PLANNED, INVITED, ATTEMPTING, SPOKEN, EXEMPT, LEFT, MOVED, DESTROYED)
