"""Whether two pages show the same: whoever shows less is no peer."""

import re

ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
# Where a page leads back to is its own affair.
LINK = re.compile(r'href="([^"?]+)')


def require_same_rows(page: str, other: str) -> None:
    """Refuse to compare pages of which the rows differ in words or in where they lead."""
    mine, theirs = list_rows(page), list_rows(other)
    for row, its_peer in zip(mine, theirs, strict=True):
        if row != its_peer:
            raise RuntimeError(f"no peers: {row} is not {its_peer}")


def list_rows(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give the words and the links of each row that says something."""
    found = [(" ".join(TAG.sub(" ", row).split()), tuple(LINK.findall(row))) for row in ROW.findall(page)]
    return [row for row in found if row[0]]
