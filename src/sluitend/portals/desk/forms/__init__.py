"""What people fill in at the desk; forms read, the gate and the database decide."""

from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.hand_over import HandOverForm
from sluitend.portals.desk.forms.settle import SettleForm
from sluitend.portals.desk.forms.worklist import WorklistForm

__all__ = ["Form", "HandOverForm", "SettleForm", "WorklistForm"]
