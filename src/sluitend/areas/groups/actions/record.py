"""Record: what is so of somebody is noted with its source, and what their groups promise is promised at once."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.candidates import Search
from sluitend.areas.groups.pen import end_guidance, follow_people
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.target_groups import INFLOW_ROUTES
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.pen import lock_person
from sluitend.parties.facts import APPLICATION, GATE, KINDS, NOTIFICATION, ROUTE, UNEMPLOYMENT
from sluitend.parties.models import BenefitSpell, Fact, Person
from sluitend.parties.pen import NewFact, end_gate, withdraw, write_facts

APPLIED, MISTAKEN = "applied", "no_longer_needed"


@act("record_fact")
def record_fact(*, actor: Actor, at: datetime, person_id: int, fact: NewFact) -> Outcome[int]:
    """Note a fact about somebody; an application takes the place of a notification, and guidance goes on."""
    person = lock_person(actor, person_id)
    _require_sense(fact, person, today=find_day(at))
    if fact.kind == APPLICATION:
        end_gate(person_id, until_on=fact.from_on, value=APPLIED, kinds=[NOTIFICATION])
    [written] = write_facts([(person_id, fact)], by_id=actor.party_id, at=at)
    _follow_people(person, at)
    return Outcome(value=written.pk, about=(person_id,), object=f"fact:{written.pk}", fields=(fact.kind,))


@act("withdraw_fact")
def withdraw_fact(*, actor: Actor, at: datetime, person_id: int, fact_id: int, because: str) -> Outcome[None]:
    """Say that a fact was never so, with the reason; it stays in the file as a trace."""
    person = lock_person(actor, person_id)
    fact = Fact.objects.are_believed().filter(id=fact_id, person=person_id).first()
    if fact is None:
        raise NotFound
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."), _("Bij een verbetering hoort waarom."), _("Schrijf op wat er niet klopte.")
        )
    withdraw(fact, because=because.strip(), by_id=actor.party_id, at=at)
    if fact.kind in GATE and fact.until_on is None:
        end_guidance(person, pack=find_pack_of(person.party), reason=MISTAKEN, at=at)
    _follow_people(person, at)
    return Outcome(value=None, about=(person_id,), object=f"fact:{fact_id}", fields=(fact.kind,))


def _follow_people(person: Person, at: datetime) -> None:
    follow_people(Search(people=[person.pk]), pack=find_pack_of(person.party), at=at)


def _require_sense(fact: NewFact, person: Person, *, today: date) -> None:
    """Refuse what cannot be so: a kind nobody knows, a day to come, and an application beside a benefit."""
    is_whole = fact.until_on is not None if fact.kind == UNEMPLOYMENT else True
    is_known = fact.value in INFLOW_ROUTES if fact.kind == ROUTE else fact.value == ""
    if fact.kind not in KINDS or not is_whole or not is_known or not fact.source.strip():
        raise Invalid(
            _("Dit gegeven is niet compleet."),
            _("Een gegeven heeft een soort, een bron en wat er verder bij hoort, zoals de laatste dag van de WW."),
            _("Vul aan wat ontbreekt."),
        )
    if fact.from_on > today or (fact.until_on and fact.until_on < fact.from_on):
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("Een gegeven geldt vanaf vandaag of eerder, en eindigt niet voordat het begint."),
            _("Kijk de dagen na."),
        )
    if fact.kind in GATE and BenefitSpell.objects.filter(person=person, ended_on=None).exists():
        raise Invalid(
            _("Deze persoon heeft al een uitkering."),
            _("Wie een uitkering heeft, staat niet meer aan de poort."),
            _("Ga terug; er hoeft niets te worden aangevraagd."),
        )
