"""Measuring one person: the step follows from the answers, which are kept with who gave them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from tests.refusals import refused
from tests.standing import AT, TODAY, House, build_house

from sluitend.areas.ladder.actions import Measurement, measure_ladder
from sluitend.areas.ladder.models import LadderAnswers, LadderPlacement
from sluitend.areas.ladder.rows import list_placements
from sluitend.compute.formulas.ladder import Answers, place_on_ladder
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Refusal
from sluitend.journal.models import Entry
from sluitend.ledger.actions import Opening, Settling, discharge_person, make_promise, settle_promise
from sluitend.ledger.models import Evidence, Promise

MEASURED = Settling(state="kept", evidence="measured")
TASKS = Answers(has_tasks=True, task_contacts_a_week=2, guided_by="municipality")


def measure(
    house: House, person: int, *, answers: Answers = TASKS, actor: Actor | None = None, days: int = 0, **said: str
) -> int:
    measurement = Measurement(answers=answers, answered_by=said.pop("answered_by", "client"), **said)
    at = AT + timedelta(days=days)
    return measure_ladder(actor=actor or house.coach, at=at, person_id=person, measurement=measurement)


def test_the_step_follows_from_the_answers(house: House) -> None:
    person = house.admit()
    assert measure(house, person) == 4
    placement = LadderPlacement.objects.get()
    assert (placement.step, placement.derived_step, placement.measured_on) == (4, 4, TODAY)
    assert placement.assigned_because == ""


def test_everything_that_was_answered_can_be_read_back_with_the_derivation(house: House) -> None:
    person = house.admit()
    measure(house, person, answered_by="professional", explanation="Helpt in het buurthuis.")
    [row] = list_placements(person)
    assert (row.answers, row.answered_by, row.explanation) == (TASKS, "professional", "Helpt in het buurthuis.")
    assert row.sentences == place_on_ladder(TASKS).sentences
    assert row.by.startswith("coach")


def test_the_journal_names_the_fields_and_never_what_was_answered(house: House) -> None:
    measure(house, house.admit(), explanation="Geheim woord.")
    entry = Entry.objects.order_by("-number")[0]
    assert entry.fields == ["step", "answers", "explanation"]
    assert "Geheim" not in repr(vars(entry))


def test_a_promised_measurement_is_kept_by_it_with_evidence(house: House) -> None:
    person = house.admit()
    measure(house, person)
    measure(house, person, days=150)
    assert Evidence.objects.values_list("kind", "by").get() == ("measured", house.coach.party_id)
    states = Promise.objects.filter(kind="ladder_measurement").order_by("id").values_list("state", flat=True)
    assert list(states) == ["kept", "open"]


def test_whoever_was_promised_two_measurements_is_promised_one_next(house: House) -> None:
    person = house.admit()
    for _ in range(2):
        opening = Opening(kind="ladder_measurement", owner_id=house.coach.party_id or 0)
        make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    measure(house, person)
    states = Promise.objects.filter(kind="ladder_measurement").order_by("id").values_list("state", flat=True)
    assert list(states) == ["kept", "kept", "open"]


def test_a_measurement_that_nobody_did_cannot_be_called_kept(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="ladder_measurement", owner_id=house.coach.party_id or 0)
    promise_id = make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    with refused("measure_first"):
        settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=MEASURED)


def test_a_measurement_that_is_not_needed_is_released_with_a_reason(house: House) -> None:
    person = house.admit()
    measure(house, person)
    promise = Promise.objects.get(kind="ladder_measurement")
    released = Settling(state="released", reason="person_declined")
    assert settle_promise(actor=house.coach, at=AT, promise_id=promise.id, settling=released) == "released"


def test_a_second_measurement_on_a_day_is_refused_with_what_to_do_instead(house: House) -> None:
    person = house.admit()
    measure(house, person)
    with refused("measured_today"):
        measure(house, person, answers=Answers())
    assert LadderAnswers.objects.count() == 1


@pytest.mark.parametrize("wrong", [Answers(contract="maybe"), Answers(guided_by="a friend")])
def test_an_answer_that_is_no_answer_is_refused_by_the_database(house: House, wrong: Answers) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError, match="known_ladder_answers"):
        measure(house, person, answers=wrong)


def test_nobody_else_may_have_answered(house: House) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError, match="known_ladder_answers"):
        measure(house, person, answered_by="neighbour")


def test_whoever_left_is_not_measured(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.lead, at=AT, person_id=person, because="moved")
    with refused("not_found"):
        measure(house, person)


@pytest.mark.parametrize(("who", "code"), [("colleague", "not_found"), ("stranger", "not_found")])
def test_only_the_own_coach_measures(house: House, who: str, code: str) -> None:
    person = house.admit()
    with refused(code):
        measure(house, person, actor=getattr(house, who))


def test_the_team_lead_measures_for_the_team(house: House) -> None:
    assert measure(house, house.admit(), actor=house.lead) == 4


def test_measuring_is_refused_in_words_where_the_pack_does_without_the_ladder(book: None) -> None:
    house = build_house(pack="amsterdam-2019")
    person = house.admit()
    with refused("no_ladder"):
        measure(house, person)


def test_of_two_colleagues_who_measure_at_once_one_is_told_so(house: House) -> None:
    person = house.admit()

    def try_it(name: str) -> str:
        try:
            return str(measure(house, person, actor=getattr(house, name)))
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(try_it, ("coach", "lead")))
    assert outcomes == ["4", "measured_today"]
    assert Promise.objects.filter(kind="ladder_measurement").count() == 1
