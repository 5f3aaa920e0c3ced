"""Groups asked of everybody at once in SQL are those that the rules give of each person apart."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from tests.areas.groups.gate import Zuidoost, note
from tests.standing import AT, TODAY

from sluitend.areas.cohorts.actions import NewCohort, freeze_cohort
from sluitend.areas.cohorts.candidates import Search, list_candidates
from sluitend.areas.groups.asking import Stretch, count_leavers, count_members, list_belonging
from sluitend.compute.policy.target_groups import INFLOW_ROUTES, PHASES, Condition, TargetGroup, list_groups
from sluitend.ledger.packs import get_pack
from sluitend.parties.actions import NewFact
from sluitend.parties.facts import APPLICATION, NOTIFICATION, PERMIT, ROUTE, UNEMPLOYMENT, Known, KnownFact, tell_facts
from sluitend.parties.models import BenefitSpell, Fact, Person, Residence

PEOPLE = 40
DAYS = [TODAY + timedelta(days=days) for days in (0, 1, 9, 40, 98, 463)]
BIRTHS = [date(2000, 2, 29), date(1999, 2, 28), date(1976, 11, 23), date(1976, 11, 24), TODAY + timedelta(days=4)]
RULES = {
    f"{fact} {comparison} {value}": Condition(fact=fact, comparison=comparison, value=value)
    for fact, comparison, values in (
        ("age", "below", (24, 27, 51)),
        ("months_on_benefit", "at_least", (0, 1, 6, 12)),
        ("unemployment_months_left", "below", (1, 3)),
        ("permit_holder", "equals", (True, False)),
        ("inflow_route", "equals", INFLOW_ROUTES),
        ("phase", "equals", PHASES),
    )
    for value in values
}


def list_rules() -> list[TargetGroup]:
    """Give a group for every fact, and those of a pack, of which some are of an area or begin on a day."""
    groups = get_pack("amsterdam-2019").target_groups
    plain = replace(groups[0], areas=(), from_on=date.min, until_on=None)
    one_each = [replace(plain, code=code, rule=(rule,)) for code, rule in RULES.items()]
    passing = replace(plain, code="passing", rule=(RULES["age below 51"],), from_on=DAYS[1], until_on=DAYS[3])
    here = replace(plain, code="here", rule=(RULES["months_on_benefit at_least 0"],), areas=("DX13",))
    return [*groups, *one_each, passing, here]


def let_many_in(zuidoost: Zuidoost) -> list[int]:
    """Let people in of whom this and that is known, drawn at random."""
    dice, people = random.Random(3), []
    for _ in range(PEOPLE):
        facts = [draw_fact(dice, kind) for kind in (APPLICATION, NOTIFICATION, UNEMPLOYMENT, PERMIT, ROUTE)]
        kept = [each for each in facts if dice.random() < 0.4]
        area, is_on_benefit = dice.choice([zuidoost.area, zuidoost.other_area]), dice.random() < 0.6
        person = zuidoost.let_in(*kept, area=area, on_benefit=is_on_benefit)
        Person.objects.filter(party=person).update(born_on=dice.choice([*BIRTHS, None]))
        people.append(person)
    BenefitSpell.objects.filter(person__in=people[::3]).update(started_on=TODAY - timedelta(days=180))
    BenefitSpell.objects.filter(person__in=people[::4]).update(ended_on=DAYS[2], end_reason="work")
    BenefitSpell.objects.filter(person__in=people[1::4]).update(ended_on=DAYS[4], end_reason="no_response")
    Residence.objects.filter(person__in=people[::5]).update(until_on=DAYS[3])
    Residence.objects.bulk_create(
        Residence(person_id=person, area_id=zuidoost.other_area, from_on=DAYS[3]) for person in people[::10]
    )
    plan = {"name": "Bijlmer-Oost", "starts_on": DAYS[1], "ends_on": DAYS[4], "area_id": zuidoost.area}
    freeze_cohort(actor=zuidoost.house.planner, at=AT, new=NewCohort(**plan))  # type: ignore[arg-type]
    return people


def draw_fact(dice: random.Random, kind: str) -> NewFact:
    """Give a fact of a kind with days around today."""
    from_on = TODAY - timedelta(days=dice.choice([0, 30, 400]))
    until_on = None if kind in (PERMIT, ROUTE) else dice.choice([*DAYS[1:4], date(2027, 3, 1)])
    return note(kind, days=(from_on, until_on), value=dice.choice(INFLOW_ROUTES) if kind == ROUTE else "")


def test_everybody_is_counted_and_listed_in_the_groups_that_the_rules_give_them(zuidoost: Zuidoost) -> None:
    let_many_in(zuidoost)
    groups, home = list_rules(), zuidoost.house.municipality
    seen = set()
    for day in DAYS:
        expected: Counter[str] = Counter()
        belonging: dict[str, list[int]] = {group.code: [] for group in groups}
        for each in list_candidates(Search(organisation_id=home), on=day):
            for group in list_groups(groups, each.facts, on=day):
                expected[group.code] += 1
                belonging[group.code].append(each.person_id)
        assert +count_members(groups, stretch=Stretch(organisation_id=home, since_on=day, on=day)) == expected
        for group in (each for each in groups if each.holds(day)):
            found = list_belonging(group, organisation_id=home, on=day)
            assert sorted(found) == belonging[group.code], (group.code, day)
        seen |= {code for code, people in expected.items() if people}
    # Every rule held of somebody on some day, but the one of which nothing is ever noted.
    assert set(RULES) - seen == {"permit_holder equals False"}


def test_who_left_is_counted_as_who_they_were_the_day_before(zuidoost: Zuidoost) -> None:
    let_many_in(zuidoost)
    groups, home = list_rules(), zuidoost.house.municipality
    expected: Counter[tuple[str, str]] = Counter()
    for spell in BenefitSpell.objects.filter(ended_on__range=(DAYS[1], DAYS[4])).select_related("person"):
        assert spell.ended_on
        day = max(spell.ended_on - timedelta(days=1), spell.started_on)
        facts = tell_facts(tell_known(spell, day), on=day)
        expected.update((group.code, spell.end_reason) for group in list_groups(groups, facts, on=day))
    found = count_leavers(groups, stretch=Stretch(organisation_id=home, since_on=DAYS[1], on=DAYS[4]))
    assert +found == expected
    assert {because for _, because in expected} == {"work", "no_response"}


def tell_known(spell: BenefitSpell, day: date) -> Known:
    """Give what was known of whoever had this benefit, on a day of it."""
    lived = [
        home.area.code
        for home in Residence.objects.filter(person=spell.person).select_related("area")
        if home.from_on <= day and (home.until_on is None or home.until_on > day)
    ]
    facts = [
        KnownFact(kind=each.kind, from_on=each.from_on, until_on=each.until_on, value=each.value)
        for each in Fact.objects.filter(person=spell.person)
    ]
    [area] = lived or [""]
    since_on, born_on = spell.started_on, spell.person.born_on
    return Known(born_on=born_on, benefit_since_on=since_on, area=area, is_in_cohort=False, facts=facts)
