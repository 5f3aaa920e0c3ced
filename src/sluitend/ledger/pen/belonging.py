"""Belonging: what the target groups of a pack promise to whoever belongs to them, and how soon."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import TargetGroup, find_terms, list_groups, list_opened
from sluitend.ledger.pen.opening import Opening
from sluitend.parties.facts import Known, tell_facts


@dataclass(frozen=True, kw_only=True)
class Belonging:
    """Somebody's place among the target groups of a pack on a day; at the gate since `gate_on`."""

    groups: tuple[TargetGroup, ...]
    on: date
    gate_on: date | None

    @property
    def terms(self) -> dict[str, Term]:
        """Give the shorter terms by kind."""
        return find_terms(self.groups)

    def open_more(self, owner_id: int, promised: Collection[str]) -> Iterator[Opening]:
        """Give what these groups open beside what is promised; at the gate it counts from the day of applying."""
        for kind in list_opened(self.groups):
            if kind not in promised:
                yield self.hasten(Opening(kind=kind, owner_id=owner_id, counted_on=self.gate_on))

    def hasten(self, opening: Opening) -> Opening:
        """Give a promise the day of the groups, when that is sooner than what was meant."""
        term = self.terms.get(opening.kind)
        if term is None:
            return opening
        latest_on = self.find_latest_on(term, since_on=opening.counted_on or self.on)
        return replace(opening, due_on=min(opening.due_on or latest_on, latest_on))

    def find_latest_on(self, term: Term, *, since_on: date) -> date:
        """Give the last day of a term that counts from a day; never before today."""
        return max(end_term(term, start_on=since_on), self.on)


def find_belonging(pack: Pack, known: Known, *, on: date) -> Belonging:
    """Give the groups of somebody of whom this is known."""
    groups = list_groups(pack.target_groups, tell_facts(known, on=on), on=on)
    return Belonging(groups=groups, on=on, gate_on=known.find_gate_day(on=on))


def list_openings(belonging: Belonging, openings: Iterable[Opening]) -> list[Opening]:
    """Give first promises as they are for whoever belongs to these groups, with what the groups add to them."""
    first = [belonging.hasten(each) for each in openings]
    owners, promised = [each.owner_id for each in first], {each.kind for each in first}
    return [*first, *(more for owner_id in owners[:1] for more in belonging.open_more(owner_id, promised))]
