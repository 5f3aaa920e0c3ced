"""Addresses of somebody's plan and personal budget, below the address of that person; each leads to one act."""

from django.urls import path

from sluitend.portals.desk.views.plans import budget, draft, plan

urlpatterns = [
    path("plan/", plan.show_plan, name="plan"),
    path("plan/plan.pdf", plan.print_plan, name="plan-pdf"),
    path("plan/nieuw/", plan.start, name="plan-start"),
    path("plan/ondertekend/", plan.sign, name="plan-sign"),
    path("plan/intrekken/", plan.withdraw, name="plan-withdraw"),
    path("plan/evalueren/", plan.evaluate, name="plan-evaluate"),
    path("plan/afvinken/", plan.tick, name="plan-tick"),
    path("plan/begonnen/", plan.start_step, name="plan-step-start"),
    path("plan/gedaan/", plan.settle_step, name="plan-step-settle"),
    path("plan/concept/", draft.show_draft, name="plan-draft"),
    path("plan/concept/doelen/", draft.write_goals, name="plan-goals"),
    path("plan/concept/stap/", draft.write_step, name="plan-step"),
    path("plan/concept/verplaatsen/", draft.move_step, name="plan-step-move"),
    path("plan/concept/weghalen/", draft.remove_step, name="plan-step-remove"),
    path("plan/concept/voorstellen/", draft.propose, name="plan-propose"),
    path("budget/", budget.show_budget, name="budget"),
    path("budget/aanvragen/", budget.ask, name="budget-request"),
    path("budget/besluiten/", budget.decide, name="budget-decide"),
    path("budget/bon/", budget.add_paid, name="budget-receipt"),
    path("budget/teruggeven/", budget.give_back, name="budget-return"),
]
