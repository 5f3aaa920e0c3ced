"""Which work fits somebody, with the same reasons as on the list of the employer, and why not them."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.employers.models import Demand
from sluitend.areas.matching.models import Abstention, MatchRound
from sluitend.areas.matching.offering import list_free, list_takers
from sluitend.areas.matching.rounds import find_last_round
from sluitend.areas.matching.rows import Stop, WorkRow, find_stop, list_work
from sluitend.areas.matching.rules import read_rules
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class PersonMatches:
    """The work that fits somebody by the last round; `takes_part` tells whether the next one would look at them.

    `least_known` is how many essentials of a profile must be known for that, and `because` why they stay out, "" when
    they do not.
    """

    person_id: int
    name: str
    number: str
    active: bool
    stop: Stop | None
    made_at: datetime | None
    is_waiting: bool
    takes_part: bool
    least_known: int
    abstains_since_on: date | None
    because: str
    work: tuple[WorkRow, ...]


@act("read_fitting_work")
def read_fitting_work(*, actor: Actor, at: datetime, person_id: int) -> Outcome[PersonMatches]:
    """Give the work that fits somebody."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    organisation_id, today = person.party.organisation_id or 0, find_day(at)
    rules = read_rules(find_pack(organisation_id), on=today)
    stop, made = find_stop(organisation_id), find_last_round(organisation_id)
    abstention = Abstention.objects.filter(person=person_id, until_on=None).first()
    # Whoever guides people sees what the employer lets be seen by all.
    demands = Demand.objects.within(actor)
    is_shown = stop is None and list_free(Person.objects.filter(party=person_id)).exists()
    view = PersonMatches(
        person_id=person_id,
        name=person.party.name,
        number=person.number,
        active=person.active,
        stop=stop,
        made_at=made.made_at if made else None,
        is_waiting=MatchRound.objects.filter(organisation=organisation_id, made_at=None).exists(),
        takes_part=list_takers(organisation_id, rules=rules).filter(party=person_id).exists(),
        least_known=rules.least_known,
        abstains_since_on=abstention.from_on if abstention else None,
        because=abstention.because if abstention else "",
        work=list_work(person_id, organisation_id=organisation_id, demands=demands) if is_shown else (),
    )
    return Outcome(value=view, about=(person_id,), object=f"person:{person_id}", fields=("match_offer",))
