"""What can be asked of the journal: does it still hold, who looked at a person, when was the last seal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from sluitend.journal.digests import FIRST, digest_entries
from sluitend.journal.models import Entry, Seal


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What verification found: how much was checked, and each fault in a sentence."""

    seals: int
    entries: int
    unsealed: int
    faults: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Somebody did something about a person: when, who, in which role and for what purpose."""

    at: datetime
    actor: int | None
    role: str
    purpose: str
    act: str
    outcome: str


def verify_journal() -> Verdict:
    """Work out every seal again from the entries, and compare with the seals and their anchor outside."""
    previous, upto, entries = FIRST, 0, 0
    faults: list[str] = []
    anchors = _read_anchors()
    seals = list(Seal.objects.order_by("number"))
    for place, seal in enumerate(seals, start=1):
        found = Entry.objects.filter(number__gt=upto, number__lte=seal.upto).order_by("number")
        digest, count = digest_entries(previous, found.iterator(), at=seal.at, upto=seal.upto)
        faults += _list_faults(place, seal, previous=previous, digest=digest, count=count)
        if seal.number in anchors and anchors[seal.number] != bytes(seal.digest).hex():
            faults.append(f"zegel {seal.number} is anders dan het anker buiten de database")
        previous, upto, entries = bytes(seal.digest), seal.upto, entries + count
    faults += [
        f"zegel {number} staat in het anker maar niet in de database" for number in anchors if number > len(seals)
    ]
    if Entry.objects.filter(number__lte=upto).count() != entries:
        faults.append("er staan regels buiten de zegels")
    unsealed = Entry.objects.filter(number__gt=upto).count()
    return Verdict(seals=len(seals), entries=entries, unsealed=unsealed, faults=tuple(faults))


def _list_faults(place: int, seal: Seal, *, previous: bytes, digest: bytes, count: int) -> Iterator[str]:
    """Give what is wrong with one seal, given what it should be."""
    if seal.number != place:
        yield f"zegel {place} ontbreekt"
    if bytes(seal.previous) != previous:
        yield f"zegel {seal.number} sluit niet aan op het vorige"
    if seal.entries != count:
        yield f"zegel {seal.number} telt {seal.entries} regels, er zijn er {count}"
    if bytes(seal.digest) != digest:
        yield f"de regels onder zegel {seal.number} zijn gewijzigd"


def _read_anchors() -> dict[int, str]:
    """Give the anchored digests by number of seal; nothing where no anchor was kept."""
    path = Path(settings.SEAL_ANCHOR)
    lines = path.read_text().split("\n") if path.exists() else []
    return {int(line.split()[0]): line.split()[1] for line in lines if line}


def list_readings(person_id: int, *, limit: int = 50) -> list[Reading]:
    """Give who did what about this person, the newest first."""
    rows = Entry.objects.filter(about__contains=[person_id]).order_by("-number")[:limit]
    return [Reading(**row) for row in rows.values("at", "actor", "role", "purpose", "act", "outcome")]


def find_last_entry_at() -> datetime | None:
    """Give the moment of the last entry: before it, no work can be done."""
    return Entry.objects.order_by("-number").values_list("at", flat=True).first()


def find_last_seal_at() -> datetime | None:
    """Give the moment of the last seal, for health."""
    return Seal.objects.order_by("-number").values_list("at", flat=True).first()
