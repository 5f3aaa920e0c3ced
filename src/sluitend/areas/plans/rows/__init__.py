"""Plans and budgets as they are shown: read without asking, for the queries of this room and of rooms above it."""

from sluitend.areas.plans.rows.budgets import BudgetCard, BudgetShown, RequestRow, read_budget_card, read_budget_shown
from sluitend.areas.plans.rows.evaluations import EvaluationRow
from sluitend.areas.plans.rows.plans import CommentRow, PlanRow, StepRow, list_plans
from sluitend.areas.plans.rows.summary import PlanCard, read_plan_card

__all__ = [
    "BudgetCard",
    "BudgetShown",
    "CommentRow",
    "EvaluationRow",
    "PlanCard",
    "PlanRow",
    "RequestRow",
    "StepRow",
    "list_plans",
    "read_budget_card",
    "read_budget_shown",
    "read_plan_card",
]
