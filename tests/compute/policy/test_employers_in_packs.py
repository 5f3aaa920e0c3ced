"""What a pack says to employers: kinds of demand with their rules, and words that keep people out."""

from datetime import date

from tests.compute.policy.paper import read

KIND = """
[[demand_kind]]
code = "{code}"
name = "Proefplaats"
paid = false
because = "Op proef."
source = "Pw"
{more}
"""
WORDING = """
[[wording]]
code = "sex"
words = ["dame"]
ground = "geslacht"
law = "Awgb"
advice = "Noem de functie."
source = "Awgb"
active_from = 2021-01-01
"""
OBSTACLE = """
[[employer_obstacle]]
code = "noise"
name = "Lawaai"
answers = ["Oordoppen"]
source = "Nota"
"""


def test_a_kind_of_demand_ends_in_time_where_the_pack_says_so() -> None:
    pack = read(KIND.format(code="trial", more='longest = "2 weeks"') + KIND.format(code="free", more=""))
    trial, free = pack.list_demand_kinds(on=date(2026, 11, 23))
    assert trial.find_latest_end(date(2026, 11, 23)) == date(2026, 12, 7)
    assert free.find_latest_end(date(2026, 11, 23)) is None


def test_words_are_found_whole_and_in_the_plural_on_the_days_that_they_hold() -> None:
    pack = read(WORDING + OBSTACLE)
    [wording] = pack.list_wordings(on=date(2026, 11, 23))
    assert [wording.find_in(text) for text in ("Twee DAMES", "Damesmode", "Iedereen")] == ["DAMES", "", ""]
    assert pack.list_wordings(on=date(2020, 6, 1)) == ()
    assert [each.answers for each in pack.list_employer_obstacles(on=date(2026, 11, 23))] == [("Oordoppen",)]


def test_reasons_for_an_introduction_that_ends_are_read_with_their_source() -> None:
    pack = read('[[introduction_reason]]\ncode = "hours"\nname = "De uren passen niet"\nsource = "Keuze"')
    assert [each.name for each in pack.list_introduction_reasons(on=date(2026, 11, 23))] == ["De uren passen niet"]
