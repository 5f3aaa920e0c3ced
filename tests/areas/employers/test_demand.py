"""Demand: what an employer asks gets a first answer by a day, places that are given once, and a fair text."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.areas.employers.hiring import HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.employers.actions import (
    NewBranch,
    NewDemand,
    correct_demand,
    end_demand,
    record_branch,
    record_demand,
    record_demand_answer,
    split_demand,
)
from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.queries import DemandFilter, find_wordings, list_demands, read_demand
from sluitend.areas.profiles.models import Concept, Label
from sluitend.gate import errors
from sluitend.ledger.actions import draw_means
from sluitend.ledger.models import Means, Promise
from sluitend.ledger.pen import close_promises

CLEANER = NewDemand(
    kind="vacancy",
    title="Schoonmaker gebouwen",
    places=2,
    hours_least=16,
    hours_most=32,
    starts_on=TODAY,
    required=("Sociale vaardigheden",),
    wished=("Sociale vaardigheden", "Iets heel anders"),
    tasks=("Vegen", "Ramen lappen", "Afval scheiden"),
)


def ask(desk: HiringDesk, **other: object) -> int:
    return record_demand(actor=desk.manager, at=AT, employer_id=desk.employer, new=replace(CLEANER, **other))


def give(house: House, demand: int) -> None:
    """Give one place of a demand to somebody, as a placement will."""
    means = Demand.objects.get(id=demand).means_id
    draw_means(actor=SYSTEM, at=AT, promise_id=house.promise(house.admit()), means_id=means, amount=1)


def test_a_demand_opens_an_answer_and_places_and_is_tied_to_the_vocabulary(desk: HiringDesk) -> None:
    cleaner = Concept.objects.create(id="c1", kind="occupation", label_nl="schoonmaker gebouwen", label_en="cleaner")
    names = {"text": cleaner.label_nl, "plain": cleaner.label_nl, "language": "nl", "preferred": True}
    Label.objects.create(concept=cleaner, kind="occupation", **names)
    view = read_demand(actor=desk.house.coach, at=AT, demand_id=ask(desk))
    [promise] = desk.promises()
    assert (promise.kind, promise.due_on, promise.subject) == ("demand_answer", date(2026, 11, 30), CLEANER.title)
    assert (view.row.places, view.row.given, view.row.owner_name) == (2, 0, "Accountmanager AM1")
    assert view.occupation == "schoonmaker gebouwen"
    assert [(each.words, each.is_required) for each in view.skills] == [
        ("Sociale vaardigheden", True),
        ("Iets heel anders", False),
    ]
    assert [words for _number, words in view.tasks] == ["Vegen", "Ramen lappen", "Afval scheiden"]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"hours_least": 0, "hours_most": 0}, "Deze uren kunnen niet"),
        ({"hours_least": 32, "hours_most": 16}, "Deze uren kunnen niet"),
        ({"kind": "climb_job", "hours_most": 40}, "van 1 tot en met 32"),
        ({"places": 0}, "geen plaatsen"),
        ({"starts_on": TODAY - timedelta(days=1)}, "in het verleden"),
        ({"ends_on": TODAY - timedelta(days=1)}, "einde ligt vóór het begin"),
        ({"kind": "trial", "pay_cents": 1500}, "onbetaald"),
        ({"kind": "trial", "ends_on": TODAY + timedelta(days=90)}, "uiterlijk op 25-01-2027"),
        ({"kind": "holiday"}, "niet bekend"),
        ({"words": "Wij zoeken een jonge collega, native speaker."}, "‘jonge collega’: leeftijd"),
    ],
)
def test_a_demand_that_cannot_be_is_refused_in_words(desk: HiringDesk, other: dict[str, object], told: str) -> None:
    with pytest.raises(errors.Invalid, match=told):
        ask(desk, **other)
    assert not Demand.objects.exists()


def test_words_that_keep_people_out_need_a_reason_in_law_and_it_stays_to_be_read(desk: HiringDesk) -> None:
    found = find_wordings(actor=desk.manager, at=AT, text="Gastvrouw gezocht, kerngezond; damesmode")
    assert [(wording.code, words) for wording, words in found] == [("sex", "Gastvrouw"), ("health", "kerngezond")]
    demand = ask(desk, words="Gastvrouw", words_because="Opvang van alleen vrouwen")
    assert read_demand(actor=desk.manager, at=AT, demand_id=demand).words_because == "Opvang van alleen vrouwen"


def test_pay_under_the_minimum_wage_is_told_and_not_refused_as_a_young_person_may_have_less(desk: HiringDesk) -> None:
    for pay, told in ((1470, 1471), (1471, None), (None, None)):
        new = replace(CLEANER, pay_cents=pay)
        number = record_demand(actor=desk.manager, at=AT, employer_id=desk.employer, new=new)
        assert read_demand(actor=desk.manager, at=AT, demand_id=number).least_cents == told


def test_a_branch_of_another_employer_is_not_found(desk: HiringDesk) -> None:
    branch = record_branch(actor=desk.manager, at=AT, employer_id=desk.employer, branch=NewBranch(name="Winkel"))
    assert ask(desk, branch_id=branch)
    with refused("not_found"):
        ask(desk, branch_id=branch + 1)


def test_a_place_is_never_given_twice_and_fewer_than_were_given_is_refused(desk: HiringDesk, house: House) -> None:
    demand = ask(desk)
    give(house, demand)
    give(house, demand)
    with refused("unfunded"):
        correct_demand(actor=desk.manager, at=AT, demand_id=demand, new=replace(CLEANER, places=1))
    with pytest.raises(errors.Unfunded):
        give(house, demand)
    correct_demand(actor=desk.manager, at=AT, demand_id=demand, new=replace(CLEANER, places=3, title="Glazenwasser"))
    row = read_demand(actor=desk.manager, at=AT, demand_id=demand).row
    assert (row.title, row.places, row.given) == ("Glazenwasser", 3, 2)


def test_a_start_that_passed_while_the_demand_was_open_may_stay(desk: HiringDesk) -> None:
    asked = {"actor": desk.manager, "at": AT + timedelta(days=7), "demand_id": ask(desk)}
    correct_demand(**asked, new=replace(CLEANER, words="Ook in het weekend"))
    with pytest.raises(errors.Invalid, match="verleden"):
        correct_demand(**asked, new=replace(CLEANER, starts_on=TODAY + timedelta(days=1)))


def test_an_answer_keeps_the_promise_and_opens_the_next(desk: HiringDesk) -> None:
    asked = {"actor": desk.manager, "at": AT, "demand_id": ask(desk)}
    record_demand_answer(**asked, evidence="introduced", words="Twee mensen komen praten")
    [promise] = desk.promises()
    assert (promise.kind, promise.due_on) == ("demand_follow_up", TODAY + timedelta(weeks=4))
    with pytest.raises(errors.Invalid, match="hoorde"):
        record_demand_answer(**asked, evidence="filled", words="")


def test_a_demand_ends_once_and_nobody_is_given_a_place_after_it(desk: HiringDesk, house: House) -> None:
    demand = ask(desk)
    give(house, demand)
    asked = {"actor": desk.manager, "at": AT, "demand_id": demand}
    with pytest.raises(errors.Invalid, match="hoe deze vraag eindigt"):
        end_demand(**asked, ending="withdrawn", because=" ")
    assert end_demand(**asked, ending="filled") == 1
    assert desk.promises() == []
    with refused("demand_ended"):
        end_demand(**asked, ending="filled")
    with pytest.raises(errors.Unfunded):
        give(house, demand)
    assert end_demand(**asked | {"demand_id": ask(desk)}, ending="withdrawn", because="Geen werk meer") == 0
    assert Means.objects.filter(amount=0).count() == 1
    found = list_demands(actor=desk.manager, at=AT, wanted=DemandFilter(state="ended", text="schoon zonneveld"))
    assert [row.ending for row in found.rows] == ["filled", "withdrawn"]


def test_tasks_that_are_split_off_become_a_demand_with_places_of_its_own(desk: HiringDesk) -> None:
    demand = ask(desk)
    tasks = dict(read_demand(actor=desk.manager, at=AT, demand_id=demand).tasks)
    part = replace(CLEANER, kind="task", title="Hulp bij afval", places=1, required=(), wished=())
    asked = {"actor": desk.manager, "at": AT, "demand_id": demand, "new": part}
    for none_or_all in ((), tuple(tasks)):
        with pytest.raises(errors.Invalid, match="valt er niets te splitsen"):
            split_demand(**asked, tasks=none_or_all)
    split = split_demand(**asked, tasks=[number for number, words in tasks.items() if words == "Afval scheiden"])
    view = read_demand(actor=desk.manager, at=AT, demand_id=split)
    assert [words for _number, words in view.tasks] == ["Afval scheiden"]
    assert view.split_from == (demand, CLEANER.title)
    assert len(read_demand(actor=desk.manager, at=AT, demand_id=demand).tasks) == 2
    assert len(desk.promises()) == 2


def test_what_is_promised_about_an_open_demand_is_not_settled_beside_it(desk: HiringDesk) -> None:
    promise = Promise.objects.get(id=Demand.objects.get(id=ask(desk)).promise_id)
    with pytest.raises(Exception, match="still open"):
        close_promises([promise], state="released", at=AT, reason="not_done")


def test_who_guides_people_sees_what_the_employer_lets_everybody_see(desk: HiringDesk, house: House) -> None:
    everybody, hushed = ask(desk), ask(desk, audience="recruiters", kind="task")
    wanted = DemandFilter(kind="task")
    assert [row.id for row in list_demands(actor=desk.manager, at=AT, wanted=wanted).rows] == [hushed]
    seen = list_demands(actor=house.coach, at=AT, wanted=DemandFilter())
    assert [row.id for row in seen.rows] == [everybody]
    with refused("not_found"):
        read_demand(actor=house.coach, at=AT, demand_id=hushed)
    with refused("not_found"):
        end_demand(actor=elsewhere(desk), at=AT, demand_id=everybody, ending="filled")
