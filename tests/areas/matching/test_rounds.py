"""Rounds: what goes in decides what comes out, a person decides what becomes of it, and the switch stops all of it."""

from datetime import date

from tests.areas.matching.fair import Fair
from tests.standing import AT

from sluitend.areas.matching.queries import (
    RoundView,
    read_fitting_work,
    read_match_round,
)
from sluitend.areas.profiles.facts import LicenceFact
from sluitend.parties.models import Person


def read(fair: Fair, asked: int) -> RoundView:
    return read_match_round(actor=fair.desk.manager, at=AT, round_id=asked)


def test_a_round_proposes_by_the_terms_of_the_pack_and_tells_their_price_and_who_is_left(fair: Fair) -> None:
    best, longest = fair.admit(), fair.admit("skills")
    nowhere = fair.admit(licences=LicenceFact(code="b"))
    # Three full years of waiting are worth six points, and the skill that she lacks ten.
    Person.objects.filter(party=longest).update(entered_on=date(2021, 11, 1))
    demand, unmet = fair.ask(), fair.ask(title="Nachtwerk", hours_least=40, hours_most=40)
    view = read(fair, fair.play())
    [line] = view.lines
    assert (line.person_id, line.demand_id, line.score) == (best, demand, 18)
    assert (view.row.people, view.row.proposed, view.row.gap < 0.01) == (3, 1, True)
    assert [number for number, _ in view.nowhere.rows] == [nowhere]
    assert [number for number, _ in view.nobody.rows] == [unmet]
    work = read_fitting_work(actor=fair.house.coach, at=AT, person_id=longest).work
    assert [(each.demand_id, each.is_proposed, each.price > each.worth) for each in work] == [(demand, False, True)]
