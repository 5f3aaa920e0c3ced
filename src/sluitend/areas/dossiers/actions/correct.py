"""Rectification: what is wrong is put right, and what stood there stays as a trace."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import Correction
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.pen import lock_anybody
from sluitend.parties.models import Person
from sluitend.parties.pen import note_birth, note_rectified, rename_person

NAMES = ("first_name", "last_name")
BIRTH = "born_on"


@dataclass(frozen=True, kw_only=True)
class NewCorrection:
    """Which field (a name, or the day of birth) gets which value, and why."""

    field: str
    value: str
    because: str


@act("correct_person")
def correct_person(*, actor: Actor, at: datetime, person_id: int, correction: NewCorrection) -> Outcome[int]:
    """Put one fact about a person right, with what stood there, who changed it and why."""
    person, value = lock_anybody(actor, person_id), correction.value.strip()
    _require_sense(correction)
    before = str(getattr(person, correction.field) or "")
    if before == value:
        raise Invalid(_("Er is niets veranderd."), _("Dit stond er al."), _("Vul in wat er moet staan, of ga terug."))
    _write(person, field=correction.field, value=value)
    note_rectified(person_id, field=correction.field)
    trace = Correction.objects.create(
        person=person,
        field=correction.field,
        before=before,
        after=value,
        because=correction.because.strip(),
        at=at,
        by_id=actor.party_id,
    )
    return Outcome(value=trace.id, about=(person_id,), object=f"correction:{trace.id}", fields=(correction.field,))


def _require_sense(correction: NewCorrection) -> None:
    if correction.field not in (*NAMES, BIRTH):
        raise Invalid(
            _("Dit gegeven is hier niet te verbeteren."), _("Het heeft een eigen scherm."), _("Kies uit de lijst.")
        )
    if not correction.because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."), _("Bij een verbetering hoort waarom."), _("Schrijf op wat er niet klopte.")
        )
    if correction.field == "last_name" and not correction.value.strip():
        raise Invalid(
            _("De achternaam mag niet leeg zijn."), _("Zonder is de persoon niet te vinden."), _("Vul hem in.")
        )


def _write(person: Person, *, field: str, value: str) -> None:
    if field in NAMES:
        rename_person(person.pk, field=field, name=value)
    else:
        born_on = _read_day(value)
        note_birth(person.pk, born_on=born_on, birth_year=born_on.year)


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise Invalid(
            _("Deze geboortedatum is niet te lezen."),
            _("Een dag wordt geschreven als jaar, maand en dag."),
            _("Schrijf hem als 1980-12-31."),
        ) from wrong
