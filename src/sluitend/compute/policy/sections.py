"""The sections of a pack that state facts and figures, each read into its frozen value."""

from datetime import date
from typing import TypedDict

from sluitend.compute.policy.shapes import AMOUNT, COUNT, COUNTS, DAY, TERM, TEXT, YES_NO, choose_from
from sluitend.compute.policy.table import Table
from sluitend.compute.policy.values import (
    BASE_SCENARIO,
    STATUSES,
    UNVERIFIED,
    AreaPolicy,
    Fund,
    Goal,
    Instrument,
    NoteTemplate,
    Parameter,
    Population,
    ProvisionKind,
    StatutoryTerm,
)

EVIDENCE = ("evidence-based", "experience-based")
CURRENCIES = ("EUR", "NLG")
RUNGS_OF_PARTICIPATION = 6
# Behind which wall the details of something lie; the same as the gate's.
PURPOSES = ("work", "income", "debt", "integration")
# What a note can be about; the same as in the room of contacts.
NOTE_KINDS = ("conversation", "call", "home_visit", "message", "no_show", "note")


def read_status(table: Table) -> str:
    """Give whether a fact was verified; a pack that does not say so did not check."""
    return table.may("status", choose_from(STATUSES), UNVERIFIED)


def read_period(table: Table, *, begin: str, end: str, default_on: date) -> tuple[date, date | None]:
    """Give the first and the last day, refusing a last day before the first."""
    from_on, until_on = table.may(begin, DAY, default_on), table.may(end, DAY, None)
    if until_on is not None and until_on < from_on:
        refuse_backwards(table, begin=begin, end=end)
    return from_on, until_on


def refuse_backwards(table: Table, *, begin: str, end: str) -> None:
    """Refuse a period that ends before it begins."""
    table.refuse(
        end,
        what=f"`{end}` ligt vóór `{begin}`",
        why="Dan geldt de regel op geen enkele dag",
        now="Draai de twee dagen om, of haal de laatste dag weg",
    )


def read_parameter(table: Table, from_on: date) -> Parameter:
    """Read one [[parameter]]: an amount with its unit, period and source."""
    begins_on, ends_on = read_period(table, begin="from", end="until", default_on=from_on)
    return Parameter(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        value=table.need("value", AMOUNT),
        unit=table.need("unit", TEXT),
        from_on=begins_on,
        until_on=ends_on,
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def read_term(table: Table, from_on: date) -> StatutoryTerm:
    """Read one [term.<code>]: a clock of the law or the local rules; its code ends the path."""
    begins_on, ends_on = read_period(table, begin="from", end="until", default_on=from_on)
    return StatutoryTerm(
        code=table.path.rpartition(".")[2],
        name=table.need("name", TEXT),
        length=table.need("length", TERM),
        counted=table.need("counted", TEXT),
        basis=table.need("basis", TEXT),
        warning_days=table.may("warning_days", COUNT, 0),
        consequence=table.need("consequence", TEXT),
        from_on=begins_on,
        until_on=ends_on,
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def read_area(table: Table) -> AreaPolicy:
    """Read one [[area]]; a start that nobody published is left out, not guessed."""
    starts_on, ends_on = table.may("starts", DAY, None), table.may("ends", DAY, None)
    if starts_on is not None and ends_on is not None and ends_on < starts_on:
        refuse_backwards(table, begin="starts", end="ends")
    return AreaPolicy(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        starts_on=starts_on,
        ends_on=ends_on,
        recipients=table.may("recipients", COUNT, None),
        source=table.need("source", TEXT),
        status=read_status(table),
    )


class Activity(TypedDict):
    """From when until when something of a pack is in use, and what every dated fact has."""

    from_on: date
    until_on: date | None
    source: str
    status: str


def read_activity(table: Table, from_on: date) -> Activity:
    """Read from when until when a row is in use, where it was found, and if that was verified."""
    begins_on, ends_on = read_period(table, begin="active_from", end="active_until", default_on=from_on)
    return Activity(from_on=begins_on, until_on=ends_on, source=table.need("source", TEXT), status=read_status(table))


def read_instrument(table: Table, from_on: date) -> Instrument:
    """Read one [[instrument]], with the evidence that it helps; whether it stops a clock is never guessed."""
    return Instrument(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        counts_as_offer=table.need("counts_as_offer", YES_NO),
        evidence=table.need("evidence", choose_from(EVIDENCE)),
        evidence_source=table.need("evidence_source", TEXT),
        **read_activity(table, from_on),
    )


def read_provision(table: Table, from_on: date) -> ProvisionKind:
    """Read one [[provision]]: a kind of help that other steps can wait for, with the clocks that it has."""
    return ProvisionKind(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        purpose=table.may("purpose", choose_from(PURPOSES), PURPOSES[0]),
        first_talk=table.may("first_talk", TEXT, None),
        first_talk_under_threat=table.may("first_talk_under_threat", TEXT, None),
        decision=table.may("decision", TEXT, None),
        **read_activity(table, from_on),
    )


def read_note_template(table: Table, from_on: date) -> NoteTemplate:
    """Read one [[note_template]]: a text to begin a note with."""
    return NoteTemplate(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        kind=table.need("kind", choose_from(NOTE_KINDS)),
        text=table.need("text", TEXT),
        **read_activity(table, from_on),
    )


def read_goal(table: Table) -> Goal:
    """Read one [[goal]]; a goal cannot be larger than the group it is about."""
    target, group = table.need("target", COUNT), table.may("group", COUNT, None)
    if group is not None and group < target:
        table.refuse(
            "target",
            what=f"Het doel van {target} is groter dan de groep van {group}",
            why="Zo kan het doel nooit gehaald worden",
            now="Kijk `target` en `group` na in de bron",
        )
    return Goal(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        target=target,
        unit=table.need("unit", TEXT),
        group=group,
        by_on=table.may("by", DAY, None),
        target_group=table.may("target_group", TEXT, None),
        scenario=table.may("scenario", TEXT, BASE_SCENARIO),
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def read_fund(table: Table, from_on: date) -> Fund:
    """Read one [[fund]]: an amount in euros or guilders, per person or per year."""
    begins_on, ends_on = read_period(table, begin="from", end="until", default_on=from_on)
    return Fund(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        amount=table.need("amount", AMOUNT),
        currency=table.need("currency", choose_from(CURRENCIES)),
        per=table.need("per", TEXT),
        every=table.may("every", TERM, None),
        from_on=begins_on,
        until_on=ends_on,
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def read_population(table: Table) -> Population:
    """Read [population]: six rungs that add up to the total, when the ladder was counted."""
    total, ladder = table.need("total", COUNT), table.may("ladder", COUNTS, None)
    if ladder is not None and len(ladder) != RUNGS_OF_PARTICIPATION:
        table.refuse(
            "ladder",
            what=f"De ladder heeft {len(ladder)} treden",
            why="De participatieladder telt er zes, van geïsoleerd tot betaald werk",
            now="Geef zes aantallen, van trede 1 tot en met 6",
        )
    elif ladder is not None and table.is_clean("total") and sum(ladder) != total:
        table.refuse(
            "total",
            what=f"De treden tellen op tot {sum(ladder)}, niet tot {total}",
            why="Wie in geen trede staat, is niet in beeld",
            now="Kijk de aantallen na in de bron",
        )
    return Population(
        total=total,
        counted_on=table.need("on", DAY),
        ladder=ladder,
        elsewhere=table.may("elsewhere", COUNT, None),
        source=table.need("source", TEXT),
        status=read_status(table),
    )
