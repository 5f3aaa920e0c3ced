"""What people fill in about plans and personal budgets."""

from sluitend.portals.desk.forms.plans.budget import DecideForm, ReceiptForm, RequestForm
from sluitend.portals.desk.forms.plans.draft import GoalsForm, MoveForm, PickForm, StepForm
from sluitend.portals.desk.forms.plans.plan import EvaluateForm, SignForm, TickForm, WithdrawForm

__all__ = [
    "DecideForm",
    "EvaluateForm",
    "GoalsForm",
    "MoveForm",
    "PickForm",
    "ReceiptForm",
    "RequestForm",
    "SignForm",
    "StepForm",
    "TickForm",
    "WithdrawForm",
]
