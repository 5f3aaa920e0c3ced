"""Visits: whole requests with session, log-in and journal, one after another and eight at a time."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle, islice

from django.test import Client
from django.urls import path

from benchmarks.ledger.books import MIDDLE
from benchmarks.pages.plain import show_plain
from benchmarks.pages.town import list_people, make_account
from benchmarks.timing import run_side_by_side, time_calls
from sluitend.config import urls

VISITS, AT_ONCE = 40, 8
FIRST_COACH, PLANNER = 2, 60
PLAIN = "/gewoon/"
LISTS = ("", "signal=late", "signal=uncontacted", "signal=unknown", "text=jansen", "order=name", f"owner={FIRST_COACH}")
NAMES = ("jansen012", "mohamed jansn", "aydin", "cote 1", "yilmaz", "P1-500", "noor bakker", "van niemand")


def measure_pages() -> dict[str, list[list[float]]]:
    """Time each page in every run, the plain one among them."""
    urls.urlpatterns.append(path(PLAIN.strip("/") + "/", show_plain))
    coach, planner = log_in("coach", FIRST_COACH), log_in("planner", PLANNER)
    people = [f"/persoon/{number}/" for number in list_people()]
    return run_side_by_side(
        {
            "worklist of a coach": partial(visit, coach, ["/lijst/?when=all"]),
            "the same, plain": partial(visit, coach, [PLAIN]),
            "worklist, eight at a time": partial(visit_at_once, "/lijst/?when=all"),
            "my people": partial(visit, coach, ["/mensen/?all=1"]),
            "all people, filtered": partial(visit, planner, [f"/mensen/?all=1&{query}" for query in LISTS]),
            "finding somebody": partial(visit, planner, [f"/zoeken/?q={name}" for name in NAMES]),
            "a whole situation": partial(visit, planner, people),
            "the team board": partial(visit, planner, ["/team/"]),
        }
    )


def log_in(role: str, party_id: int) -> Client:
    """Give a browser in which somebody is logged in."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_account(role, party_id))
    return client


def visit(client: Client, addresses: Sequence[str]) -> list[float]:
    """Time so many visits, going round the addresses."""
    return time_calls(look(client, address) for address in islice(cycle(addresses), VISITS))


def visit_at_once(address: str) -> list[float]:
    """Time visits of eight coaches at the same moment, each through a connection of their own."""
    coaches = [log_in("coach", FIRST_COACH + place) for place in range(1, AT_ONCE + 1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        times = pool.map(lambda client: time_calls([look(client, address)] * (VISITS // AT_ONCE)), coaches)
        return [each for found in times for each in found]


def look(client: Client, address: str) -> Callable[[], object]:
    """Give the visit of one page, which must be answered."""

    def get() -> None:
        status = client.get(address).status_code
        if status != 200:
            raise RuntimeError(f"{address} answered {status} in {MIDDLE.name}")

    return get
