"""Steps about people and what is promised to them, each on paper and in PostgreSQL."""

from collections.abc import Callable

from tests.standing import SYSTEM
from tests.town.choices import (
    Pick,
    pick_opening,
    pick_person,
    pick_promise,
    pick_successor,
    write_opening,
    write_successor,
)
from tests.town.pair import Pair

from sluitend.compute.promises.kind import Evidence
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.memory import Opening
from sluitend.ledger import actions as book
from sluitend.parties.actions import NewPerson
from sluitend.parties.models import Person


def admit(pair: Pair, pick: Pick) -> None:
    name, openings = pair.give_name("P"), [pick_opening(pair, pick) for _ in range(pick((1, 1, 2)))]
    person = NewPerson(number=name, last_name=name, entered_on=pair.today, organisation_id=pair.organisation_id)
    admission = book.Admission(person=person, openings=tuple(write_opening(pair, opening) for opening in openings))

    def write() -> None:
        pair.ids[name] = book.admit_person(actor=SYSTEM, at=pair.at, admission=admission)

    pair.do(
        f"admit {name} {openings}",
        lambda: pair.paper.admit(name, openings=openings, today=pair.today),
        write,
    )


def make(pair: Pair, pick: Pick) -> None:
    person, opening = pick_person(pair, pick), pick_opening(pair, pick)
    pair.do(
        f"make {person} {opening}",
        lambda: pair.paper.make(person, opening=opening, today=pair.today),
        lambda: book.make_promise(
            actor=SYSTEM, at=pair.at, person_id=pair.ids[person], opening=write_opening(pair, opening)
        ),
    )


def keep(pair: Pair, pick: Pick) -> None:
    number = pick_promise(pair, pick)
    kind = get_kind(pair.book.promises[number].kind)
    successor = pick_successor(pair, pick, after=kind.code)
    evidence = Evidence(kind=pick((*kind.evidence, *kind.evidence, "voicemail")), amount=pick((1, 1, 1, 2, 5, 0)))
    settling = book.Settling(
        state="kept", evidence=evidence.kind, amount=evidence.amount, successor=write_successor(pair, successor)
    )
    paper, today = pair.paper, pair.today
    _settle(pair, number, settling, lambda: paper.keep(number, evidence=evidence, today=today, successor=successor))


def fail(pair: Pair, pick: Pick) -> None:
    number, state = pick_promise(pair, pick), pick(("broken", "released"))
    successor = pick_successor(pair, pick, after=pair.book.promises[number].kind)
    settling = book.Settling(state=state, reason="other", successor=write_successor(pair, successor))
    paper, today = pair.paper, pair.today
    _settle(pair, number, settling, lambda: paper.fail(number, state=state, today=today, successor=successor))


def renew(pair: Pair, pick: Pick) -> None:
    """Promise the same again without having kept it, as happens when promises live on paper only."""
    newest = (pair.book.list_open() or [*pair.book.promises.values()])[-2:]
    last = pick(newest)
    successor = Opening(kind=last.kind, owner=last.owner)
    settling = book.Settling(state="broken", reason="other", successor=write_opening(pair, successor))
    paper, today = pair.paper, pair.today
    _settle(
        pair, last.number, settling, lambda: paper.fail(last.number, state="broken", today=today, successor=successor)
    )


def _settle(pair: Pair, number: int, settling: book.Settling, on_paper: Callable[[], None]) -> None:
    """Settle, sometimes a promise that a colleague has settled before."""
    promise_id = pair.promise_ids[number - 1]
    pair.do(
        f"settle {number} {settling}",
        on_paper,
        lambda: book.settle_promise(actor=SYSTEM, at=pair.at, promise_id=promise_id, settling=settling),
    )


def discharge(pair: Pair, pick: Pick) -> None:
    person, aftercare = pick_person(pair, pick), pick_successor(pair, pick)
    pair.do(
        f"discharge {person} {aftercare}",
        lambda: pair.paper.discharge(person, today=pair.today, aftercare=aftercare),
        lambda: book.discharge_person(
            actor=SYSTEM,
            at=pair.at,
            person_id=pair.ids[person],
            because="work",
            aftercare=write_successor(pair, aftercare),
        ),
    )


def readmit(pair: Pair, pick: Pick) -> None:
    """Let somebody come back, mostly somebody who left; whoever is still there is refused."""
    former = [person for person, is_active in pair.book.people.items() if not is_active]
    person = pick(former if former and pick((True, True, False)) else [*pair.book.people])
    openings = [pick_opening(pair, pick) for _ in range(pick((1, 1, 2)))]
    pair.do(
        f"readmit {person} {openings}",
        lambda: pair.paper.readmit(person, openings=openings, today=pair.today),
        lambda: book.readmit_person(
            actor=SYSTEM,
            at=pair.at,
            person_id=pair.ids[person],
            openings=tuple(write_opening(pair, opening) for opening in openings),
        ),
    )


def import_spells(pair: Pair, pick: Pick) -> None:
    """Read a register of two spells, of which some may have been read before and some have ended."""
    team, ended = pick(pair.teams), pick((True, False))
    fresh = pair.give_name("P")
    references = [fresh, pick([*pair.references, pair.give_name("P")])]
    rows = [
        book.SpellRow(
            reference=reference,
            started_on=pair.today,
            ended_on=pair.today if ended and reference == fresh else None,
            birth_year=1990,
            household_form="",
            cause_code="",
        )
        for reference in references
    ]

    def on_paper() -> None:
        for row in rows:
            if row.reference not in pair.references:
                _admit_row(pair, row, team)

    def in_book() -> None:
        book.import_spells(
            actor=SYSTEM,
            at=pair.at,
            source="reg",
            rows=rows,
            organisation_id=pair.organisation_id,
            team_id=pair.ids[team],
        )
        found = Person.objects.filter(number__in=[f"reg-{each}" for each in references])
        pair.ids.update((number.removeprefix("reg-"), each) for number, each in found.values_list("number", "party"))

    pair.do(f"import {references} for {team}", on_paper, in_book)


def _admit_row(pair: Pair, row: book.SpellRow, team: str) -> None:
    # Names sort in the order of coming in, as the numbers of the database do.
    name = row.reference
    pair.references.append(row.reference)
    if row.ended_on is None:
        pair.paper.admit(name, openings=[Opening(kind="invitation", owner=team)], today=pair.today)
    else:
        pair.book.people[name] = False
