"""What can be asked about plans and personal budgets, one file per use case; each goes through the gate."""

from sluitend.areas.plans.queries.budget import BudgetView, read_budget
from sluitend.areas.plans.queries.mine import read_my_budget
from sluitend.areas.plans.queries.plan import PlanView, read_plan

__all__ = ["BudgetView", "PlanView", "read_budget", "read_my_budget", "read_plan"]
