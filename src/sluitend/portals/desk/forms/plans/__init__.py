"""What people fill in about plans and personal budgets."""

from sluitend.portals.desk.forms.plans.budget import DecideForm, ReceiptForm, RequestForm, ReturnForm
from sluitend.portals.desk.forms.plans.draft import GoalsForm, MoveForm, PickForm, StepForm
from sluitend.portals.desk.forms.plans.plan import BeginForm, EvaluateForm, SignForm, TickForm, WithdrawForm

__all__ = [
    "BeginForm",
    "DecideForm",
    "EvaluateForm",
    "GoalsForm",
    "MoveForm",
    "PickForm",
    "ReceiptForm",
    "RequestForm",
    "ReturnForm",
    "SignForm",
    "StepForm",
    "TickForm",
    "WithdrawForm",
]
