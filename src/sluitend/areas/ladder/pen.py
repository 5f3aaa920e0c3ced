"""The pen of the ladder: whoever was measured is promised the next measurement."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sluitend.areas.ladder.rows import MEASUREMENT
from sluitend.compute.calendar import Term, end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NoLadder
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import (
    Opening,
    Settling,
    close_promises,
    draft_promise,
    follow_up,
    note_evidence,
    write_promises,
)
from sluitend.parties.models import Person


def require_ladder(organisation_id: int | None) -> None:
    """Refuse where the pack of the municipality places nobody on the ladder."""
    if not find_pack(organisation_id).uses_ladder:
        raise NoLadder


def renew_measurements(people: Sequence[Person], *, actor: Actor, at: datetime) -> None:
    """Keep the measurement that was promised to each of these locked people, and promise the next.

    Whoever was promised none yet, is promised one by whoever covers them; of many at once the days are spread over
    the term, so that nobody finds a thousand measurements on one day.
    """
    open_ones = Promise.objects.are_open().filter(kind=MEASUREMENT, beneficiary__in=[each.pk for each in people])
    promised = list(open_ones.order_by("id"))
    note_evidence(promised, settling=Settling(state=KEPT, evidence="measured"), actor=actor, at=at)
    close_promises(promised, state=KEPT, at=at)
    follow_up(promised, at=at, opening=None)
    _open_first([each for each in people if each.pk not in {promise.beneficiary_id for promise in promised}], at)


def _open_first(people: Sequence[Person], at: datetime) -> None:
    homes = {person.pk: person.party.organisation_id for person in people}
    packs = {organisation: find_pack(organisation) for organisation in set(homes.values())}
    drafts = []
    for place, person in enumerate(people, start=1):
        pack = packs[homes[person.pk]]
        due_on = _spread(find_day(at), share=place / len(people), term=pack.promise(MEASUREMENT).within)
        opening = Opening(kind=MEASUREMENT, owner_id=person.covered_by_id or 0, due_on=due_on)
        drafts.append(draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at))
    write_promises(drafts)


def _spread(today: date, *, share: float, term: Term) -> date:
    """Give the day on which this share (0-1) of a term has passed; the last one has all of it."""
    return today + timedelta(days=round(share * (end_term(term, start_on=today) - today).days))
