"""A resident with a link: looks at what is free, chooses, and chooses anew when somebody was faster."""

import random
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from threading import Barrier
from urllib.parse import urlencode

from sluitend.cli.serve import HOST

SLOT = re.compile(r'name="starts_at" value="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="(csrfmiddlewaretoken|once)" value="([^"]+)"')
TAKEN, DONE = "niet meer vrij", "De afspraak staat"
TRIES, PATIENCE_SECONDS = 8, 300


@dataclass
class Told:
    """What befell one resident: how long each answer took (ms), how often somebody was faster, and how it ended."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)
    beaten: int = 0
    is_booked: bool = False
    faults: list[str] = field(default_factory=list)


class Resident:
    """Somebody with the link of a letter, and a browser that keeps its cookies."""

    def __init__(self, port: int, token: str, seed: int) -> None:
        self.port, self.path, self.random = port, f"/uitnodiging/{token}/", random.Random(seed)
        self.cookies, self.told = SimpleCookie(), Told()

    def choose(self, wait: Callable[[random.Random], None]) -> Told:
        """Choose a moment, and again as long as somebody was faster."""
        page = self._ask(self.told.reads, "GET", self.path)
        for _ in range(TRIES):
            slots = SLOT.findall(page)
            if not slots:
                return self.told
            wait(self.random)
            chosen = self.random.choice(slots)
            self._ask(self.told.writes, "POST", f"{self.path}kiezen/", dict(HIDDEN.findall(page)), starts_at=chosen)
            page = self._ask(self.told.reads, "GET", self.path)
            self.told.is_booked = DONE in page
            if self.told.is_booked:
                return self.told
            self.told.beaten += TAKEN in page
        return self.told

    def _ask(
        self, times: list[float], method: str, path: str, hidden: dict[str, str] | None = None, **given: str
    ) -> str:
        """Ask once, note how long the answer took, and give the page."""
        kept = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        heads = {"Cookie": kept, "Content-Type": "application/x-www-form-urlencoded"}
        connection = HTTPConnection(HOST, self.port, timeout=PATIENCE_SECONDS)
        begun = time.perf_counter()
        connection.request(method, path, body=urlencode((hidden or {}) | given) if given else None, headers=heads)
        answer = connection.getresponse()
        page = answer.read().decode()
        times.append((time.perf_counter() - begun) * 1000)
        connection.close()
        for told in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(told)
        if answer.status not in (200, 302):
            self.told.faults.append(f"{method} answered {answer.status}")
        return page


def choose_over(port: int, tokens: list[str], *, arriving_seconds: float, thinking_seconds: float) -> list[Told]:
    """Let everybody begin within so many seconds, and look at the moments for about so many before choosing."""
    barrier = Barrier(len(tokens))

    def think(dice: random.Random) -> None:
        time.sleep(dice.uniform(0.5, 1.5) * thinking_seconds)

    def begin(resident: Resident) -> Told:
        barrier.wait()
        time.sleep(resident.random.uniform(0, arriving_seconds))
        return resident.choose(think)

    residents = [Resident(port, token, seed) for seed, token in enumerate(tokens)]
    with ThreadPoolExecutor(len(tokens)) as pool:
        return list(pool.map(begin, residents))
