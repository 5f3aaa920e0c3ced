"""What came after leaving to work: by quarter, nobody working by default, and of no group too small."""

from datetime import date, timedelta

from tests.areas.aftercare.working import begin_work
from tests.standing import AT, SYSTEM, House

from sluitend.areas.aftercare.actions import NewReport, record_work_report
from sluitend.areas.outcomes.queries import LastingView, read_lasting
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, discharge_person, readmit_person

DAY = timedelta(days=1)
HALF_YEAR = date(2027, 5, 23)
MONTHS_SINCE = 400 * DAY


def read(actor: Actor, *, on: date) -> LastingView:
    return read_lasting(actor=actor, at=AT + MONTHS_SINCE, on=on)


def tell(view: LastingView) -> dict[str, tuple[int, int]]:
    """Give how many, and of how many, by indicator in the one quarter there is; without those of nobody."""
    [row] = view.rows
    figures = zip(view.definitions, row.figures)
    return {each.code: (figure.count, figure.of) for each, figure in figures if figure and figure.of}


def live(house: House) -> None:
    """Three leave to work: one is back within half a year, of one the employer tells, of one nobody hears anything."""
    back, told, unheard = (house.admit() for _ in range(3))
    staying = Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0)
    placement = begin_work(told)
    for person, care in ((back, None), (told, staying), (unheard, None)):
        discharge_person(actor=house.coach, at=AT, person_id=person, because="work", aftercare=care)
    opening = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    readmit_person(actor=SYSTEM, at=AT + 100 * DAY, person_id=back, openings=(opening,))
    heard = {"placement_id": placement, "side": "employer", "told": NewReport(is_working=True)}
    record_work_report(actor=house.coach, at=AT + 200 * DAY, told_on=HALF_YEAR, **heard)


def test_whoever_is_not_back_counts_as_working_only_when_somebody_said_so(house: House) -> None:
    live(house)
    at_half = {"returned_6": (1, 3), "lasting_6": (1, 3), "unheard_6": (1, 3)}
    assert tell(read(house.planner, on=HALF_YEAR)) == at_half
    at_year = {"returned_12": (1, 3), "lasting_12": (0, 3), "unheard_12": (2, 3)}
    assert tell(read(house.planner, on=date(2027, 11, 23))) == at_half | at_year
    assert read(house.planner, on=HALF_YEAR - DAY).rows == ()


def test_the_council_sees_no_figure_of_a_few(house: House) -> None:
    live(house)
    [row] = read(house.council, on=HALF_YEAR).rows
    assert set(row.figures) == {None}
