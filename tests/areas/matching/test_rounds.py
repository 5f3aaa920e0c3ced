"""Rounds: what goes in decides what comes out, a person decides what becomes of it, and the switch stops all of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.areas.employers.hiring import elsewhere
from tests.areas.matching.fair import WORK, Fair
from tests.refusals import refused
from tests.standing import AT, SYSTEM

from sluitend.areas.employers.actions import approve_demand
from sluitend.areas.matching import pen
from sluitend.areas.matching.actions import (
    decide_match_line,
    make_match_rounds,
    request_match_round,
    resume_matching,
    suspend_matching,
)
from sluitend.areas.matching.models import MatchLine, MatchOffer, MatchRound
from sluitend.areas.matching.queries import (
    MatchCard,
    RoundView,
    digest_match_round,
    list_match_rounds,
    read_fitting_work,
    read_match_card,
    read_match_round,
    read_shortlist,
)
from sluitend.areas.matching.queries import card as cards
from sluitend.areas.profiles.facts import AvailabilityFact, LicenceFact
from sluitend.compute.policy.target_groups import Condition
from sluitend.gate import errors
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack, get_pack
from sluitend.parties.models import BenefitSpell, Person


def read(fair: Fair, asked: int) -> RoundView:
    return read_match_round(actor=fair.desk.manager, at=AT, round_id=asked)


def read_card(fair: Fair) -> MatchCard:
    return read_match_card(actor=fair.house.administrator, at=AT)


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


def test_a_group_that_the_pack_lets_go_first_counts_in_the_proposal_only_and_its_price_is_told(
    fair: Fair, monkeypatch: pytest.MonkeyPatch
) -> None:
    best, longest = fair.admit(), fair.admit("skills")
    BenefitSpell.objects.filter(person=longest).update(started_on=date(2021, 11, 1))
    fair.ask()
    group = replace(get_pack("amsterdam-2019").target_groups[0], areas=(), from_on=date.min)
    rule = Condition(fact="months_on_benefit", comparison="at_least", value=24)
    some, more = (replace(group, rule=(rule,), priority=points) for points in (3, 11))
    nobody = replace(more, rule=(replace(rule, value=999),), priority=50)
    pack = replace(find_pack(fair.house.municipality), target_groups=(group, some, more, nobody))
    for module in (pen, cards):
        monkeypatch.setattr(module, "find_pack", lambda _organisation: pack)
    view = read(fair, fair.play())
    [line] = view.lines
    # The skill that she lacks is worth ten points, and the most of her groups eleven.
    assert (line.person_id, line.score, view.row.priority_price) == (longest, 8, 10)
    offers = MatchOffer.objects.order_by("person").values_list("person", "priority")
    assert dict(offers) == {best: 0, longest: 11}
    assert read_card(fair).first == (some, more, nobody)


def test_a_proposal_is_nothing_until_a_person_decides_with_a_reason_once(fair: Fair) -> None:
    person = fair.admit()
    fair.ask()
    asked = fair.play()
    [line] = read(fair, asked).lines
    said = {"actor": fair.desk.manager, "at": AT, "line_id": line.id}
    for decision, because in (("agreed", " "), ("", "Past"), ("placed", "Past")):
        with pytest.raises(errors.Invalid, match="nog niet beslist"):
            decide_match_line(**said, decision=decision, because=because)
    with refused("not_found"):
        decide_match_line(**said | {"actor": elsewhere(fair.desk)}, decision="agreed", because="Past")
    before = Promise.objects.count()
    assert decide_match_line(**said, decision="passed", because="Wil eerst een opleiding") == asked
    with refused("changed_meanwhile"):
        decide_match_line(**said, decision="agreed", because="Toch wel")
    decided = MatchLine.objects.get()
    assert (decided.person_id, decided.decision, decided.decided_by_id) == (
        person,
        "passed",
        fair.desk.manager.party_id,
    )
    assert Promise.objects.count() == before


def test_a_round_is_done_again_bit_for_bit_also_when_the_book_has_changed(fair: Fair) -> None:
    people = [fair.admit(availability=AvailabilityFact(hours_min=20, hours_max=hours)) for hours in (24, 28, 32)]
    fair.ask(places=2)
    asked, other = fair.play(), {"actor": fair.house.administrator, "at": AT}
    Person.objects.filter(party=people[0]).update(entered_on=date(2020, 1, 1))
    fair.admit()
    again = digest_match_round(**other, round_id=asked)
    assert (again.is_whole, again.is_same, again.found) == (True, True, again.found_again)
    MatchOffer.objects.filter(person=people[2]).delete()
    lost = digest_match_round(**other, round_id=asked)
    assert (lost.is_whole, lost.is_same) == (False, False)
    with refused("not_found"):
        digest_match_round(**other, round_id=asked + 1)


def test_stopped_nobody_sees_what_was_found_and_nothing_is_made(fair: Fair) -> None:
    person, demand = fair.admit(), fair.ask()
    asked, switch = fair.play(), {"actor": fair.house.administrator, "at": AT}
    [line] = read(fair, asked).lines
    request_match_round(actor=fair.desk.manager, at=AT)
    with pytest.raises(errors.Invalid, match="geen reden"):
        suspend_matching(**switch, because="")
    suspend_matching(**switch, because="De scores kloppen niet")
    assert make_match_rounds(actor=SYSTEM, at=AT) == 0
    with refused("matching_stopped"):
        request_match_round(actor=fair.desk.manager, at=AT)
    with refused("matching_stopped"):
        decide_match_line(actor=fair.desk.manager, at=AT, line_id=line.id, decision="agreed", because="Past")
    shortlist = read_shortlist(actor=fair.desk.manager, at=AT, demand_id=demand)
    assert (shortlist.stop.because, shortlist.list.fits) == ("De scores kloppen niet", ())
    assert read(fair, asked).lines == ()
    assert read_fitting_work(actor=fair.house.coach, at=AT, person_id=person).work == ()
    resume_matching(**switch)
    assert [each.person_id for each in read(fair, asked).lines] == [person]


def test_old_rounds_go_with_all_that_was_in_them(fair: Fair) -> None:
    fair.admit()
    fair.ask()
    old = fair.play()
    MatchRound.objects.filter(id=old).update(made_at=AT - timedelta(days=366))
    new = fair.play()
    assert [row.id for row in list_match_rounds(actor=fair.desk.manager, at=AT).rows] == [new]
    assert not MatchOffer.objects.filter(round=old).exists()


def test_without_people_or_work_a_round_is_empty_and_the_card_still_tells_its_rules(fair: Fair) -> None:
    assert (read(fair, fair.play()).row.people, read_card(fair).groups) == (0, ())
    fair.ask()
    assert read(fair, fair.play()).nobody.count == 1


def test_the_card_tells_how_often_each_group_was_on_a_list_with_its_uncertainty(fair: Fair) -> None:
    born = {fair.admit(): date(2004, 1, 1) for _ in range(10)}
    born |= {fair.admit(licences=LicenceFact(code="b")): date(1960, 1, 1) for _ in range(10)}
    for person, born_on in born.items():
        Person.objects.filter(party=person).update(born_on=born_on)
    fair.ask()
    fair.play()
    card = read_card(fair)
    told = {each.group: (each.listed, each.people) for each in card.groups}
    assert told == {"young": (10, 10), "older": (0, 10), "dutch": (10, 20)}
    older = next(each.impact for each in card.groups if each.group == "older")
    assert (older.ratio, older.is_surely_low) == (0.0, True)
    assert len(card.rules) == 21


def test_a_coach_reads_no_work_that_the_employer_lets_recruiters_see_only(fair: Fair) -> None:
    person, seen = fair.admit(), fair.ask()
    hidden = fair.ask(audience="recruiters")
    fair.play()
    asked = {"at": AT, "person_id": person}
    assert [each.demand_id for each in read_fitting_work(actor=fair.house.coach, **asked).work] == [seen]
    assert {each.demand_id for each in read_fitting_work(actor=fair.house.lead, **asked).work} == {seen, hidden}


def test_a_vacancy_of_another_system_takes_part_once_it_is_taken_up(fair: Fair) -> None:
    fair.admit()
    demand = fair.desk.bring(WORK)
    assert read(fair, fair.play()).lines == ()
    approve_demand(actor=fair.desk.manager, at=AT, demand_id=demand)
    assert len(read(fair, fair.play()).lines) == 1
