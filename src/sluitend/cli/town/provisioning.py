"""What must be there first, in a town: asked for, heard, granted and in place; a refusal is not where it ends."""

from collections.abc import Callable
from dataclasses import replace

from sluitend.areas.plans.actions import start_plan_step
from sluitend.areas.provisions.actions import Move, Need, add_provision, move_provision
from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import ASKED_AGAIN, PROVISION_GRANTED, UNDER_THREAT
from sluitend.cli.town.visits import note_debt_talk
from sluitend.cli.town.week import Aid, Week
from sluitend.ledger.queries import PromiseRow

PROVISION_OF = {
    "debts": "debt_assistance",
    "language": "language_training",
    "childcare": "childcare",
    "transport": "transport",
    "housing": "housing",
    "care": "health_care",
}


def need(week: Week, row: PromiseRow) -> None:
    """Note what somebody needs before other steps can follow; about debts nothing is written among work."""
    trouble = week.tell(row).trouble
    if not trouble or row.person_id in week.memory.aids:
        return
    threat = "energy" if trouble == "debts" and week.chance(UNDER_THREAT) else ""
    needed = Need(kind=PROVISION_OF[trouble], why=sentences.NEEDS.get(trouble, ""), threat=threat)
    provision_id = add_provision(actor=week.coach, at=week.read_clock(), person_id=row.person_id, need=needed)
    week.memory.aids[row.person_id] = Aid(provision_id=provision_id)


def ask_for(week: Week, row: PromiseRow) -> None:
    """Send the request."""
    _move(week, row, Move(to="requested"))


def hear(week: Week, row: PromiseRow) -> None:
    """Talk about it, as the law asks where somebody has debts."""
    _move(week, row, Move(to="heard"))
    note_debt_talk(week, row)


def hear_decision(week: Week, row: PromiseRow) -> None:
    """Hear what was decided."""
    granted = week.chance(PROVISION_GRANTED)
    reason = "" if granted else week.dice.choice(("no_place", "not_fitting", "incomplete"))
    _move(week, row, Move(to="granted" if granted else "refused", reason=reason))


def put_in_place(week: Week, row: PromiseRow) -> None:
    """See that it is there; a step of the plan that waited for it can begin."""
    _move(week, row, Move(to="in_place"), in_place=True)
    step_id = week.memory.waiting.pop(row.person_id, None)
    if step_id is not None:
        start_plan_step(actor=week.coach, at=week.read_clock(), person_id=row.person_id, step_id=step_id)


def look_again(week: Week, row: PromiseRow) -> None:
    """After a refusal ask again, or end it with a reason."""
    if week.chance(ASKED_AGAIN):
        _move(week, row, Move(to="requested"))
    else:
        _move(week, row, Move(to="ended", reason="person_declined"), in_place=None)
        week.memory.waiting.pop(row.person_id, None)


def _move(week: Week, row: PromiseRow, move: Move, *, in_place: bool | None = False) -> None:
    aid = week.memory.aids[row.person_id]
    move_provision(actor=week.coach, at=week.read_clock(), provision_id=aid.provision_id, move=move)
    week.memory.aids[row.person_id] = replace(aid, in_place=in_place)


STAGES: dict[str, Callable[[Week, PromiseRow], None]] = {
    "provision_request": ask_for,
    "provision_talk": hear,
    "provision_decision": hear_decision,
    "provision_start": put_in_place,
    "provision_review": look_again,
}
