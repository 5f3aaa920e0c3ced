"""For every act one example of how it is asked rightly; a new act needs a row here."""

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

from tests.contract.places import GONE, Place, draft_admission
from tests.standing import AT, SYSTEM, TODAY

import sluitend
from sluitend.gate.actor import Actor
from sluitend.gate.door import ACTS
from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    SpellRow,
    add_means,
    draw_means,
    hand_over_caseload,
    start_absence,
    suspend_promise,
)
from sluitend.ledger.models import Draw, Means
from sluitend.ledger.queries import WorklistFilter
from sluitend.parties.actions import NewStaff, add_area
from sluitend.parties.models import Area

Example = Callable[[Place], dict[str, Any]]
KEPT = Settling(state="kept", evidence="reached", reference="brief")


def load_acts() -> dict[str, Callable[..., Any]]:
    """Give every act there is: whatever stands in the actions and queries of any room."""
    for found in pkgutil.walk_packages(sluitend.__path__, "sluitend."):
        if {"actions", "queries"} & set(found.name.split(".")):
            importlib.import_module(found.name)
    return ACTS


def draft_means(place: Place) -> NewMeans:
    return NewMeans(
        code=place.word,
        name="Budget",
        organisation_id=place.organisation,
        unit="cent",
        amount=1_000,
        from_on=TODAY,
        until_on=TODAY,
    )


def draft_spell(place: Place) -> SpellRow:
    return SpellRow(
        reference=place.word,
        started_on=TODAY,
        ended_on=None,
        birth_year=1980,
        household_form="",
        cause_code="",
    )


def find_means(place: Place) -> int:
    return Means.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


def find_area(place: Place) -> int:
    return Area.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


def find_draw(place: Place) -> int:
    return Draw.objects.filter(promise=place.promise).values_list("id", flat=True).first() or GONE


EXAMPLES: dict[str, Example] = {
    "add_area": lambda p: {"organisation_id": p.organisation, "code": p.word, "name": "N", "from_on": TODAY},
    "add_organisation": lambda p: {"name": p.word, "kind": "employer"},
    "provide_desk": lambda p: {"municipality": p.word, "pack": "national"},
    "add_team": lambda p: {"name": "West", "organisation_id": p.organisation},
    "add_staff": lambda p: {
        "new": NewStaff(name="Sanne", number=p.word, team_id=p.team, role="coach", started_on=TODAY)
    },
    "add_contact": lambda p: {"person_id": p.person, "kind": "email", "value": f"{p.word}@voorbeeld.nl"},
    "join_household": lambda p: {"person_id": p.person, "number": p.word},
    "move_person": lambda p: {"person_id": p.person, "area_id": find_area(p)},
    "find_person": lambda p: {"text": p.word},
    "read_bsn": lambda p: {"person_id": p.person},
    "admit_person": lambda p: {"admission": draft_admission(p, number=f"A{p.word}", with_bsn=False)},
    "admit_people": lambda p: {"admissions": [draft_admission(p, number=f"B{p.word}", with_bsn=False)]},
    "import_spells": lambda p: {
        "source": "register",
        "rows": [draft_spell(p)],
        "organisation_id": p.organisation,
        "team_id": p.team,
    },
    "discharge_person": lambda p: {"person_id": p.person, "because": "work"},
    "make_promise": lambda p: {
        "person_id": p.person,
        "opening": Opening(kind="offer", owner_id=p.owner),
    },
    "settle_promise": lambda p: {"promise_id": p.promise, "settling": KEPT},
    "settle_promises": lambda p: {"promise_ids": [p.promise], "settling": KEPT},
    "suspend_promise": lambda p: {"promise_id": p.promise, "reason": "waiting"},
    "resume_promise": lambda p: {"promise_id": p.promise},
    "hand_over_person": lambda p: {"person_id": p.person, "to_id": p.team},
    "hand_over_caseload": lambda p: {"from_id": p.owner, "to_id": p.team},
    "start_absence": lambda p: {"staff_id": p.owner, "team_id": p.team},
    "end_absence": lambda p: {"staff_id": p.owner},
    "end_service": lambda p: {"staff_id": p.owner},
    "add_means": lambda p: {"means": draft_means(p)},
    "draw_means": lambda p: {"promise_id": p.promise, "means_id": find_means(p), "amount": 10},
    "return_draw": lambda p: {"draw_id": find_draw(p)},
    "sweep_late": lambda p: {},
    "read_worklist": lambda p: {"wanted": WorklistFilter(text=p.word)},
    "read_person": lambda p: {"person_id": p.person},
    "read_promise": lambda p: {"promise_id": p.promise},
    "digest_book": lambda p: {"organisation_id": p.organisation},
    "read_health": lambda p: {},
    "list_owners": lambda p: {},
    "record_ladder_steps": lambda p: {"steps": {p.person: 3}},
    "read_ladder": lambda p: {"on": TODAY},
    "read_noughts": lambda p: {},
}


def _suspend(place: Place) -> None:
    owner = Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)
    suspend_promise(actor=owner, at=AT, promise_id=place.promise, reason="waiting")


def _draw(place: Place) -> None:
    means = add_means(actor=SYSTEM, at=AT, means=draft_means(place))
    draw_means(actor=SYSTEM, at=AT, promise_id=place.promise, means_id=means, amount=10)


# What must have happened before some acts can be done.
BEFORE: dict[str, Callable[[Place], object]] = {
    "move_person": lambda p: add_area(actor=SYSTEM, at=AT, **EXAMPLES["add_area"](p)),
    "resume_promise": _suspend,
    "end_absence": lambda p: start_absence(actor=SYSTEM, at=AT, staff_id=p.owner, team_id=p.team),
    "end_service": lambda p: hand_over_caseload(actor=SYSTEM, at=AT, from_id=p.owner, to_id=p.team),
    "draw_means": lambda p: add_means(actor=SYSTEM, at=AT, means=draft_means(p)),
    "return_draw": _draw,
}


def prepare(act: str, place: Place) -> dict[str, Any]:
    """Bring about what must have happened, and give what the act is asked with."""
    if act in BEFORE and place.person != GONE:
        BEFORE[act](place)
    return EXAMPLES[act](place)
