"""What a pack says of time: the share that is kept back, and how long each kind of conversation takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from sluitend.areas.contacts.kinds import WAYS
from sluitend.compute.planning.capacity import Floats
from sluitend.compute.policy.pack import Pack
from sluitend.ledger.packs import get_pack
from sluitend.parties.models import Staff

KEPT, PAIRS = "kept_percent", "home_visit_colleagues"
MINUTES = {way: f"minutes_{way}" for way in WAYS}


@dataclass(frozen=True, kw_only=True)
class Lengths:
    """How long a conversation of each kind takes (minutes), and how many colleagues go on a home visit."""

    minutes: dict[str, int]
    home_visit_colleagues: int


def find_lengths(pack: Pack, *, on: date) -> Lengths:
    """Give how long conversations take by a pack on a day."""
    minutes = {way: int(pack.parameter(code, on=on).value) for way, code in MINUTES.items()}
    return Lengths(minutes=minutes, home_visit_colleagues=int(pack.parameter(PAIRS, on=on).value))


def find_kept_percent(pack: Pack, *, on: date) -> int:
    """Give which part of the time is kept for whoever does not come the first time, and for people who walk in."""
    return int(pack.parameter(KEPT, on=on).value)


def find_kept_shares(staff_ids: Sequence[int], *, on: date) -> Floats:
    """Give the share kept back of each colleague, by the pack of their municipality, shape (colleagues, 1)."""
    homes = dict(
        Staff.objects.filter(party__in=staff_ids).values_list("party", "party__organisation__as_organisation__pack")
    )
    percents = {name: find_kept_percent(get_pack(name or ""), on=on) for name in set(homes.values())}
    return np.array([percents[homes[staff_id]] / 100 for staff_id in staff_ids]).reshape(-1, 1)
