"""Doubling: whoever stands on several lines of a file, by a number or by name; with the same cells or with others."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from sluitend.areas.imports.cells import TEXTS, Column

# The same person on two lines. One with the same cells adds nothing; one with others may be a partner.
KEYS_IN_FILE = {
    "bsn": ("bsn_hash", "bsn_hash IS NOT NULL"),
    "number": ("number", "number <> ''"),
    "name": ("(born_on, last_name, first_name)", "bsn_hash IS NULL AND number = '' AND last_name <> ''"),
}
TWICE = {
    name: f"""
    SELECT later.line, '{name}' AS key, ({", ".join(f"later.{text}" for text in ("bsn_hash", *TEXTS))})
           IS NOT DISTINCT FROM ({", ".join(f"earlier.{text}" for text in ("bsn_hash", *TEXTS))}) AS is_same
    FROM (SELECT {key} AS key, min(line) AS line FROM incoming WHERE {given} GROUP BY 1 HAVING count(*) > 1) first
    JOIN incoming earlier ON earlier.line = first.line
    JOIN (SELECT *, {key} AS key FROM incoming WHERE {given}) later ON later.key = first.key AND later.line > first.line
    """  # noqa: S608 - put together from words of our own
    for name, (key, given) in KEYS_IN_FILE.items()
}
REPEATED = """
    repeated AS (
        SELECT line, bool_and(is_same) AS is_same, bool_and(key = 'number') AS by_number FROM ({twice}) twice GROUP BY 1
    )
"""
NOT_REPEATED = "repeated AS (SELECT 0 AS line, false AS is_same, false AS by_number WHERE false)"


class Tally:
    """By which keys people stand in a file: how often each was given, and how many are different."""

    def __init__(self) -> None:
        self._given, self._different = Counter[str](), defaultdict[str, set[object]](set)

    def count(self, columns: Mapping[str, Column]) -> None:
        """Count the rows of a page."""
        empty = [""] * len(columns["line"])
        hashes, numbers = columns.get("bsn_hash", [None] * len(empty)), columns.get("number", empty)
        self._note("bsn", filter(None, hashes))
        self._note("number", filter(None, numbers))
        # By name only whoever has nothing surer.
        names = zip(*(columns.get(part, empty) for part in ("last_name", "first_name", "born_on")))
        nameless = zip(hashes, numbers, names)
        self._note("name", (name for hashed, number, name in nameless if not (hashed or number) and name[0]))

    def _note(self, key: str, found: Iterable[object]) -> None:
        given = list(found)
        self._given[key] += len(given)
        self._different[key].update(given)

    def list_doubled(self) -> list[str]:
        """Give the keys ("bsn", "number", "name") by which somebody stands on more than one line."""
        return [key for key, given in self._given.items() if given > len(self._different[key])]


def write_repeated(twice: Collection[str]) -> str:
    """Give the step that names the rows about somebody of whom an earlier line told, by any of these keys."""
    return REPEATED.format(twice=" UNION ALL ".join(TWICE[key] for key in twice)) if twice else NOT_REPEATED
