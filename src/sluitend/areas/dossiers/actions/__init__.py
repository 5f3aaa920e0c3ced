"""Everything that can change about rights and destroying, one file per group of use cases, all through the gate."""

from sluitend.areas.dossiers.actions.correct import NewCorrection, correct_person
from sluitend.areas.dossiers.actions.correct_bsn import correct_bsn
from sluitend.areas.dossiers.actions.decide import Told, decide_request, end_restriction, extend_request
from sluitend.areas.dossiers.actions.destroy import (
    approve_destruction,
    destroy_files,
    propose_destruction,
)
from sluitend.areas.dossiers.actions.hold import end_hold, start_hold
from sluitend.areas.dossiers.actions.link import make_login_link, record_my_password, redeem_login_link
from sluitend.areas.dossiers.actions.request import make_my_request, make_rights_request

__all__ = [
    "NewCorrection",
    "Told",
    "approve_destruction",
    "correct_bsn",
    "correct_person",
    "decide_request",
    "destroy_files",
    "end_hold",
    "end_restriction",
    "extend_request",
    "make_login_link",
    "make_my_request",
    "make_rights_request",
    "propose_destruction",
    "record_my_password",
    "redeem_login_link",
    "start_hold",
]
