"""Settling many promises at once: each by itself, with for each what came of it."""

import re
from uuid import uuid4

from django.test import Client
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, House

from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Promise


def pick(house: House, people: list[int]) -> list[str]:
    return [f"{house.promise(person)}:{house.promises(person)[0].owner_id}" for person in people]


def settle(client: Client, picked: list[str], **given: str) -> object:
    fields = {"once": str(uuid4()), "state": "kept", "evidence": "reached", "promise": picked} | given
    return client.post("/lijst/afronden/uitvoeren/", fields)


def test_what_was_picked_is_shown_with_what_they_have_in_common(house: House, visit: Visit) -> None:
    people = [house.admit(), house.admit()]
    answer = visit(house.coach).post("/lijst/afronden/", {"promise": pick(house, people)})
    words = read_main(answer)
    assert "2 toezeggingen samen afronden" in words
    assert "Bereikt en afspraak gemaakt" in words


def test_each_is_settled_and_what_the_policy_asks_follows(house: House, visit: Visit) -> None:
    people = [house.admit(), house.admit()]
    words = read_main(settle(visit(house.coach), pick(house, people)))
    assert "2 afgerond, 0 niet" in words
    for person in people:
        assert [each.kind for each in house.promises(person)] == ["first_conversation"]


def test_one_that_cannot_stops_no_other_and_says_why(house: House, visit: Visit) -> None:
    people = [house.admit(), house.admit(), house.admit()]
    picked = pick(house, people)
    done = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(people[0]), settling=done)
    names = {f"name-{picked[0].split(':')[0]}": "Noor Jansen: Uitnodiging"}
    words = read_main(settle(visit(house.coach), picked, **names))
    assert "2 afgerond, 1 niet" in words
    assert "Noor Jansen: Uitnodiging" in words
    assert "Deze toezegging is al afgerond." in words


def test_the_last_promise_is_not_broken_without_a_successor(house: House, visit: Visit) -> None:
    picked, client = pick(house, [house.admit()]), visit(house.coach)
    assert "0 afgerond, 1 niet" in read_main(settle(client, picked, state="broken", reason="not_done"))
    words = read_main(settle(client, picked, state="broken", reason="not_done", successor="invitation"))
    assert "1 afgerond, 0 niet" in words
    assert Promise.objects.filter(state="open").count() == 1


def test_the_same_form_twice_settles_once(house: House, visit: Visit) -> None:
    picked, client, key = pick(house, [house.admit()]), visit(house.coach), str(uuid4())
    settle(client, picked, once=key)
    assert "Dit was al gedaan." in read_main(settle(client, picked, once=key))
    assert Promise.objects.filter(state="kept").count() == 1


def test_a_promise_of_a_colleague_is_not_found(house: House, visit: Visit) -> None:
    picked = pick(house, [house.admit(owner=house.colleague)])
    assert "0 afgerond, 1 niet" in read_main(settle(visit(house.coach), picked))


def test_picking_nothing_is_told(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    answer = client.post("/lijst/afronden/", {}, follow=True)
    assert "Er is nog niets gekozen." in read_main(answer)


def test_whoever_may_not_settle_is_told_so_at_once(house: House, visit: Visit) -> None:
    assert settle(visit(house.planner), pick(house, [house.admit()])).status_code == 403


def test_what_is_kept_on_a_page_of_its_own_is_not_kept_along_with_others(house: House, visit: Visit) -> None:
    people = [house.admit(kind="plan"), house.admit(kind="plan")]
    body = visit(house.coach).post("/lijst/afronden/", {"promise": pick(house, people)}).content.decode()
    assert re.findall(r'name="state" value="(\w+)"', body) == ["broken", "released"]
