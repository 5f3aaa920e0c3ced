"""Where people decide who is double, who leaves and what is destroyed: nobody is kept out, nothing sticks out."""

import pytest
from tests.areas.conferences.meeting import hold_meeting
from tests.areas.dossiers.leaving import leave
from tests.areas.imports.caseload import find_row, match, read_in
from tests.areas.imports.test_headings import stage
from tests.areas.profiles.telling import tell
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import make_rights_request
from sluitend.areas.imports.actions import merge_people
from sluitend.areas.profiles.facts import WishFact

pytestmark = pytest.mark.slow
ROWS = [(f"K{place}", "", "Noor", f"van den Heuvel-Nijenhuis {place}") for place in range(1, 5)]

CHANGED = [(number, bsn, first, f"{last}-Van Nieuwenhuizen") for number, bsn, first, last in ROWS]


@pytest.fixture
def places(house: House) -> dict[str, tuple[str, str]]:
    """Give each page with the name of who sees it."""
    person, double, former = (house.admit(last_name="van den Heuvel-Nijenhuis") for _ in range(3))
    merged = house.admit(last_name="van den Heuvel-Nijenhuis")
    leave(former)
    make_rights_request(actor=house.intake, at=AT, person_id=former, asked="access", wish="Alles graag.")
    merge_people(actor=SYSTEM, at=AT, person_id=double, gone_id=merged)
    tell(house.coach, person, "wishes", WishFact(words="kok"))
    read_in(house, ROWS)
    changed = match(house, CHANGED)
    batch, case = match(house, ROWS[:1]), hold_meeting(house).bring(person=person)
    return {
        "doubles": ("intake", f"/persoon/{person}/dubbel/"),
        "side by side": ("intake", f"/inlezen/samenvoegen/{person}/{double}/"),
        "merged": ("intake", f"/persoon/{double}/"),
        "resting": ("intake", f"/persoon/{merged}/"),
        "missing from a file": ("intake", f"/inlezen/{batch}/?verdict=gone"),
        "what a file changes": ("intake", f"/inlezen/{changed}/?field=last_name"),
        "where a file begins": ("intake", f"/inlezen/{stage(house)}/kolommen/"),
        "what is decided of a row": ("intake", f"/inlezen/rij/{find_row(changed, 2).id}/"),
        "files": ("intake", "/inlezen/"),
        "doubles for a coach": ("coach", f"/persoon/{person}/dubbel/"),
        "rights of who left": ("coach", f"/persoon/{former}/rechten/"),
        "who left": ("coach", f"/persoon/{former}/"),
        "skills": ("coach", f"/persoon/{person}/profiel/skills/"),
        "handing over": ("coach", f"/overdragen/{person}/"),
        "case": ("coach", f"/overleg/zaak/{case}/"),
        "destroying": ("administrator", "/vernietigen/"),
    }


@pytest.mark.parametrize("width", [1440, 390])
def test_where_people_decide_nobody_is_kept_out(
    house: House, places: dict[str, tuple[str, str]], log_in: LogIn, axe: str, width: int
) -> None:
    found: list[tuple[str, object]] = []
    for role in ("intake", "coach", "administrator"):
        page = log_in(getattr(house, role), width=width)
        for name, (who, address) in places.items():
            if who == role:
                page.goto(address)
                page.evaluate(axe)
                found += [(name, each) for each in page.evaluate(LOOK, TAGS)]
                found += [(name, "sticks out")] if page.evaluate(WIDER) > 0 else []
    assert found == []
