"""The file of an employer: that it is there, its branches, who speaks with it, and whether it is tried first."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.checking import require_branch_number, require_kvk
from sluitend.areas.employers.models import AccountManager, Branch, Employer, PreferredPeriod
from sluitend.areas.employers.pen import lock_employer
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import move_promises
from sluitend.parties.models import Area, Party
from sluitend.parties.pen import rename_employer, write_employer


@dataclass(frozen=True, kw_only=True)
class NewEmployer:
    """An employer as it is told: its name and number, and its sector and size as far as they are known."""

    name: str
    kvk: str
    sector: str = ""
    size: str = ""


@dataclass(frozen=True, kw_only=True)
class NewBranch:
    """A place where an employer works."""

    name: str
    number: str = ""
    address: str = ""
    area_id: int | None = None


@act("record_employer")
def record_employer(*, actor: Actor, at: datetime, new: NewEmployer, employer_id: int | None = None) -> Outcome[int]:
    """Write an employer in the file, or put right what stands there; whoever adds one speaks with it from then on."""
    require_kvk(new.kvk)
    told = {"kvk": new.kvk, "sector": new.sector, "size": new.size}
    if employer_id is None:
        employer_id = _add(actor, at, new.name, told)
    else:
        lock_employer(actor, employer_id)
        rename_employer(employer_id, new.name)
        Employer.objects.filter(party=employer_id).update(**told)
    return Outcome(value=employer_id, object=f"employer:{employer_id}", fields=("name", "kvk", "sector", "size"))


@act("record_branch")
def record_branch(*, actor: Actor, at: datetime, employer_id: int, branch: NewBranch) -> Outcome[int]:
    """Write down one more place where an employer works."""
    require_branch_number(branch.number)
    lock_employer(actor, employer_id)
    if branch.area_id and not Area.objects.filter(id=branch.area_id, organisation=actor.organisation_id).exists():
        raise NotFound
    written = Branch.objects.create(employer_id=employer_id, **asdict(branch))
    return Outcome(value=written.id, object=f"employer:{employer_id}", fields=("branch",))


@act("hand_over_employer")
def hand_over_employer(*, actor: Actor, at: datetime, employer_id: int, to_id: int) -> Outcome[int]:
    """Let a colleague be the point of contact from today, with all that was promised; gives how much that is."""
    lock_employer(actor, employer_id)
    if not Party.objects.filter(id=to_id, kind="staff", present=True, organisation=actor.organisation_id).exists():
        raise NotFound
    today = find_day(at)
    before = AccountManager.objects.filter(employer=employer_id, until_on=None).exclude(staff=to_id)
    before.update(until_on=today)
    AccountManager.objects.get_or_create(
        employer_id=employer_id, until_on=None, defaults={"staff_id": to_id, "from_on": today}
    )
    moved = move_promises(Promise.objects.are_open().filter(beneficiary=employer_id), to_id=to_id, at=at)
    return Outcome(value=moved, object=f"employer:{employer_id}", fields=("account_manager",))


@act("start_preferred_period")
def start_preferred_period(*, actor: Actor, at: datetime, employer_id: int, because: str) -> Outcome[None]:
    """Let an employer be tried first from today, with the reason."""
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Wie voorrang krijgt, krijgt die om iets wat anderen kunnen nalezen."),
            _("Schrijf op wat deze werkgever doet of heeft afgesproken."),
        )
    lock_employer(actor, employer_id)
    PreferredPeriod.objects.create(employer_id=employer_id, from_on=find_day(at), because=because.strip())
    return Outcome(value=None, object=f"employer:{employer_id}", fields=("preferred",))


@act("end_preferred_period")
def end_preferred_period(*, actor: Actor, at: datetime, employer_id: int) -> Outcome[None]:
    """Let an employer be one among others again."""
    lock_employer(actor, employer_id)
    running = PreferredPeriod.objects.filter(employer=employer_id, until_on=None)
    if not running.update(until_on=find_day(at)):
        raise NotFound
    return Outcome(value=None, object=f"employer:{employer_id}", fields=("preferred",))


def _add(actor: Actor, at: datetime, name: str, told: dict[str, str]) -> int:
    if actor.organisation_id is None:
        raise NotFound
    number = write_employer(name, organisation_id=actor.organisation_id)
    Employer.objects.create(party_id=number, municipality_id=actor.organisation_id, added_at=at, **told)
    if actor.party_id:
        AccountManager.objects.create(employer_id=number, staff_id=actor.party_id, from_on=find_day(at))
    return number
