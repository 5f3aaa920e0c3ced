"""The reference ledger on paper: terms from policies, and kinds that a test adds by writing one file."""

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sluitend.compute.calendar import end_term
from sluitend.compute.policy.pack import PromisePolicy, give_default_policy
from sluitend.compute.promises import kinds
from sluitend.compute.promises.kind import Rung
from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.memory import MemoryLedger, Opening

# The Monday on which every test on paper begins.
TODAY = date(2026, 11, 23)

# A whole new kind: kept by degrees, with its own evidence, term and ladder.
VISIT = '''"""Visit: three times somebody comes along."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="visit",
    name="Bezoek",
    because="Wie niet komt, wordt bezocht.",
    owner_role="coach",
    covers=True,
    within="1 month",
    counted="vanaf de afspraak",
    evidence={"visited": "Langs geweest"},
    ladder=(Rung(late_days=2, to="owner", by="list"), Rung(late_days=9, to="team_lead", by="message")),
    unit="bezoek",
    amount=3,
)
'''


@dataclass(frozen=True)
class PolicyTerms:
    """What the book needs to know of policies; `find` gives the policy of a kind (default: its own)."""

    find: Callable[[str], PromisePolicy] = lambda kind: give_default_policy(get_kind(kind))

    def find_latest_on(self, kind: str, start_on: date) -> date:
        return end_term(self.find(kind).within, start_on=start_on)

    def find_ladder(self, kind: str) -> tuple[Rung, ...]:
        return self.find(kind).ladder

    def list_followers(self, kind: str) -> tuple[str, ...]:
        return self.find(kind).followed_by


@contextmanager
def add_kind(folder: Path, *, code: str = "visit", source: str = VISIT) -> Iterator[None]:
    """Add a kind the only way there is: write one file, here in a folder of the test's own."""
    (folder / f"{code}.py").write_text(source)
    kinds.__path__.append(str(folder))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        kinds.__path__.remove(str(folder))
        sys.modules.pop(f"{kinds.__name__}.{code}", None)


def open_paper() -> MemoryLedger:
    """Give a book with a coach, a colleague and a team, and one person covered by an invitation."""
    ledger = MemoryLedger(terms=PolicyTerms())
    for owner in ("coach", "colleague", "team"):
        ledger.add_owner(owner)
    ledger.admit("noor", openings=[Opening(kind="invitation", owner="coach")], today=TODAY)
    return ledger
