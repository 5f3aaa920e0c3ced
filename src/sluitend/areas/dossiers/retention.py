"""How long a file is kept after its end: by the reason of leaving where the pack has one, or by the general term."""

from dataclasses import dataclass
from datetime import date

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.pack import NoParameter, Pack
from sluitend.compute.policy.values import VERIFIED, Parameter

GENERAL = "retention_years"
# The council's page counts the last year from the files themselves, so no file goes within two.
LEAST_YEARS = 2


@dataclass(frozen=True, kw_only=True)
class KeepingTerm:
    """How long files are kept, where that comes from, and whether somebody looked it up there."""

    name: str
    years: int
    source: str
    is_verified: bool


def find_years(pack: Pack, *, because: str, on: date) -> int:
    """Give how many years a file is kept that was closed for this reason."""
    return _count_years(_find_parameter(pack, because, on))


def list_terms(pack: Pack, *, on: date) -> tuple[KeepingTerm, ...]:
    """Give every term of a pack that holds, the general one first."""
    held = [each for each in pack.parameters if each.code.startswith(GENERAL) and each.holds(on)]
    terms = {each.code: each for each in reversed(held)}
    return tuple(_tell(terms[code]) for code in sorted(terms))


def _find_parameter(pack: Pack, because: str, on: date) -> Parameter:
    try:
        return pack.parameter(f"{GENERAL}_{because}", on=on)
    except NoParameter:
        return pack.parameter(GENERAL, on=on)


def _count_years(found: Parameter) -> int:
    return max(int(found.value), LEAST_YEARS)


def _tell(found: Parameter) -> KeepingTerm:
    return KeepingTerm(
        name=found.name, years=_count_years(found), source=found.source, is_verified=found.status == VERIFIED
    )


def find_destroy_on(pack: Pack, *, left_on: date, because: str, on: date) -> date:
    """Give the day from which a file may no longer be kept; a term of years does not run on over a weekend."""
    return end_term(Term(find_years(pack, because=because, on=on), "years"), start_on=left_on)
