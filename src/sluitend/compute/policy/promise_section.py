"""What a pack says of each kind of promise, held against the floor: sooner or more, never later or less."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise

from sluitend.compute.calendar import Term, is_longer
from sluitend.compute.policy.pack import PromisePolicy
from sluitend.compute.policy.shapes import COUNT, TERM, TEXT, TEXTS, YES_NO, choose_from
from sluitend.compute.policy.table import Table
from sluitend.compute.promises.kind import Kind, Rung

OWNER = "owner"
ROLES = (OWNER, "team_lead", "planner", "administrator", "council")
CHANNELS = ("list", "message", "letter", "call", "sms", "home_visit", "desk", "report")
FLOOR = "Een pak mag de landelijke ondergrens niet verlagen"


def read_promise(
    table: Table, *, kind: Kind, floor: PromisePolicy, pack_source: str, kinds: Mapping[str, Kind]
) -> PromisePolicy:
    """Read one [promise.<kind>]; what it leaves out is as in `floor`, its source as for the whole pack."""
    _check_cover(table, kind=kind)
    policy = PromisePolicy(
        kind=kind.code,
        within=table.may("within", TERM, floor.within),
        counted=table.may("counted", TEXT, floor.counted),
        ladder=_read_ladder(table, kind=kind, floor=floor),
        followed_by=table.may("followed_by", TEXTS, floor.followed_by),
        because=table.may("because", TEXT, floor.because),
        source=table.may("source", TEXT, pack_source),
    )
    check_term(table, "within", term=policy.within, floor=floor.within)
    _check_followers(table, policy=policy, kind=kind, kinds=kinds)
    return policy


def check_term(table: Table, key: str, *, term: Term, floor: Term) -> None:
    """Refuse a term that can end later than the floor allows."""
    if is_longer(term, than=floor):
        table.refuse(
            key,
            what=f"De termijn van {term} is langer dan {floor}",
            why=FLOOR,
            now=f"Kies hoogstens {floor}, of haal de regel weg",
        )


def find_kind(name: str, *, table: Table, key: str, kinds: Mapping[str, Kind]) -> Kind | None:
    """Give the kind with this code, or refuse the key and suggest the nearest one."""
    if name in kinds:
        return kinds[name]
    near = get_close_matches(name, kinds, n=1)
    table.refuse(
        key,
        what=f"`{name}` is geen soort toezegging",
        why="Alleen een bekende soort kan worden toegezegd en nagekomen",
        now=f"Bedoelt u `{near[0]}`?" if near else f"Kies uit: {', '.join(kinds)}",
    )
    return None


def _check_cover(table: Table, *, kind: Kind) -> None:
    if table.may("covers", YES_NO, kind.covers) != kind.covers:
        table.refuse(
            "covers",
            what=f"Of `{kind.code}` mensen dekt, is hier veranderd",
            why="Wie gedekt is, volgt uit de soort toezegging; een pak kan niemand uit de dekking halen",
            now="Haal de regel weg",
        )


def _check_followers(table: Table, *, policy: PromisePolicy, kind: Kind, kinds: Mapping[str, Kind]) -> None:
    followers = [find_kind(name, table=table, key="followed_by", kinds=kinds) for name in policy.followed_by]
    if kind.covers and None not in followers and not any(each.covers for each in followers if each):
        table.refuse(
            "followed_by",
            what=f"Na `{kind.code}` volgt geen toezegging die dekt",
            why="Wie een toezegging nagekomen ziet, staat dan zonder volgende",
            now='Noem minstens één soort die dekt, zoals followed_by = ["plan_step"]',
        )


def _read_ladder(table: Table, *, kind: Kind, floor: PromisePolicy) -> tuple[Rung, ...]:
    tables = table.open_tables("ladder")
    if "ladder" not in table.values:
        return floor.ladder
    rungs = [rung for each in tables if (rung := each.read_clean(lambda row: _read_rung(row, kind=kind)))]
    if table.is_clean("ladder"):
        _check_order(tables, rungs)
        _check_ladder(table, rungs, floor=floor)
    return tuple(rungs)


def _read_rung(table: Table, *, kind: Kind) -> Rung:
    to = table.need("to", choose_from({*ROLES, kind.owner_role}))
    # "coach" and "owner" are the same person when the coach owns the promise; the book knows only the owner.
    role = OWNER if to == kind.owner_role else to
    return Rung(late_days=table.need("late", COUNT), to=role, by=table.need("by", choose_from(CHANNELS)))


def _check_order(tables: list[Table], rungs: list[Rung]) -> None:
    for table, (lower, higher) in zip(tables[1:], pairwise(rungs), strict=True):
        if higher.late_days <= lower.late_days:
            table.refuse(
                "late",
                what=f"Deze trede komt na {higher.late_days} dagen, de vorige na {lower.late_days}",
                why="De ladder gaat omhoog: elke trede komt later dan de vorige",
                now="Zet de treden op volgorde van `late`",
            )


def _check_ladder(table: Table, rungs: Sequence[Rung], *, floor: PromisePolicy) -> None:
    for role in dict.fromkeys(rung.to for rung in floor.ladder):
        theirs = [rung.late_days for rung in rungs if rung.to == role]
        least = [rung.late_days for rung in floor.ladder if rung.to == role]
        if len(theirs) < len(least) or any(late > floor_late for late, floor_late in zip(theirs, least)):
            _refuse_ladder(table, role=role, least=least)


def _refuse_ladder(table: Table, *, role: str, least: list[int]) -> None:
    days = ", ".join(str(late) for late in least)
    table.refuse(
        "ladder",
        what=f"De ladder waarschuwt `{role}` later of minder vaak dan de ondergrens",
        why=FLOOR,
        now=f"Waarschuw `{role}` uiterlijk na zoveel dagen te laat: {days}",
    )
