"""Import spells: a register of benefit spells becomes people, spells and cover, all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise
from sluitend.parties.models import BenefitSpell
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import NewPerson, write_people, write_spells


@dataclass(frozen=True, kw_only=True)
class SpellRow:
    """One spell of a register; `reference` is its number there, so that it is read once."""

    reference: str
    started_on: date
    ended_on: date | None
    birth_year: int
    household_form: str
    cause_code: str


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import did."""

    added: int
    known: int
    covered: int


@act("import_spells")
def import_spells(
    *, actor: Actor, at: datetime, source: str, rows: Sequence[SpellRow], organisation_id: int, team_id: int
) -> Outcome[Imported]:
    """Add the spells that are not known yet; whoever has a running one is covered by the team's invitation.

    The register holds no identity beyond its own number, so each spell is a person of its own.
    """
    if not find_owners(actor.scope, actor).filter(id=team_id, organisation=organisation_id).exists():
        raise NotFound
    known = set(BenefitSpell.objects.filter(source=source).values_list("reference", flat=True))
    fresh = [row for row in rows if row.reference not in known]
    people = write_people(_draft_person(row, source, organisation_id) for row in fresh)
    write_spells(
        BenefitSpell(
            person=person,
            source=source,
            reference=row.reference,
            started_on=row.started_on,
            ended_on=row.ended_on,
            cause_code=row.cause_code,
            end_reason="unknown" if row.ended_on else "",
            household_form=row.household_form,
        )
        for row, person in zip(fresh, people)
    )
    pack, opening = find_pack(organisation_id), Opening(kind="invitation", owner_id=team_id)
    promises = Promise.objects.bulk_create(
        draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at) for person in people if person.active
    )
    done = Imported(added=len(fresh), known=len(rows) - len(fresh), covered=len(promises))
    about = tuple(person.pk for person in people)
    return Outcome(value=done, about=about, object=f"spells:{source}"[:80], fields=("person", "spell", "promise"))


def _draft_person(row: SpellRow, source: str, organisation_id: int) -> NewPerson:
    return NewPerson(
        number=f"{source}-{row.reference}",
        last_name=f"Persoon {row.reference}",
        entered_on=row.started_on,
        organisation_id=organisation_id,
        birth_year=row.birth_year,
        active=row.ended_on is None,
        left_on=row.ended_on,
        left_because="unknown" if row.ended_on else "",
    )
