"""Facts: what is so of somebody is written down with its source, ends, or is withdrawn and stays as a trace."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.parties.facts import GATE, KnownFact
from sluitend.parties.models import Fact
from sluitend.parties.pen.copying import write_all


@dataclass(frozen=True, kw_only=True)
class NewFact:
    """What is so of somebody, since when and until when, and where that was read or heard."""

    kind: str
    from_on: date
    source: str
    until_on: date | None = None
    value: str = ""

    @property
    def known(self) -> KnownFact:
        """Give it as rules see it."""
        return KnownFact(kind=self.kind, from_on=self.from_on, until_on=self.until_on, value=self.value)


def write_facts(facts: Iterable[tuple[int, NewFact]], *, by_id: int | None, at: datetime) -> list[Fact]:
    """Write facts down, each about a person by number."""
    return write_all(Fact(person_id=person_id, by_id=by_id, at=at, **vars(new)) for person_id, new in facts)


def end_gate(person_id: int, *, until_on: date, value: str, kinds: Collection[str] = GATE) -> int:
    """Let what brought somebody to the gate hold no longer, with what became of it; gives how many facts that ended."""
    standing = Fact.objects.are_believed().filter(person=person_id, kind__in=kinds, until_on=None)
    return standing.update(until_on=until_on, value=value)


def take_fact(fact_id: int) -> bool:
    """Take a fact back that was written down by mistake, as if nobody ever said it."""
    taken, _ = Fact.objects.are_believed().filter(id=fact_id).delete()
    return bool(taken)


def withdraw(fact: Fact, *, because: str, by_id: int | None, at: datetime) -> bool:
    """Say that a fact was never so, once, with the reason."""
    believed = Fact.objects.are_believed().filter(id=fact.pk)
    return believed.update(withdrawn_at=at, withdrawn_by=by_id, withdrawn_because=because) > 0
