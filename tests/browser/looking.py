"""Looking at pages on a narrow and a wide screen: who is kept out, and what sticks out."""

from collections.abc import Sequence

from playwright.sync_api import Page
from tests.browser.test_looks import LOOK, TAGS, WIDER


def look(page: Page, addresses: Sequence[str], axe: str, *, widths: Sequence[int] = (390, 1440)) -> list[object]:
    """Give what keeps somebody out or sticks out; each page is fetched once, and laid out anew for each width."""
    found: list[object] = []
    for address in addresses:
        page.set_viewport_size({"width": widths[0], "height": 900})
        page.goto(address)
        page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
        page.evaluate(axe)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            wider = ["sticks out"] if page.evaluate(WIDER) > 0 else []
            found += [(address, width, each) for each in [*page.evaluate(LOOK, TAGS), *wider]]
    return found
