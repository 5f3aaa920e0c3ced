"""Everything that can change plans and personal budgets, one file per use case; each goes through the gate."""

from sluitend.areas.plans.actions.agree import Signing, agree_plan, sign_plan_on_paper
from sluitend.areas.plans.actions.budget import NewRequest, decide_budget, request_budget
from sluitend.areas.plans.actions.comment import comment_on_plan
from sluitend.areas.plans.actions.draft import (
    NewStep,
    move_plan_step,
    remove_plan_step,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.actions.evaluate import LookBack, evaluate_plan
from sluitend.areas.plans.actions.propose import propose_plan
from sluitend.areas.plans.actions.receipt import Receipt, add_receipt
from sluitend.areas.plans.actions.return_budget import return_budget
from sluitend.areas.plans.actions.start import start_plan
from sluitend.areas.plans.actions.steps import settle_plan_step, start_plan_step, tick_plan_step
from sluitend.areas.plans.actions.withdraw import withdraw_plan

__all__ = [
    "LookBack",
    "NewRequest",
    "NewStep",
    "Receipt",
    "Signing",
    "add_receipt",
    "agree_plan",
    "comment_on_plan",
    "decide_budget",
    "evaluate_plan",
    "move_plan_step",
    "propose_plan",
    "remove_plan_step",
    "request_budget",
    "return_budget",
    "settle_plan_step",
    "sign_plan_on_paper",
    "start_plan",
    "start_plan_step",
    "tick_plan_step",
    "withdraw_plan",
    "write_plan_goals",
    "write_plan_step",
]
