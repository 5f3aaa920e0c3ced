"""The stages on paper: each has a way on, each promise can be kept, and a refusal never ends anything by itself."""

import pytest

from sluitend.areas.provisions.stages import (
    ENDED,
    IN_PLACE,
    REFUSED,
    STAGES,
    UNDER_WAY,
    find_evidence,
    find_promise_kind,
    list_next_stages,
)
from sluitend.compute.policy.sections import PURPOSES as PACK_PURPOSES
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.purposes import PURPOSES

TALKS = (True, False)


@pytest.mark.parametrize("has_talk", TALKS)
@pytest.mark.parametrize("stage", UNDER_WAY)
def test_every_stage_under_way_is_a_promise_with_a_way_to_keep_it(stage: str, has_talk: bool) -> None:
    kind = get_kind(find_promise_kind(stage, has_talk=has_talk) or "")
    following = list_next_stages(stage, has_talk=has_talk)
    evidence = {find_evidence(kind.code, next_stage=each) for each in following} - {""}
    assert evidence
    assert evidence <= set(kind.evidence)


@pytest.mark.parametrize("has_talk", TALKS)
@pytest.mark.parametrize("stage", STAGES)
def test_only_known_stages_follow(stage: str, has_talk: bool) -> None:
    assert set(list_next_stages(stage, has_talk=has_talk)) <= set(STAGES)


@pytest.mark.parametrize("stage", [IN_PLACE, ENDED])
def test_nothing_is_promised_where_nothing_is_waited_for(stage: str) -> None:
    assert find_promise_kind(stage, has_talk=True) is None


def test_after_a_refusal_the_coach_has_more_than_one_way() -> None:
    assert set(list_next_stages(REFUSED, has_talk=True)) == {"requested", "needed", "ended"}


def test_nothing_is_granted_before_a_promised_first_talk() -> None:
    assert "granted" not in list_next_stages("requested", has_talk=True)
    assert "granted" in list_next_stages("requested", has_talk=False)


def test_the_walls_of_packs_are_those_of_the_gate() -> None:
    assert PACK_PURPOSES == PURPOSES
