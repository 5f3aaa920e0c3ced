"""What may follow: what the policy asks for comes first, and nothing only where nobody is left uncovered."""

from datetime import date
from typing import Any

import pytest

from sluitend.ledger.queries import PromiseRow, PromiseView
from sluitend.ledger.queries.promise import Choice
from sluitend.portals.desk.forms.settle import list_after_kept, list_after_missed

DAY = date(2026, 12, 14)
NAMES = {"plan": "Plan van aanpak", "offer": "Aanbod", "invitation": "Uitnodiging"}


def make_view(*usual: str, leaves_uncovered: bool = True) -> PromiseView:
    """Give an invitation after which these kinds are usual."""
    empty: dict[str, Any] = dict.fromkeys(PromiseRow._fields)
    return PromiseView(
        row=PromiseRow(**empty | {"kind": "invitation"}),
        number="",
        because="",
        evidence=(),
        successors=tuple(
            Choice(kind=kind, name=name, latest_on=DAY, is_usual=kind in usual) for kind, name in NAMES.items()
        ),
        leaves_uncovered=leaves_uncovered,
    )


@pytest.mark.parametrize("leaves_uncovered", [True, False])
def test_one_usual_promise_comes_first_by_itself(leaves_uncovered: bool) -> None:
    offered = list_after_kept(make_view("offer", leaves_uncovered=leaves_uncovered))
    assert offered[0] == ("offer", "Aanbod (uiterlijk 14 dec 2026)")
    assert [code for code, _ in offered] == ["offer", "plan", "invitation"]


def test_several_usual_promises_are_opened_together_by_the_policy() -> None:
    offered = list_after_kept(make_view("plan", "offer"))
    assert offered[0] == ("", "Plan van aanpak + Aanbod (volgens het beleid)")
    assert len(offered) == len(NAMES) + 1


def test_without_a_usual_promise_nothing_may_follow_if_somebody_else_covers() -> None:
    assert list_after_kept(make_view(leaves_uncovered=False))[0] == ("", "Geen volgende toezegging")
    assert "" not in dict(list_after_kept(make_view()))


def test_what_was_missed_is_promised_again_first() -> None:
    offered = list_after_missed(make_view("plan"))
    assert offered[0][0] == "invitation"
    assert "" not in dict(offered)
    assert list_after_missed(make_view(leaves_uncovered=False))[-1][0] == ""
