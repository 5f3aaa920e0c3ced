"""Reading: what a pack says itself, what it takes over, and that everything wrong with it is told at once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compute.policy.paper import HEAD, NATIONAL, read, refuse

from sluitend.compute.calendar import parse_term
from sluitend.compute.policy import PackError, find_parent, read_pack
from sluitend.compute.promises.kind import Rung


def test_a_pack_is_named_after_its_file_and_versioned_by_its_first_day() -> None:
    pack = read("")
    assert (pack.name, pack.title, pack.version) == ("proefstad", "Proefstad", "proefstad@2020-01-01")


def test_a_pack_takes_over_what_it_does_not_say_itself() -> None:
    pack = read("")
    assert pack.extends == "national"
    assert pack.promise("offer").followed_by == ("plan_step",)
    assert pack.parameter("caseload", on=date(2020, 1, 1)).value == 80


def test_a_pack_may_promise_something_sooner() -> None:
    policy = read('[promise.offer]\nwithin = "6 months"').promise("offer")
    assert (policy.within, policy.followed_by) == (parse_term("6 months"), ("plan_step",))


def test_a_promise_without_a_source_has_the_source_of_its_pack() -> None:
    assert read('[promise.offer]\nwithin = "6 months"').promise("offer").source == "Raadsbesluit 12"


def test_a_pack_may_add_rungs_and_climb_earlier() -> None:
    rungs = """
[promise.handover]
ladder = [
    { late = 0, to = "coach", by = "list" },
    { late = 3, to = "planner", by = "call" },
    { late = 7, to = "team_lead", by = "message" },
]"""
    assert read(rungs).promise("handover").ladder == (
        Rung(late_days=0, to="owner", by="list"),
        Rung(late_days=3, to="planner", by="call"),
        Rung(late_days=7, to="team_lead", by="message"),
    )


def test_a_pack_on_a_pack_stands_on_the_same_floor() -> None:
    national = read_pack(NATIONAL, file="national.toml", parents={})
    city = read('[promise.offer]\nwithin = "6 months"', parents={"national": national})
    text = HEAD.replace("national", "proefstad") + '[promise.offer]\nwithin = "9 months"'
    with pytest.raises(PackError, match="9 months is langer dan 6 months"):
        read_pack(text, file="wijk.toml", parents={"proefstad": city})


def test_everything_wrong_is_told_at_once_in_order_of_line() -> None:
    findings = refuse('colour = "red"\n[promise.offer]\nwithin = "2 years"\ncovers = false\n[[goal]]\ntarget = -1')
    assert [finding.line for finding in findings] == sorted(finding.line for finding in findings)
    assert {finding.what.split("`")[1] for finding in findings if "`" in finding.what} >= {
        "colour",
        "target",
        "offer",
    }
    assert any("2 years is langer" in finding.what for finding in findings)


def test_a_wrong_row_is_not_also_a_gap_between_its_neighbours() -> None:
    row = '[[parameter]]\ncode = "x"\nname = "X"\nunit = "euro"\nsource = "Nota"\n'
    years = [
        f"from = {year}-01-01\nuntil = {year}-12-31\nvalue = {value}\n"
        for year, value in ((2020, "1"), (2021, '"two"'), (2022, "3"))
    ]
    (finding,) = refuse("".join(row + year for year in years))
    assert '"two"' in finding.what


def test_a_goal_is_not_refused_because_its_group_was() -> None:
    group = '[[target_group]]\ncode = "youth"\nname = "Y"\nrule = []\nbecause = "Eerst."\nsource = "Nota"\n'
    goal = """
[[goal]]
code = "work"
name = "Werk"
target = 1
unit = "mensen"
source = "Nota"
"""
    (finding,) = refuse(group + goal + 'target_group = "youth"')
    assert "`rule`" in finding.what


def test_a_near_miss_is_suggested_and_otherwise_what_could_be_there() -> None:
    near, far = refuse("form = 1\nzzz = 2")
    assert near.now == "Bedoelt u `from`?"
    assert "hier kan staan: area, cohort, demand_kind, employer_obstacle, exemption, extends, from" in far.now


def test_the_parent_of_a_text_is_found_without_reading_the_rest() -> None:
    assert find_parent('extends = "national"\nnonsense = 1', file="a.toml") == "national"
    assert find_parent("extends = 3", file="a.toml") is None


def test_a_pack_without_town_lives_as_its_parent_does() -> None:
    assert read("").town is None


def test_a_list_with_something_else_than_tables_is_refused_once() -> None:
    (finding,) = refuse("goal = [1, 2]")
    assert "een lijst van tabellen" in finding.what


def test_a_number_where_a_named_table_belongs_is_refused() -> None:
    (finding,) = refuse("[promise]\noffer = 3")
    assert "`offer` heeft een andere vorm" in finding.what


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("uses_ladder = 1", "true of false"),
        ("instruments_at_most = 2.5", "een heel getal"),
        ("instruments_at_most = true", "een heel getal"),
        ('[promise.plan]\nfollowed_by = "offer"', "een lijst van teksten"),
        ("[population]\ntotal = 1\non = 2020-01-01\nladder = 1\nsource = 'N'", "een lijst van hele getallen"),
        (
            "[[parameter]]\ncode = 'a'\nname = 'A'\nvalue = '1'\nunit = 'u'\nsource = 'N'",
            "een bedrag of aantal",
        ),
        (
            "[[parameter]]\ncode = 'a'\nname = 'A'\nvalue = inf\nunit = 'u'\nsource = 'N'",
            "een bedrag of aantal",
        ),
    ],
)
def test_a_value_in_another_form_is_refused_with_what_belongs_there(body: str, wanted: str) -> None:
    (finding,) = refuse(body)
    assert wanted in finding.what


def test_a_text_nested_too_deeply_is_refused_and_not_crashed_on() -> None:
    with pytest.raises(PackError, match="niet te lezen"):
        read("x = " + "[" * 5000 + "]" * 5000)


@pytest.mark.parametrize("text", ["", "x = ", "x = 1" + "0" * 5000, "\ufeffx = 1", '"""', "a.b = 1\na = 2\n"])
def test_a_text_that_is_no_pack_is_refused_with_a_place(text: str) -> None:
    with pytest.raises(PackError) as refusal:
        read_pack(text, file="a.toml", parents={})
    assert all(finding.line >= 1 and finding.column >= 1 for finding in refusal.value.findings)


@given(st.text(alphabet="abx[]{}=\",.\n#' 12-", max_size=60))
def test_no_text_at_all_breaks_the_reader(text: str) -> None:
    try:
        findings = read_pack(text, file="a.toml", parents={}).source
    except PackError as refusal:
        findings = str(refusal)
    assert findings


PIECES = st.sampled_from(
    [
        "from",
        "promise",
        "offer",
        "within",
        "ladder",
        "source",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        '"12 months"',
        ",",
        "2020-01-01",
        "\n",
        "3",
        "area",
        "code",
        '"x"',
        ".",
        "target_group",
        "rule",
        "fact",
        "town",
        "population",
        "on",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_no_shuffled_pack_breaks_the_reader(pieces: list[str]) -> None:
    with pytest.raises(PackError):
        read_pack("".join(pieces), file="a.toml", parents={})
