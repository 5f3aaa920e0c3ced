"""Visits: whole requests over HTTP with session, log-in and journal, one after another and eight at a time."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice

from benchmarks.ledger.books import TODAY
from benchmarks.pages.same import require_same_rows
from benchmarks.pages.site import Browser, Site
from benchmarks.pages.town import list_people
from benchmarks.pages.urls import PLAIN
from benchmarks.timing import run_side_by_side, time_calls

VISITS, AT_ONCE = 40, 8
FIRST_COACH, PLANNER, COUNCIL = 2, 60, 61
WORKLIST = "/lijst/?when=all"
LISTS = ("", "signal=late", "signal=uncontacted", "signal=unknown", "text=jansen", "order=name", f"owner={FIRST_COACH}")
NAMES = ("jansen012", "mohamed jansn", "aydin", "cote 1", "yilmaz", "P1-500", "noor bakker", "van niemand")
TYPED = ("kok", "tim", "verpleeg", "machinst", "lassen", "care", "heftruck", "zzz")


@dataclass
class Measured:
    """What each page took in every run, and the processor time of one visit to it (ms)."""

    times: dict[str, list[list[float]]]
    work: dict[str, list[float]]


def measure_pages(site: Site) -> Measured:
    """Time each page in every run, the plain one among them."""
    work: dict[str, list[float]] = defaultdict(list)
    pages = list_pages(site.port)
    times = run_side_by_side({name: partial(weigh, site, work[name], each) for name, each in pages.items()})
    # The first run does not count.
    return Measured(times, {name: each[1:] for name, each in work.items()})


def weigh(site: Site, work: list[float], measure: Callable[[], list[float]]) -> list[float]:
    """Note the processor time of each visit besides how long it took."""
    before = site.read_work()
    times = measure()
    work.append((site.read_work() - before) / len(times))
    return times


def list_pages(port: int) -> dict[str, Callable[[], list[float]]]:
    """Give the visits to each page; the peer must show what the worklist shows."""
    coach = Browser(port, role="coach", party_id=FIRST_COACH)
    planner = Browser(port, role="planner", party_id=PLANNER)
    council = Browser(port, role="council", party_id=COUNCIL)
    coaches = [Browser(port, role="coach", party_id=FIRST_COACH + place) for place in range(1, AT_ONCE + 1)]
    require_same_rows(coach.visit(WORKLIST), coach.visit(PLAIN))
    return {
        "worklist of a coach": partial(visit, coach, [WORKLIST]),
        "the same, plain": partial(visit, coach, [PLAIN]),
        "worklist, eight at a time": partial(visit_at_once, coaches, WORKLIST),
        "the same, plain, eight at a time": partial(visit_at_once, coaches, PLAIN),
        "my people": partial(visit, coach, ["/mensen/?all=1"]),
        "all people, filtered": partial(visit, planner, [f"/mensen/?all=1&{query}" for query in LISTS]),
        "finding somebody": partial(visit, planner, [f"/zoeken/?q={name.replace(' ', '+')}" for name in NAMES]),
        "a whole situation": partial(visit, planner, [f"/persoon/{number}/" for number in list_people()]),
        "the team board": partial(visit, planner, ["/team/"]),
        "the ladder": partial(visit, planner, [f"/ladder/?on={TODAY}"]),
        "the council's page": partial(visit, council, ["/raad/"]),
        "results by cohort": partial(visit, council, ["/raad/resultaten/"]),
        "the map": partial(visit, council, ["/raad/kaart/"]),
        "turnout": partial(visit, council, ["/raad/opkomst/"]),
        "the calendar of cohorts": partial(visit, planner, ["/cohorten/"]),
        "an occupation, typed": partial(visit, coach, [f"/begrippen/occupation/?q={typed}" for typed in TYPED]),
    }


def visit(browser: Browser, addresses: Sequence[str]) -> list[float]:
    """Time so many visits through one connection, going round the addresses."""
    # The site has closed the one of the round before.
    browser.connection.close()
    return time_calls(partial(browser.visit, address) for address in islice(cycle(addresses), VISITS))


def visit_at_once(browsers: Sequence[Browser], address: str) -> list[float]:
    """Time visits of several people at the same moment, each through a connection of their own."""
    with ThreadPoolExecutor(len(browsers)) as pool:
        times = pool.map(partial(visit, addresses=[address]), browsers)
        return [each for found in times for each in found]
