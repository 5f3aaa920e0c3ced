"""The chart of turnout: a dot for each month and way that can be shown, and a title that tells of a whole month."""

from datetime import date

from sluitend.areas.outcomes.queries import Turnout
from sluitend.compute.evaluation.shares import find_wilson
from sluitend.portals.council.turnout_chart import draw_turnout


def count(month: int, channel: str, people: int, came: int) -> Turnout:
    return Turnout(
        month_on=date(2026, month, 1),
        channel=channel,
        people=people,
        came=came,
        interval=find_wilson(came, of=people),
        is_shown=people >= 10,
        is_complete=month < 11,
    )


def test_each_group_that_can_be_shown_has_a_dot_within_its_margin() -> None:
    chart = draw_turnout([count(11, "", 40, 10), count(11, "letter", 40, 10), count(10, "", 4, 1)])
    assert [(dot.turnout.channel, dot.is_first, dot.percent) for dot in chart.dots] == [
        ("", True, 75),
        ("letter", False, 75),
    ]
    assert all(dot.low < dot.x < dot.high for dot in chart.dots)
    assert (chart.marks[0][0], chart.marks[-1][0]) == (320, 880)
    assert [dot.y for dot in chart.dots] == sorted({dot.y for dot in chart.dots})
