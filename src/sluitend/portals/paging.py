"""Pages of a long list: which one is asked for, and where the links before and after it lead."""

from sluitend.portals.page import Request

MOST_DIGITS = 9


def read_page(request: Request) -> int:
    """Give the page that is asked for; the first for anything that is none."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) <= MOST_DIGITS else 1


def turn_pages(page: int, pages: int) -> dict[str, int]:
    """Give the pages before and after one; 0 where there is none."""
    return {"previous": page - 1, "next_page": page + 1 if page < pages else 0}
