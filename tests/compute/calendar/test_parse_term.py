"""Reading and writing terms."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.calendar import BadTerm, Term, parse_term

TERMS = st.builds(Term, st.integers(1, 100), st.sampled_from(["days", "working_days", "weeks", "months", "years"]))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("12 months", Term(12, "months")),
        ("1 month", Term(1, "months")),
        ("6 weeks", Term(6, "weeks")),
        ("3 working days", Term(3, "working_days")),
        ("1 working day", Term(1, "working_days")),
        ("42 days", Term(42, "days")),
        ("3 years", Term(3, "years")),
    ],
)
def test_a_term_is_read_as_people_write_it(text, term):
    assert parse_term(text) == term


@given(term=TERMS)
def test_a_term_reads_back_from_its_own_text(term):
    assert parse_term(str(term)) == term


@pytest.mark.parametrize("text", ["", "weeks", "2 weken", "-1 days", "1.5 weeks", "6  weeks", "6 weeks\n", "٣ days"])
def test_an_unreadable_term_is_refused_with_the_allowed_forms(text):
    with pytest.raises(BadTerm, match=r"(?s)niet te lezen.*Schrijf een aantal in days, working days"):
        parse_term(text)


@pytest.mark.parametrize(("text", "meant"), [("1 weeks", "1 week"), ("06 weeks", "6 weeks"), ("2 month", "2 months")])
def test_a_sloppy_term_is_refused_with_the_term_that_was_meant(text, meant):
    with pytest.raises(BadTerm, match=rf"'{text}'\. Bedoelt u '{meant}'\?"):
        parse_term(text)


@pytest.mark.parametrize("text", ["72 hours", "1 hour"])
def test_hours_are_refused_with_the_advice_to_record_the_moment(text):
    with pytest.raises(BadTerm, match=r"vanaf een tijdstip.*Leg het uiterste tijdstip zelf vast"):
        parse_term(text)


@pytest.mark.parametrize("text", ["0 days", "36501 days", "1001 working days", "101 years", "99999 months"])
def test_a_term_of_nothing_or_more_than_a_century_is_refused(text):
    with pytest.raises(BadTerm, match=r"kan niet: het aantal moet van 1 tot en met"):
        parse_term(text)


def test_an_unknown_unit_is_refused():
    with pytest.raises(BadTerm, match="Onbekende eenheid voor een termijn: 'fortnights'"):
        Term(2, "fortnights")


@given(text=st.text())
def test_any_text_is_read_or_refused_and_never_crashes(text):
    with suppress(BadTerm):
        assert str(parse_term(text)) == text
