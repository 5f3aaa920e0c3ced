"""Planning: who is invited in which week by whom, with proof of how good the plan is and of what cannot be done."""

from sluitend.compute.planning.again import Change, Replan, plan_again
from sluitend.compute.planning.capacity import Absence, Derivation, Pattern, count_capacity, explain_capacity
from sluitend.compute.planning.overload import Overload
from sluitend.compute.planning.plan import Plan, plan_invitations
from sluitend.compute.planning.problem import NOBODY, BadProblem, Cohort, Crew, Problem, Weights
from sluitend.compute.planning.shortage import Shortage
from sluitend.compute.planning.slots import Slot, Stretch, place_in_slots

__all__ = [
    "NOBODY",
    "Absence",
    "BadProblem",
    "Change",
    "Cohort",
    "Crew",
    "Derivation",
    "Overload",
    "Pattern",
    "Plan",
    "Problem",
    "Replan",
    "Shortage",
    "Slot",
    "Stretch",
    "Weights",
    "count_capacity",
    "explain_capacity",
    "place_in_slots",
    "plan_again",
    "plan_invitations",
]
