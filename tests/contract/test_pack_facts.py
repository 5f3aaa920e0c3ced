"""The facts of the approaches, as the shipped packs carry them; each test bears the code of its approach."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sluitend.compute.calendar import is_longer, parse_term
from sluitend.compute.policy import Goal, Pack, PackError, give_default_policy, read_pack
from sluitend.compute.promises.kinds import list_kinds
from sluitend.policy_files import load_packs

POLICIES = Path(__file__).parents[2] / "policies"
NAMES = sorted(path.stem for path in POLICIES.glob("*.toml"))


@pytest.fixture(scope="module")
def packs() -> Mapping[str, Pack]:
    return load_packs(POLICIES)


def find_goal(pack: Pack, code: str, scenario: str = "base") -> Goal:
    return next(goal for goal in pack.goals if (goal.code, goal.scenario) == (code, scenario))


@pytest.mark.parametrize("name", NAMES)
def test_no_pack_is_weaker_than_the_kind_of_promise_itself(name: str, packs: Mapping[str, Pack]) -> None:
    for code, kind in list_kinds().items():
        policy = packs[name].promise(code)
        assert not is_longer(policy.within, than=give_default_policy(kind).within)
        assert len(policy.ladder) >= len(kind.ladder)


@pytest.mark.parametrize("name", NAMES)
def test_keeping_a_covering_promise_opens_another_one(name: str, packs: Mapping[str, Pack]) -> None:
    kinds = list_kinds()
    covering = [code for code, kind in kinds.items() if kind.covers]
    alone = [
        code for code in covering if not any(kinds[next_].covers for next_ in packs[name].promise(code).followed_by)
    ]
    assert alone == []


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_of_a_shipped_pack_stands_without_its_source(name: str, packs: Mapping[str, Pack]) -> None:
    kept, taken, section = [], 0, ""
    for line in (POLICIES / f"{name}.toml").read_text("utf-8").splitlines():
        section = line if line.startswith("[") else section
        is_source = line.startswith("source =") and not section.startswith("[promise")
        taken += is_source
        kept.append("" if is_source else line)
    with pytest.raises(PackError) as told:
        read_pack("\n".join(kept), file=f"{name}.toml", parents=packs)
    assert str(told.value).count("`source` ontbreekt") == taken > 0


def test_a3_every_adult_is_offered_something_within_twelve_months(packs: Mapping[str, Pack]) -> None:
    offer = packs["amsterdam-2000"].promise("offer")
    assert (offer.within, offer.counted) == (parse_term("12 months"), "vanaf de instroom")
    assert [rung.to for rung in offer.ladder][-1] == "council"


def test_a4_provisions_are_data_and_debt_help_keeps_the_clocks_of_the_law(packs: Mapping[str, Pack]) -> None:
    pack = packs["amsterdam-2000"]
    kinds = {kind.code: kind for kind in pack.list_provisions(on=date(2026, 1, 1))}
    assert {"debt_assistance", "childcare", "health_care"} <= kinds.keys()
    debts = kinds["debt_assistance"]
    assert debts.purpose == "debt"
    lengths = [str(pack.terms[code].length) for code in (debts.first_talk, debts.first_talk_under_threat)]
    assert lengths == ["4 weeks", "3 working days"]


@pytest.mark.parametrize("name", NAMES)
def test_no_kind_of_provision_tells_a_diagnosis(name: str, packs: Mapping[str, Pack]) -> None:
    named = " ".join(f"{kind.code} {kind.name}" for kind in packs[name].provisions).lower()
    assert [word for word in ("addict", "verslav", "psych", "ggz", "depress", "autis", "ziek") if word in named] == []


def test_b1_everybody_in_22_areas_is_invited_from_bijlmer_oost_on(packs: Mapping[str, Pack]) -> None:
    pack = packs["amsterdam-2019"]
    starts = {area.code: area.starts_on for area in pack.areas if area.starts_on}
    assert len(pack.areas) == 22
    assert starts == {
        "DX21": date(2019, 9, 1),
        "DX01": date(2019, 11, 1),
        "DX02": date(2019, 11, 1),
        "DX07": date(2019, 12, 1),
    }
    assert sum(area.recipients or 0 for area in pack.areas) + (pack.population.elsewhere or 0) == 39_703


def test_b2_the_ladder_is_dropped_and_the_caseload_lowered(packs: Mapping[str, Pack]) -> None:
    pack, on = packs["amsterdam-2019"], date(2019, 9, 1)
    assert not pack.uses_ladder
    assert pack.parameter("caseload", on=on).value < packs["national"].parameter("caseload", on=on).value


def test_b3_letter_phone_text_and_visit_come_before_the_team_lead(packs: Mapping[str, Pack]) -> None:
    ladder = packs["amsterdam-2019"].promise("invitation").ladder
    assert [rung.by for rung in ladder] == ["letter", "call", "sms", "home_visit", "desk"]
    assert [rung.to for rung in ladder] == ["owner"] * 4 + ["team_lead"]


def test_b5_guidance_at_the_gate_lasts_six_months_from_december_2019(packs: Mapping[str, Pack]) -> None:
    guidance = packs["amsterdam-2019"].parameter("gate_guidance_months", on=date(2019, 12, 1))
    assert (guidance.value, guidance.from_on) == (6, date(2019, 12, 1))


def test_b6_and_b7_name_their_target_groups_and_goals(packs: Mapping[str, Pack]) -> None:
    pack = packs["amsterdam-2019"]
    assert {"before_the_gate", "permit_holders", "youth", "over_50"} <= {group.code for group in pack.target_groups}
    assert find_goal(pack, "permit_holders_outflow").target == 50
    assert find_goal(pack, "youth_placed").target == 200


def test_c7_a_coach_has_forty_people_and_a_plan_within_two_weeks(packs: Mapping[str, Pack]) -> None:
    pack = packs["venlo-2013"]
    assert pack.parameter("caseload", on=date(2013, 6, 1)).value == 40
    assert pack.promise("plan").within == parse_term("2 weeks")


def test_d1_the_ladder_of_enschede_counts_5351_people(packs: Mapping[str, Pack]) -> None:
    population = packs["enschede-2010"].population
    assert population.ladder == (751, 1563, 1821, 1015, 188, 13)
    assert (population.total, population.counted_on) == (5351, date(2010, 7, 1))


def test_d1_everybody_is_measured_at_least_twice_a_year(packs: Mapping[str, Pack]) -> None:
    measuring = packs["enschede-2010"].promise("ladder_measurement")
    assert (measuring.within, measuring.followed_by) == (parse_term("6 months"), ("ladder_measurement",))


@pytest.mark.parametrize(
    ("code", "scenario", "target", "group"),
    [
        ("goal_1", "base", 1000, 1200),
        ("goal_1_to_paid_work", "base", 500, None),
        ("goal_1_to_supported_work", "base", 500, None),
        ("goal_2", "base", 750, 1300),
        ("goal_3", "base", 1400, 2800),
        ("goal_4", "base", 750, 750),
        ("goal_1", "growth", 1200, 1200),
        ("goal_2", "growth", 1300, 1300),
        ("goal_3", "growth", 1700, 2800),
    ],
)
def test_d2_the_goals_of_enschede_hold_in_two_scenarios(
    code: str, scenario: str, target: int, group: int | None, packs: Mapping[str, Pack]
) -> None:
    goal = find_goal(packs["enschede-2010"], code, scenario)
    assert (goal.target, goal.group) == (target, group)


def test_d5_five_instruments_with_evidence_are_in_use(packs: Mapping[str, Pack]) -> None:
    pack = packs["enschede-2010"]
    active = pack.list_active_instruments(on=date(2010, 9, 1))
    assert (len(active), pack.instruments_at_most) == (5, 5)
    assert all(each.evidence_source for each in active)


CLOSING_OFFERS = {"training", "language_training", "subsidised_job", "work_experience", "supporting_provision"}


@pytest.mark.parametrize(
    ("name", "offers"),
    [
        ("national", {"training", "language_training", "subsidised_job", "work_experience", "supporting_provision"}),
        (
            "amsterdam-2000",
            {"training", "language_training", "subsidised_job", "work_experience", "supporting_provision"},
        ),
        ("amsterdam-2019", {"work_learn"}),
        ("enschede-2010", {"wage_subsidy", "training"}),
        ("leeuwarden-2000", {"training"}),
        ("venlo-2013", {"workshops", "youth_contract"}),
    ],
)
def test_a3_each_pack_says_which_of_at_most_five_instruments_is_an_offer(
    packs: Mapping[str, Pack], name: str, offers: set[str]
) -> None:
    pack = packs[name]
    assert {each.code for each in pack.instruments if each.counts_as_offer} == offers
    for day in {pack.from_on, *(each.from_on for each in pack.instruments)}:
        assert len(pack.list_active_instruments(on=day)) <= 5
    assert all(each.source and each.evidence_source for each in pack.instruments)


def test_e1_and_e2_count_the_people_of_the_core_team_and_the_neighbourhood(packs: Mapping[str, Pack]) -> None:
    people = {group.code: group.people for group in packs["leeuwarden-2000"].target_groups}
    assert people == {"core_team": 200, "active_neighbourhood": 450}


def test_e3_the_personal_budget_is_a_thousand_guilders_per_two_years(packs: Mapping[str, Pack]) -> None:
    pack = packs["leeuwarden-2000"]
    (fund,) = pack.funds
    assert (fund.amount, fund.currency, fund.every) == (1000, "NLG", parse_term("2 years"))
    assert pack.convert_to_euro(fund) == Decimal("453.78")


def test_e6_no_phase_or_label_is_used_in_leeuwarden(packs: Mapping[str, Pack]) -> None:
    pack = packs["leeuwarden-2000"]
    assert not pack.uses_ladder
    assert not pack.uses_labels
