"""Stating: what a row says at which rules look, as when somebody applied; what stands is never written over."""

from collections.abc import Iterable, Iterator
from datetime import date

from sluitend.areas.imports.facts import STATED, tell_fact
from sluitend.areas.imports.models import BatchRow
from sluitend.parties.facts import GATE, ROUTE, UNEMPLOYMENT, KnownFact
from sluitend.parties.models import Fact
from sluitend.parties.pen import NewFact

GRANTED = "granted"
# What is asked here of all rows at once, `list_stated` and `is_in_the_way` ask again of one when it is carried out.
STATED_DAYS = {"applied_on": "applied_day", "notified_on": "notified_day", "permit_on": "permit_day"}
SAID = {field: f"known.{day} IS NOT NULL" for field, day in STATED_DAYS.items()} | {
    "jobless_until_on": "known.jobless_day >= %(today)s",
    "inflow_route": "known.inflow_route <> ''",
}
FROM_ON = {field: f"known.{day}" for field, day in STATED_DAYS.items()} | {
    "jobless_until_on": "%(today)s",
    "inflow_route": "least(coalesce(known.started_day, person.started_on, %(today)s), %(today)s)",
}
SAME = {field: f"fact.from_on = known.{day}" for field, day in STATED_DAYS.items()} | {
    "jobless_until_on": "fact.until_on = known.jobless_day",
    "inflow_route": "fact.value = known.inflow_route",
}
NOTED = "SELECT FROM parties_fact fact WHERE fact.person_id = known.person_id AND fact.kind = '{kind}' AND "
STANDS = "(({same}) OR (fact.withdrawn_at IS NULL AND coalesce(fact.until_on, 'infinity') >= {from_on}))"
BELIEVED = "(({same}) AND fact.withdrawn_at IS NULL)"


def _ask(field: str, noted: str) -> str:
    asked = (NOTED + noted).format(kind=STATED[field], same=SAME[field], from_on=FROM_ON[field])
    return f"EXISTS ({asked})"


# Written where nothing stands in the way; told where the book says otherwise, or once said so and took it back.
NEWS = {field: f"is_running AND {said} AND NOT {_ask(field, STANDS)}" for field, said in SAID.items()}
CONTRADICTED = {
    f"{field}:stated": f"{said} AND {_ask(field, STANDS)} AND NOT {_ask(field, BELIEVED)}"
    for field, said in SAID.items()
}


def list_stated(row: BatchRow, *, benefit_on: date | None, today: date, source: str) -> Iterator[tuple[str, NewFact]]:
    """Give what a row says, by field; `benefit_on` is the day since when there is a benefit."""
    for field, kind in STATED.items():
        if said := getattr(row, field):
            from_on, until_on, value = _draft(kind, said, benefit_on, today)
            if until_on is None or until_on >= from_on:
                yield field, NewFact(kind=kind, from_on=from_on, until_on=until_on, value=value, source=source)


def _draft(kind: str, said: str, benefit_on: date | None, today: date) -> tuple[date, date | None, str]:
    """Whoever has a benefit is not at the gate any more; of benefit of the UWV only the last day is known."""
    if kind == ROUTE:
        return min(benefit_on or today, today), None, said
    day = date.fromisoformat(said)
    if kind == UNEMPLOYMENT:
        return today, day, ""
    return (day, max(day, benefit_on), GRANTED) if kind in GATE and benefit_on else (day, None, "")


def is_in_the_way(new: NewFact, facts: Iterable[Fact]) -> bool:
    """Tell whether the book says something of this already, or said the same and took it back."""
    return any(
        tell_fact(each) == tell_fact(new.known)
        or (each.withdrawn_at is None and (each.until_on is None or each.until_on >= new.from_on))
        for each in facts
        if each.kind == new.kind
    )


def tell_state(fact: Fact | KnownFact) -> str:
    """Say a fact with how it was answered, so that it shows whether anybody answered since."""
    return f"{tell_fact(fact)} {fact.value if fact.kind in GATE else ''}".strip()
