"""Diffing: what a council is about to change, one fact a line."""

from tests.compute.policy.paper import NATIONAL, read

from sluitend.compute.policy import Difference, Pack, diff_packs, read_pack

TOWN = """
[town]
monthly_inflow = 0.02
monthly_outflow = 0.02
shows_up = 0.7
spoken_at_home = {0}
source = "Aanname"
answers = {{ letter = 0.5 }}
exit_reasons = {{ work = 0.1, study = 0.2, other = 0.7 }}
ages = {{ young = 1.0 }}
education = {{ basic = 1.0 }}
duration = {{ short = 1.0 }}
"""
GOAL = '[[goal]]\ncode = "work"\nname = "Werk"\ntarget = {0}\nunit = "mensen"\nsource = "Nota"\n'


def differences(before: str, after: str) -> dict[str, tuple[str | None, str | None]]:
    found = diff_packs(read(before), read(after))
    return {each.path: (each.before, each.after) for each in found}


def test_a_pack_does_not_differ_from_itself() -> None:
    assert diff_packs(read(TOWN.format("0.5")), read(TOWN.format("0.5"))) == ()


def test_another_source_alone_is_no_difference() -> None:
    assert differences(GOAL.format(3), GOAL.format(3).replace("Nota", "Brief")) == {}


def test_a_shorter_term_is_told_with_what_it_was() -> None:
    assert differences("", '[promise.offer]\nwithin = "6 months"') == {
        "promises.offer.within": ("12 months", "6 months")
    }


def test_a_ladder_is_told_rung_by_rung_on_one_line() -> None:
    body = '[promise.system_sweep]\nladder = [{ late = 0, to = "administrator", by = "sms" }]'
    assert differences("", body) == {
        "promises.system_sweep.ladder": (
            "na 1 dagen administrator (message)",
            "na 0 dagen administrator (sms)",
        )
    }


def test_a_parameter_is_told_with_the_days_that_it_changes() -> None:
    body = '[[parameter]]\ncode = "caseload"\nname = "C"\nvalue = 40\nunit = "mensen"\nsource = "N"\n'
    assert differences("", body) == {
        "parameters.caseload": (
            "80 mensen vanaf 2000-01-01",
            "80 mensen vanaf 2000-01-01, 40 mensen vanaf 2020-01-01",
        )
    }


def test_a_goal_that_only_one_has_is_one_difference() -> None:
    assert differences("", GOAL.format(3)) == {"goals.work": (None, "Werk")}


def test_a_goal_that_both_have_is_compared_by_scenario() -> None:
    growth = GOAL.format(9) + 'scenario = "growth"\n'
    assert differences(GOAL.format(3), GOAL.format(4) + growth) == {
        "goals.work.target": ("3", "4"),
        "goals.work@growth": (None, "Werk"),
    }


def test_switches_and_counts_are_told_in_dutch() -> None:
    population = '[population]\ntotal = 6\non = 2020-01-01\nladder = [1, 1, 1, 1, 1, 1]\nsource = "N"\n'
    assert differences("", "uses_ladder = false\n" + population) == {
        "population": (None, "6 mensen op 2020-01-01"),
        "uses_ladder": ("ja", "nee"),
    }


def test_a_rule_of_a_group_is_told_in_its_own_words() -> None:
    group = """
[[target_group]]
code = "y"
name = "Y"
rule = [{{ fact = "{0}", equals = {1} }}]
because = "B"
source = "N"
"""
    assert differences(group.format("age", 20), group.format("permit_holder", "true")) == {
        "target_groups.y.rule": ("age equals 20", "permit_holder equals ja")
    }


def test_the_behaviour_of_a_town_is_compared_share_by_share() -> None:
    assert differences(TOWN.format("0.5"), TOWN.format("0.6")) == {"town.spoken_at_home": ("0.5", "0.6")}


def test_a_pack_is_compared_with_the_national_floor_on_all_kinds() -> None:
    national: Pack = read_pack(NATIONAL, file="national.toml", parents={})
    assert diff_packs(national, read("")) == (Difference(path="from_on", before="2000-01-01", after="2020-01-01"),)
