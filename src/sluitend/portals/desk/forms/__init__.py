"""What people fill in at the desk; forms read, the gate and the database decide."""

from sluitend.portals.desk.forms.absence import AbsenceForm
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.bulk import BulkSettleForm
from sluitend.portals.desk.forms.hand_over import HandOverForm
from sluitend.portals.desk.forms.lists import ExportForm, SavedListForm
from sluitend.portals.desk.forms.moving import MovesForm
from sluitend.portals.desk.forms.people import PeopleForm
from sluitend.portals.desk.forms.settle import SettleForm
from sluitend.portals.desk.forms.worklist import WorklistForm

__all__ = [
    "AbsenceForm",
    "BulkSettleForm",
    "ExportForm",
    "Form",
    "HandOverForm",
    "MovesForm",
    "PeopleForm",
    "SavedListForm",
    "SettleForm",
    "WorklistForm",
]
