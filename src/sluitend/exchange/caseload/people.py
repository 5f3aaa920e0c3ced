"""A caseload file from the terminal, and the loop that carries batches out, piece by piece."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from sluitend.areas.imports.actions import match_batch, run_batch, stage_batch
from sluitend.areas.imports.rows import list_under_way
from sluitend.exchange.caseload.limits import MOST_BYTES, refuse
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.parties.actions import provide_desk

Tell = Callable[[int], None]


def stage_file(path: Path, *, source: str, municipality: str, at: datetime) -> int:
    """Lay a file beside the book of a municipality and match it by the columns that are recognised."""
    system = Actor(party_id=None, role="system", origin="import people")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as wrong:
        raise refuse(_("%(name)s is niet te openen.") % {"name": path.name}) from wrong
    table = read_table(content, name=path.name)
    desk = provide_desk(actor=system, at=at, municipality=municipality, pack="national")
    batch = stage_batch(actor=system, at=at, table=table, source=source, team_id=desk.team_id)
    match_batch(actor=system, at=at, batch_id=batch)
    return batch


def run_pieces(batch_id: int, *, at: datetime, tell: Tell | None = None) -> None:
    """Carry one batch out to its end; whoever is cut off can simply be started again."""
    system = Actor(party_id=None, role="system", origin="work")
    more = True
    while more:
        ran = run_batch(actor=system, at=at, batch_id=batch_id)
        more = ran.more
        if tell:
            tell(ran.rows)


def run_under_way(at: datetime) -> int:
    """Carry out every batch that was left under way, and give how many; one that is refused holds no other up."""
    batches, refusals = list_under_way(), []
    for batch in batches:
        try:
            run_pieces(batch, at=at)
        except Refusal as refusal:
            refusals.append(refusal)
    if refusals:
        raise refusals[0]
    return len(batches)
