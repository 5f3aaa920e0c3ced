"""Cohorts as a pack writes them: who joins later, and the short list of reasons not to be invited for a while."""

from collections.abc import Collection, Mapping

from sluitend.compute.calendar import Term, parse_term
from sluitend.compute.policy.cohorts import JOINS, CohortPolicy, ExemptionReason
from sluitend.compute.policy.promise_section import check_term
from sluitend.compute.policy.sections import read_status
from sluitend.compute.policy.shapes import TERM, TEXT, TEXTS
from sluitend.compute.policy.table import Table

# Nobody is out of sight for longer, whatever a council calls it.
LONGEST = parse_term("12 months")


def read_cohort(table: Table, *, floor: Collection[str]) -> CohortPolicy:
    """Read [cohort]; a pack may let more people join than the pack it extends, and never fewer."""
    joins = table.need("joins", TEXTS)
    unknown = sorted(set(joins) - set(JOINS))
    if unknown:
        table.refuse(
            "joins",
            what=f"`{unknown[0]}` is geen manier om er later bij te komen",
            why="Een regel die niemand kent, laat niemand toe",
            now=f"Kies uit: {', '.join(JOINS)}",
        )
    missed = sorted(set(floor) - set(joins))
    if missed and table.is_clean("joins"):
        table.refuse(
            "joins",
            what=f"`{missed[0]}` ontbreekt in `joins`",
            why="Wie volgens het pak waarop dit voortbouwt meedoet, kan niet worden overgeslagen",
            now=f"Voeg `{missed[0]}` toe aan de lijst",
        )
    return CohortPolicy(joins=joins, source=table.need("source", TEXT), status=read_status(table))


def read_exemption(table: Table, *, floors: Mapping[str, Term]) -> ExemptionReason:
    """Read one [[exemption]]; what is inherited can be made shorter and never longer."""
    code, longest = table.need("code", TEXT), table.need("longest", TERM)
    check_term(table, "longest", term=longest, floor=floors.get(code, LONGEST))
    return ExemptionReason(
        code=code,
        name=table.need("name", TEXT),
        longest=longest,
        source=table.need("source", TEXT),
        status=read_status(table),
    )
