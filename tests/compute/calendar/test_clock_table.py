"""The statutory and local clocks of the work, each with an end worked out by hand."""

from datetime import date

import pytest

from sluitend.compute.calendar import BadTerm, end_term, parse_term

# Clock, term, start, end and why. Days in 2026 unless written otherwise; Easter is 5 April 2026.
# `exemption_end` is missing: it is a stored day, and its warning counts back (art. 1 lid 2).
CLOCKS = [
    ("youth_search_period", "4 weeks", "2026-03-30", "2026-04-28", "Monday 27 April is Koningsdag"),
    ("decision_benefit", "8 weeks", "2026-10-30", "2026-12-28", "Friday is Christmas Day, then a weekend"),
    ("decision_benefit", "8 weeks", "2026-10-01", "2026-11-26", "an ordinary Thursday"),
    ("completion_request", "2 weeks", "2026-03-20", "2026-04-07", "from Good Friday past Easter Monday"),
    ("advance_payment", "4 weeks", "2026-04-07", "2026-05-06", "5 May counts every year"),
    ("penalty_default", "2 weeks", "2026-12-11", "2026-12-28", "Friday is Christmas Day, then a weekend"),
    ("penalty_default", "42 days", "2026-12-28", "2027-02-08", "an ordinary Monday"),
    ("objection", "6 weeks", "2026-04-02", "2026-05-18", "Ascension Day, and the Friday after is equated"),
    ("objection_decision", "6 weeks", "2026-05-18", "2026-06-29", "an ordinary Monday"),
    ("objection_decision", "12 weeks", "2026-10-02", "2026-12-28", "twelve weeks still run on"),
    (
        "objection_decision",
        "18 weeks",
        "2026-08-21",
        "2026-12-25",
        "more than twelve weeks stay on Christmas",
    ),
    ("plan_of_action", "6 months", "2026-06-25", "2026-12-25", "more than three months stay on Christmas"),
    ("plan_single_parent", "6 months", "2026-08-31", "2027-02-28", "the last day of February, a Sunday"),
    ("plan_single_parent", "5 years", "2024-02-29", "2029-02-28", "2029 has no leap day"),
    ("offer_12m", "12 months", "2026-05-01", "2027-05-01", "a Saturday: twelve months do not run on"),
    ("offer_youth_6m", "6 months", "2026-03-31", "2026-09-30", "September has 30 days"),
    ("first_contact", "2 weeks", "2026-04-13", "2026-04-28", "Monday 27 April is Koningsdag"),
    ("first_contact", "7 months", "2026-07-31", "2027-02-28", "the last day of February, a Sunday"),
    ("sanction_review", "3 months", "2026-02-05", "2026-05-06", "three months still run on past 5 May"),
    ("sanction_level", "12 months", "2025-01-01", "2026-01-01", "New Year's Day: no running on"),
    ("language_notice", "8 weeks", "2026-03-10", "2026-05-06", "5 May counts every year"),
    ("language_notice", "1 month", "2026-03-26", "2026-04-28", "a Sunday, then Koningsdag"),
    ("participatieplaats", "9 months", "2026-05-30", "2027-02-28", "the last day of February, a Sunday"),
    ("participatieplaats", "2 years", "2024-02-29", "2026-02-28", "a Saturday: years do not run on"),
    ("trial_placement", "2 months", "2025-12-31", "2026-03-02", "28 February is a Saturday"),
    ("trial_placement", "6 months", "2025-12-31", "2026-06-30", "June has 30 days"),
    ("wage_value_flat_end", "6 months", "2026-10-27", "2027-04-27", "Koningsdag: no running on"),
    ("wage_value_review", "12 months", "2026-02-28", "2027-02-28", "a Sunday: no running on"),
    ("wage_value_review", "36 months", "2024-02-29", "2027-02-28", "2027 has no leap day"),
    ("pip", "10 weeks", "2027-03-08", "2027-05-18", "17 May 2027 is Whit Monday"),
    ("pip", "3 years", "2026-05-01", "2029-05-01", "an ordinary Tuesday"),
    ("debt_first_talk", "4 weeks", "2026-03-09", "2026-04-07", "6 April is Easter Monday"),
    ("debt_first_talk", "3 working days", "2026-04-02", "2026-04-09", "Tuesday to Thursday after Easter"),
    ("debt_first_talk", "3 working days", "2026-12-23", "2026-12-29", "24, 28 and 29 December"),
    ("debt_first_talk", "3 working days", "2026-06-01", "2026-06-04", "Tuesday, Wednesday, Thursday"),
    ("debt_decision", "8 weeks", "2026-03-30", "2026-05-26", "25 May is Whit Monday"),
    ("reexamination", "18 months", "2025-08-31", "2027-02-28", "the last day of February, a Sunday"),
    ("prior_relapse", "12 months", "2025-12-26", "2026-12-26", "Boxing Day and Saturday: no running on"),
    ("prior_relapse", "18 months", "2024-08-30", "2026-02-28", "a Saturday: no running on"),
    ("aftercare", "1 week", "2026-04-28", "2026-05-06", "5 May counts every year"),
    ("aftercare", "1 month", "2027-01-30", "2027-03-01", "28 February is a Sunday"),
    ("aftercare", "3 months", "2026-09-25", "2026-12-28", "Friday is Christmas Day, then a weekend"),
    ("aftercare", "6 months", "2026-11-05", "2027-05-05", "more than three months stay on 5 May"),
    ("avg_request", "1 month", "2026-01-31", "2026-03-02", "28 February is a Saturday"),
    ("avg_request", "1 month", "2025-01-31", "2025-02-28", "a Friday, the last day of February"),
    ("avg_request", "3 months", "2026-01-31", "2026-04-30", "one month and two more; April has 30 days"),
    ("woo_request", "4 weeks", "2026-04-16", "2026-05-18", "Ascension Day, and the Friday is equated"),
    ("woo_request", "6 weeks", "2026-04-13", "2026-05-26", "25 May is Whit Monday"),
    ("complaint", "6 weeks", "2026-11-20", "2027-01-04", "Friday is New Year's Day, then a weekend"),
    ("complaint", "10 weeks", "2026-10-23", "2027-01-04", "ten weeks still run on past New Year"),
]


@pytest.mark.parametrize(
    ("text", "start", "end"), [row[1:4] for row in CLOCKS], ids=[f"{row[0]}: {row[4]}" for row in CLOCKS]
)
def test_a_clock_runs_out_on_the_day_worked_out_by_hand(text, start, end):
    assert end_term(parse_term(text), start_on=date.fromisoformat(start)) == date.fromisoformat(end)


def test_a_data_leak_is_reported_by_a_moment_and_not_by_a_term_of_days():
    with pytest.raises(BadTerm, match=r"'72 hours'.*Leg het uiterste tijdstip zelf vast"):
        parse_term("72 hours")
