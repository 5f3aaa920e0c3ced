"""The pack as a value: what it answers about promises, parameters, instruments and money on a day."""

from datetime import date
from decimal import Decimal

import pytest
from tests.compute.policy.paper import read

from sluitend.compute.calendar import parse_term
from sluitend.compute.policy import NoParameter, give_default_policy
from sluitend.compute.promises.errors import UnknownKind
from sluitend.compute.promises.kinds import get_kind, list_kinds

PARAMETER = '[[parameter]]\ncode = "caseload"\nname = "Caseload"\nunit = "mensen"\nsource = "Nota"\n'
TWO_YEARS = (
    PARAMETER + "value = 60\nuntil = 2020-12-31\n" + PARAMETER + "value = 50\nfrom = 2021-01-01\nuntil = 2021-12-31\n"
)
INSTRUMENT = """
[[instrument]]
code = "{0}"
name = "{0}"
counts_as_offer = true
evidence = "evidence-based"
evidence_source = "E"
source = "N"
"""


@pytest.mark.parametrize("code", list_kinds())
def test_every_kind_is_answered_even_when_no_pack_speaks_of_it(code: str) -> None:
    policy = read("").promise(code)
    assert (policy.kind, policy.ladder) == (code, get_kind(code).ladder)
    assert policy.within == parse_term(get_kind(code).within)


def test_a_covering_kind_that_no_pack_speaks_of_is_followed_by_itself() -> None:
    assert give_default_policy(get_kind("plan_step")).followed_by == ("plan_step",)
    assert give_default_policy(get_kind("handover")).followed_by == ()


def test_an_unknown_kind_has_no_policy() -> None:
    with pytest.raises(UnknownKind):
        read("").promise("parade")


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (date(2019, 12, 31), 80),
        (date(2020, 1, 1), 60),
        (date(2020, 12, 31), 60),
        (date(2021, 1, 1), 50),
        (date(2022, 1, 1), 80),
    ],
)
def test_what_a_pack_says_itself_wins_on_the_days_that_it_speaks_of(on: date, value: int) -> None:
    assert read(TWO_YEARS).parameter("caseload", on=on).value == value


def test_what_a_parameter_was_last_is_known_after_it_and_not_before() -> None:
    pack = read(PARAMETER.replace("caseload", "kindness") + "value = 3\nfrom = 2021-01-01\nuntil = 2021-12-31\n")
    found = [pack.find_last_known("kindness", on=on) for on in (date(2021, 6, 1), date(2024, 1, 1), date(2020, 1, 1))]
    assert [each and each.value for each in found] == [3, 3, None]


def test_a_parameter_that_does_not_hold_is_not_made_up() -> None:
    with pytest.raises(NoParameter, match="op 1999-12-31 geen waarde voor caseload"):
        read("").parameter("caseload", on=date(1999, 12, 31))


def test_a_figure_is_unverified_until_the_pack_says_otherwise() -> None:
    first, second = read(TWO_YEARS.replace("value = 50", 'value = 50\nstatus = "verified"')).parameters[:2]
    assert (first.status, second.status) == ("unverified", "verified")


def test_a_sixth_instrument_may_come_the_day_after_another_has_ended() -> None:
    body = "instruments_at_most = 1\n" + INSTRUMENT.format("old") + "active_until = 2020-06-30\n"
    pack = read(body + INSTRUMENT.format("new") + "active_from = 2020-07-01\n")
    assert [each.code for each in pack.list_active_instruments(on=date(2020, 6, 30))] == ["old"]
    assert [each.code for each in pack.list_active_instruments(on=date(2020, 7, 1))] == ["new"]


def test_a_municipality_can_work_with_its_own_instruments_only() -> None:
    parents = {"national": read(INSTRUMENT.format("old"))}
    for line, codes in (("", ["new", "old"]), ("only_own_instruments = true\n", ["new"])):
        pack = read(line + INSTRUMENT.format("new"), parents=parents)
        assert sorted(each.code for each in pack.instruments) == codes


def test_what_counts_as_an_offer_is_what_the_pack_says_whether_in_use_or_not() -> None:
    ended = INSTRUMENT.format("old") + "active_until = 2020-06-30\n"
    pack = read(ended + INSTRUMENT.format("new").replace("= true", "= false"))
    assert [pack.counts_as_offer(code) for code in ("old", "new", "unknown", "")] == [True, False, False, False]


@pytest.mark.parametrize(("currency", "euros"), [("NLG", "453.78"), ("EUR", "1000")])
def test_guilders_are_converted_at_the_fixed_rate(currency: str, euros: str) -> None:
    fund = """
[[fund]]
code = "b"
name = "B"
amount = 1000
per = "person"
source = "N"
"""
    pack = read(fund + f'currency = "{currency}"\nevery = "2 years"')
    assert pack.convert_to_euro(pack.funds[0]) == Decimal(euros)


def test_parts_that_add_up_with_those_living_elsewhere_are_accepted() -> None:
    area = '[[area]]\ncode = "{0}"\nname = "{0}"\nrecipients = 40\nsource = "N"\n'
    population = '[population]\ntotal = 100\non = 2020-01-01\nelsewhere = 20\nsource = "N"\n'
    pack = read(population + area.format("A") + area.format("B"))
    assert [each.recipients for each in pack.areas] == [40, 40]


def test_areas_are_not_added_up_while_one_of_them_was_not_counted() -> None:
    area = """
[[area]]
code = "{0}"
name = "{0}"
source = "N"
"""
    areas = area.format("A") + "recipients = 9\n" + area.format("B")
    assert read('[population]\ntotal = 100\non = 2020-01-01\nsource = "N"\n' + areas).population is not None


def test_an_area_may_change_hands_without_a_gap() -> None:
    area = '[[area]]\ncode = "A"\nname = "A"\nsource = "N"\n'
    pack = read(area + "starts = 2020-01-01\nends = 2020-12-31\n" + area + "starts = 2021-01-01\n")
    assert len(pack.areas) == 2


def test_a_local_clock_may_be_added_and_a_clock_of_the_law_shortened() -> None:
    term = """
[term.first_contact]
name = "T"
length = "{0}"
counted = "x"
basis = "y"
consequence = "z"
source = "N"
"""
    city = read(term.format("2 weeks"))
    shorter = term.format("1 week")
    assert read(shorter, parents={"national": city}).terms["first_contact"].length == parse_term("1 week")
