"""The journal is complete: every act leaves exactly one line, and so does every look at a person.

That one which is refused leaves exactly one line too, the matrix shows for every cell.
"""

from dataclasses import replace
from typing import Any

import pytest
from tests.contract.examples import EXAMPLES, gather, load_acts, prepare
from tests.contract.places import ELSEWHERE, OWN, Ground, Place
from tests.standing import AT, House

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.gate.grants import GRANTS
from sluitend.gate.purposes import PURPOSES, is_purpose_right
from sluitend.journal.models import Entry

ACTS = load_acts()
ABOUT_NOBODY, ABOUT_SOMEBODY_NEW = gather("about_nobody"), gather("about_somebody_new")
ABOUT_TWO = gather("about_two")


def list_new(after: int) -> list[Entry]:
    return list(Entry.objects.filter(number__gt=after).order_by("number"))


def find_last() -> int:
    return Entry.objects.order_by("-number").values_list("number", flat=True).first() or 0


def find_right_actor(ground: Ground, act: str) -> Actor:
    """Give somebody who may do this act, for the purpose that it serves: a coach where a coach may."""
    role = next(iter(GRANTS[act]))
    purpose = next(each for each in PURPOSES if is_purpose_right(role=role, act=act, purpose=each))
    return replace(ground.hire(role), purpose=purpose)


def refuse(act: str, actor: Actor, asked: dict[str, Any]) -> tuple[str, list[Entry]]:
    """Ask for an act that is refused, and give the code and the lines that it left."""
    last = find_last()
    with pytest.raises(Refusal) as caught:
        ACTS[act](actor=actor, at=AT, **asked)
    return caught.value.code, list_new(last)


@pytest.fixture
def ground(house: House) -> Ground:
    return Ground(house)


def test_every_act_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(ACTS)


@pytest.mark.slow
@pytest.mark.parametrize("act", sorted(EXAMPLES))
def test_an_act_that_is_done_leaves_one_line(ground: Ground, act: str) -> None:
    actor = find_right_actor(ground, act)
    place = ground.make(OWN, actor=actor)
    asked, last = prepare(act, place), find_last()
    ACTS[act](actor=actor, at=AT, **asked)
    [entry] = list_new(last)
    assert (entry.act, entry.outcome, entry.at) == (act, "done", AT)
    assert (entry.actor, entry.role, entry.purpose) == (actor.party_id, actor.role, actor.purpose)
    assert_about(act, place, entry)


def assert_about(act: str, place: Place, entry: Entry) -> None:
    """The line names the person the act was about, and nothing that is written in a field."""
    if act in ABOUT_NOBODY:
        assert entry.about == []
    elif act in ABOUT_SOMEBODY_NEW:
        assert len(entry.about) == 1
        assert entry.about != [place.person]
    elif act in ABOUT_TWO:
        assert len(entry.about) == 2
        assert place.person in entry.about
    else:
        assert entry.about == [place.person]
    assert place.word not in repr(vars(entry))
    assert place.bsn not in repr(vars(entry))


@pytest.mark.slow
@pytest.mark.parametrize("act", ["read_person", "read_bsn", "add_contact", "discharge_person", "make_promise"])
def test_whoever_reaches_for_somebody_elsewhere_is_written_in_the_file_of_that_person(ground: Ground, act: str) -> None:
    actor = find_right_actor(ground, act)
    place = ground.make(ELSEWHERE, actor=actor)
    code, [entry] = refuse(act, actor, prepare(act, place))
    assert code == entry.outcome == "not_found"
    assert entry.about == [place.person]


def test_the_line_says_for_whom_and_from_where_something_was_done(ground: Ground) -> None:
    actor = replace(ground.house.coach, on_behalf_of=ground.house.colleague.party_id, origin="10.0.0.1")
    place = ground.make(OWN, actor=actor)
    ACTS["read_person"](actor=actor, at=AT, person_id=place.person)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.on_behalf_of, entry.origin) == (ground.house.colleague.party_id, "10.0.0.1")
    assert (entry.object, entry.fields) == (f"person:{place.person}", ["dossier"])
