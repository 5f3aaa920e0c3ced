"""How long a file is kept after its end: by the reason of leaving where the pack has one, or by the general term."""

from datetime import date

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.pack import NoParameter, Pack

GENERAL = "retention_years"
# The council's page counts the last year from the files themselves, so no file goes within two.
LEAST_YEARS = 2


def find_years(pack: Pack, *, because: str, on: date) -> int:
    """Give how many years a file is kept that was closed for this reason."""
    try:
        found = pack.parameter(f"{GENERAL}_{because}", on=on)
    except NoParameter:
        found = pack.parameter(GENERAL, on=on)
    return max(int(found.value), LEAST_YEARS)


def find_destroy_on(pack: Pack, *, left_on: date, because: str, on: date) -> date:
    """Give the day from which a file may no longer be kept; a term of years does not run on over a weekend."""
    return end_term(Term(find_years(pack, because=because, on=on), "years"), start_on=left_on)
