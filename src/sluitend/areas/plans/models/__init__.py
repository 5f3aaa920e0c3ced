"""What we remember of plans and personal budgets; written only by `actions` and the pen beside it."""

from sluitend.areas.plans.models.budget import BudgetRequest, PersonalBudget
from sluitend.areas.plans.models.evaluation import GoalStanding, PlanEvaluation
from sluitend.areas.plans.models.plan import Plan, PlanComment, PlanStep

__all__ = ["BudgetRequest", "GoalStanding", "PersonalBudget", "Plan", "PlanComment", "PlanEvaluation", "PlanStep"]
