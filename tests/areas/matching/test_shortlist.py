"""The shortlist: who fits and who nearly does, with every score as a sum, and unknown told apart from no."""

import pytest
from tests.areas.employers.hiring import elsewhere
from tests.areas.matching.fair import SKILL, Fair
from tests.refusals import refused
from tests.standing import AT

from sluitend.areas.employers.actions import end_demand
from sluitend.areas.matching.actions import end_abstention, start_abstention
from sluitend.areas.matching.queries import Candidate, ShortlistView, read_shortlist
from sluitend.areas.profiles.facts import AvailabilityFact, LanguageFact
from sluitend.gate import errors


def read(fair: Fair, demand: int) -> ShortlistView:
    return read_shortlist(actor=fair.desk.manager, at=AT, demand_id=demand)


def find(candidates: tuple[Candidate, ...], person: int) -> Candidate:
    return next(each for each in candidates if each.person_id == person)


def test_whoever_fits_is_listed_with_a_score_that_is_the_sum_of_its_parts(fair: Fair) -> None:
    person, demand = fair.admit(), fair.ask()
    fair.play()
    view = read(fair, demand)
    [found] = view.list.fits
    assert (found.person_id, found.guided_by) == (person, "coach 1")
    # 10 for the skill, and 8 tenths of the hours; nobody knows where the work is, so that travel brings nothing.
    assert dict(found.pair.parts) == {"skills": 10, "hours": 8}
    assert found.pair.score == sum(points for _, points in found.pair.parts)
    assert found.pair.unknown == ("travel",)
    assert view.uncompared == ("iets dat ESCO niet kent",)


def test_what_nobody_asked_is_unknown_and_shuts_nobody_out(fair: Fair) -> None:
    person, demand = fair.admit("skills", "languages"), fair.ask(required=(SKILL,), wished=())
    fair.play()
    assert find(read(fair, demand).list.fits, person).pair.unknown == ("skills", "languages", "travel")


def test_whoever_nearly_fits_is_told_with_what_would_make_the_fit(fair: Fair) -> None:
    early = fair.admit(availability=AvailabilityFact(hours_min=8, hours_max=20))
    speaks = fair.admit(languages=LanguageFact(code="nld", spoken="a1"))
    fair.admit(availability=AvailabilityFact(hours_min=8, hours_max=10))
    demand = fair.ask()
    fair.play()
    near = read(fair, demand).list.near
    hours, language = find(near, early).pair.lack, find(near, speaks).pair.lack
    assert (hours.criterion, hours.much, hours.provision) == ("hours", 4, "childcare")
    assert (language.criterion, language.provision) == ("languages", "language_training")
    assert len(near) == 2


def test_whoever_left_or_stays_out_since_is_not_shown_and_nobody_elsewhere_sees_the_list(fair: Fair) -> None:
    person, demand = fair.admit(), fair.ask()
    fair.play()
    start_abstention(actor=fair.house.coach, at=AT, person_id=person, because="Wil dit niet")
    assert read(fair, demand).list.fits == ()
    with refused("already_abstains"):
        start_abstention(actor=fair.house.coach, at=AT, person_id=person, because="Nog eens")
    with refused("not_found"):
        read_shortlist(actor=elsewhere(fair.desk), at=AT, demand_id=demand)
    end_abstention(actor=fair.house.coach, at=AT, person_id=person)
    assert find(read(fair, demand).list.fits, person)
    with refused("not_found"):
        end_abstention(actor=fair.house.coach, at=AT, person_id=person)
    with pytest.raises(errors.Invalid, match="geen reden"):
        start_abstention(actor=fair.house.coach, at=AT, person_id=person, because=" ")


def test_a_demand_that_is_newer_than_the_round_or_has_ended_has_no_list(fair: Fair) -> None:
    fair.admit()
    demand = fair.ask()
    assert read(fair, demand).list.round_id is None
    fair.play()
    assert read(fair, fair.ask()).list.round_id is None
    end_demand(actor=fair.desk.manager, at=AT, demand_id=demand, ending="filled")
    assert (read(fair, demand).is_open, read(fair, demand).list.fits) == (False, ())
