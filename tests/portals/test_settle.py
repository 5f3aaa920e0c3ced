"""Settling: kept, broken or released with its successor in one act, once, with and without htmx."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.portals.visiting import Visit, read_main, settling
from tests.standing import AT, TODAY, House

from sluitend.compute.promises.kinds import list_kinds
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise
from sluitend.ledger.models import Evidence, Promise
from sluitend.portals.desk.belonging import HOMES

HTMX = {"HX-Request": "true"}


@pytest.fixture
def promise(house: House) -> int:
    """Give an invitation of the coach, the only promise to its person."""
    return house.promise(house.admit(last_name="Bakker"))


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    """Give the coach's browser."""
    return visit(house.coach)


def send(client: Client, promise: int, house: House, **given: object) -> object:
    fields = settling(owner_id=house.coach.party_id, **given)
    return client.post(f"/toezegging/{promise}/afronden/", fields)


def test_the_form_offers_what_belongs_to_the_promise(coach: Client, promise: int) -> None:
    words = read_main(coach.get(f"/toezegging/{promise}/"))
    assert "Bereikt en afspraak gemaakt" in words
    assert "Dit is de laatste toezegging aan deze persoon." in words
    assert "Geen volgende toezegging" not in words


def test_with_another_promise_open_nothing_has_to_follow(house: House, coach: Client) -> None:
    person = house.admit()
    also = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=also)
    words = read_main(coach.get(f"/toezegging/{house.promise(person)}/"))
    assert "Dit is de laatste toezegging" not in words
    assert "Geen volgende toezegging" in words


def test_keeping_a_promise_opens_the_next_and_leads_back_to_the_place(
    house: House, coach: Client, promise: int
) -> None:
    answer = send(coach, promise, house, back="/lijst/?when=late#rij-3", reference="gesprek")
    assert answer.url == "/lijst/?when=late#rij-3"
    kept = Promise.objects.get(id=promise)
    following = Promise.objects.get(follows=promise)
    assert (kept.state, following.kind, following.owner_id) == ("kept", "first_conversation", house.coach.party_id)
    assert Evidence.objects.get(promise=promise).reference == "gesprek"
    assert "De toezegging is nagekomen." in read_main(coach.get("/lijst/?when=all"))


def test_nobody_is_led_to_another_site(house: House, coach: Client, promise: int) -> None:
    answer = send(coach, promise, house, back="https://elders.example/")
    assert answer.url == "/lijst/"


@pytest.mark.parametrize("state", ["broken", "released"])
def test_what_is_not_kept_gets_a_reason_and_a_new_day(house: House, coach: Client, promise: int, state: str) -> None:
    due_on = TODAY + timedelta(days=9)
    send(coach, promise, house, state=state, reason="no_show", next_missed="invitation", due_on=str(due_on))
    assert Promise.objects.get(id=promise).reason == "no_show"
    assert Promise.objects.get(follows=promise).due_on == due_on


def test_htmx_replaces_the_row_and_says_so(house: House, coach: Client, promise: int) -> None:
    opened = coach.get(f"/toezegging/{promise}/", headers=HTMX).content.decode()
    assert "<main" not in opened
    assert f'hx-target="#settle-{promise}"' in opened
    fields = settling(owner_id=house.coach.party_id)
    answer = coach.post(f"/toezegging/{promise}/afronden/", fields, headers=HTMX)
    body = answer.content.decode()
    assert answer["HX-Trigger"] == "settled"
    assert "De toezegging is nagekomen." in body
    assert f'id="standing-{promise}" hx-swap-oob="true"' in body


def test_the_same_form_sent_twice_counts_once(house: House, coach: Client, promise: int) -> None:
    fields = settling(owner_id=house.coach.party_id)
    answers = [coach.post(f"/toezegging/{promise}/afronden/", fields) for _ in range(2)]
    assert [answer.url for answer in answers] == ["/lijst/", "/lijst/"]
    assert Promise.objects.filter(follows=promise).count() == 1
    assert "Dit was al gedaan." in read_main(coach.get("/lijst/?when=all"))


def test_a_key_used_for_something_else_is_refused_without_harm(house: House, coach: Client, promise: int) -> None:
    key, other = str(uuid4()), house.promise(house.admit())
    send(coach, promise, house, once=key)
    answer = send(coach, other, house, once=key)
    assert "Deze opdracht is niet uitgevoerd." in read_main(coach.get(answer.url))
    assert Promise.objects.get(id=other).state == "open"


def test_whoever_comes_second_reads_that_a_colleague_was_first(house: House, coach: Client, promise: int) -> None:
    done = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.lead, at=AT, promise_id=promise, settling=done)
    answer = send(coach, promise, house)
    assert answer.url == f"/toezegging/{promise}/"
    words = read_main(coach.get(answer.url))
    assert "Deze toezegging is al afgerond. Een collega was u voor" in words
    assert "Naar het dossier" in words


def test_leaving_somebody_without_a_promise_is_refused_and_nothing_typed_is_lost(
    house: House, coach: Client, promise: int
) -> None:
    answer = send(coach, promise, house, state="released", reason="replaced", next_missed="")
    assert Promise.objects.get(id=promise).state == "open"
    body = coach.get(answer.url).content.decode()
    assert "Deze persoon zou zonder toezegging blijven." in body
    assert '<option value="replaced" selected>' in body
    assert "zonder toezegging blijven" not in coach.get(answer.url).content.decode()


def test_with_htmx_a_refusal_stands_in_the_form_that_was_sent(house: House, coach: Client, promise: int) -> None:
    fields = settling(owner_id=house.coach.party_id, state="broken", reason="no_show")
    headers = HTMX | {"HX-Trigger": f"settle-form-{promise}"}
    answer = coach.post(f"/toezegging/{promise}/afronden/", fields, headers=headers)
    assert answer.status_code == 409
    assert answer["HX-Retarget"] == f"#settle-form-{promise} .form-fault"
    assert "zonder toezegging blijven" in answer.content.decode()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"state": ""}, "Hoe is het afgelopen?"),
        ({"state": "broken", "next_missed": "invitation"}, "Er is geen reden gekozen."),
        ({"due_on": "gisteren"}, "Uiterlijk op"),
        ({"due_on": "2020-01-01"}, "Deze datum kan niet."),
        ({"due_on": "2026-12-01", "next_kept": ""}, "Het is niet duidelijk wat er volgt."),
        ({"next_kept": "taart"}, "Het is niet duidelijk wat er volgt."),
        ({"evidence": "voicemail"}, "Dit telt niet als nakomen."),
        ({"once": "geen-sleutel"}, "Het formulier is nog niet compleet."),
    ],
)
def test_what_is_filled_in_wrongly_is_told_and_changes_nothing(
    house: House, coach: Client, promise: int, given: dict[str, str], told: str
) -> None:
    answer = send(coach, promise, house, **given)
    assert told in read_main(coach.get(answer.url))
    assert Promise.objects.get(id=promise).state == "open"


def test_a_colleague_of_the_team_may_look_but_not_settle(house: House, visit: Visit, promise: int) -> None:
    client = visit(house.colleague)
    assert client.get(f"/toezegging/{promise}/").status_code == 200
    assert send(client, promise, house).status_code == 404


def test_a_planner_reads_who_settles_it(house: House, visit: Visit, promise: int) -> None:
    words = read_main(visit(house.planner).get(f"/toezegging/{promise}/"))
    assert "rondt deze toezegging af" in words
    assert "Bewaren" not in words


def test_reloading_the_answer_shows_the_form_again(coach: Client, promise: int) -> None:
    assert coach.get(f"/toezegging/{promise}/afronden/").url == f"/toezegging/{promise}/"


@pytest.mark.parametrize("kind", sorted(HOMES))
def test_the_form_leads_to_the_page_to_which_a_promise_belongs(house: House, coach: Client, kind: str) -> None:
    person = house.admit()
    opening = Opening(kind=kind, owner_id=house.coach.party_id or 0)
    promise = make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    body = coach.get(f"/toezegging/{promise}/").content.decode()
    assert f'href="{reverse(HOMES[kind].address, args=[person])}"' in body
    assert tuple(re.findall(r'name="state" value="(\w+)"', body)) == HOMES[kind].endings


def test_every_home_is_of_a_kind_that_there_is() -> None:
    assert set(HOMES) <= set(list_kinds())
