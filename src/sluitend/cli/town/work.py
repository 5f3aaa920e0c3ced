"""How a colleague works through a week's list in a town: letters, conversations, plans, offers, steps, aftercare."""

from collections.abc import Callable

from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import (
    AFTERCARE_ENOUGH,
    DUE_WITHIN,
    DUE_WITHIN_OF,
    INVITED_BY_CODE,
    OFFER_STARTED,
    PLAN_AGREED,
    STEP_DONE,
    STEP_FAILED,
    WEEK_ACTS,
    WEEK_CALLS,
    WEEK_LETTERS,
    WEEK_PAPERS,
)
from sluitend.cli.town.gate import answer
from sluitend.cli.town.intake import deepen, measure, measure_many, see_growth, take_in
from sluitend.cli.town.inviting import hold, invite
from sluitend.cli.town.planning import look_back, propose, sign, tick_one, tick_rest
from sluitend.cli.town.provisioning import STAGES, need
from sluitend.cli.town.spending import decide, talk_of_money
from sluitend.cli.town.visits import note, note_first_talk, say
from sluitend.cli.town.week import Week
from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promises
from sluitend.ledger.queries import PromiseRow, WorklistFilter, read_worklist

OFFERS = ("training", "language_training", "subsidised_job", "work_experience", "supporting_provision")
MEASUREMENT = "ladder_measurement"


def work_week(week: Week) -> None:
    """Read one's list, post the letters, then take what is due first, and call some of the others.

    What came out alike is written down together, as the list on screen allows.
    """
    for row, appointment_id in hold(week):
        _keep_appointment(week, row, appointment_id)
    rows = _read_list(week)
    due = [row for row in rows if row.due_on <= week.day + DUE_WITHIN_OF.get(row.kind, DUE_WITHIN)]
    letters = [row for row in due if row.kind == "invitation"][:WEEK_LETTERS]
    ready = [row for row in due if row.kind in WORK and not _is_waiting(week, row)]
    others = _meet_each_once(ready, set())[:WEEK_ACTS]
    met = {row.person_id for row in others}
    papers = _meet_each_once([row for row in due if row.kind in PAPERS], met)[:WEEK_PAPERS]
    _settle(week, letters + others)
    for row in papers:
        PAPERS[row.kind](week, row)
    if week.is_deep:
        _call(week, [row for row in rows if row not in due])
    elif week.world.pack.uses_ladder:
        _measure_briefly(week, [row for row in others if row.kind == "first_conversation"] + papers)
    _say_goodbye(week, [row.person_id for row in others if row.kind == "aftercare_contact"])
    answer(week, [row.person_id for row in others if row.kind == "gate_contact"])


def _read_list(week: Week) -> list[PromiseRow]:
    """The list as it is; and once a month the offers apart, as their day is far off and their work is not.

    One turns the page only when everything on the first one is due.
    """
    worklist = read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter())
    rows = worklist.rows
    if worklist.pages > 1 and rows[-1].due_on <= week.day + DUE_WITHIN:
        rows += read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter(page=2)).rows
    if week.day.isocalendar().week % 4:
        return list(rows)
    offers = read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter(kind="offer")).rows
    return [*offers[: WEEK_ACTS // 2], *(row for row in rows if row.kind != "offer")]


def _is_waiting(week: Week, row: PromiseRow) -> bool:
    """Tell whether a step cannot be taken before a provision is there."""
    return row.kind == "plan_step" and row.person_id in week.memory.waiting


def _meet_each_once(rows: list[PromiseRow], met: set[int]) -> list[PromiseRow]:
    """Speak to nobody about two things in a week: settling one promise can settle another of the same person."""
    first = {row.person_id: row for row in reversed(rows) if row.person_id not in met}
    return [row for row in rows if first.get(row.person_id) is row]


def _settle(week: Week, rows: list[PromiseRow]) -> None:
    """Do what each row asks; what is not written down by then is settled together with what came out alike."""
    alike: dict[Settling, list[int]] = {}
    for row in rows:
        settling = _post(week, row) if row.kind == "invitation" else WORK[row.kind](week, row)
        if settling:
            alike.setdefault(settling, []).append(row.id)
    for settling, promise_ids in alike.items():
        settle_promises(actor=week.coach, at=week.read_clock(), promise_ids=promise_ids, settling=settling)


def _measure_briefly(week: Week, rows: list[PromiseRow]) -> None:
    """Write down together where people stand: whoever is due, and whoever was never measured."""
    steps = week.memory.steps
    measure_many(week, [row for row in rows if row.kind == MEASUREMENT or row.person_id not in steps])


def _call(week: Week, rows: list[PromiseRow]) -> None:
    """Call some people in between; they tell how it goes, and what they did of their own plan."""
    others = [row for row in rows if row.kind == "plan_step"]
    for row in week.dice.sample(others, min(WEEK_CALLS, len(others))):
        note(week, row, kind="call", text=say(week, row, sentences.CALLS), keeps=False)
        tick_one(week, row.person_id)
        talk_of_money(week, row)


def _keep(evidence: str) -> Settling:
    return Settling(state="kept", evidence=evidence)


def _again(row: PromiseRow, reason: str) -> Settling:
    """Broken, and promised again in the same act by whoever owned it."""
    return Settling(state="broken", reason=reason, successor=Opening(kind=row.kind, owner_id=row.owner_id))


def _post(week: Week, row: PromiseRow) -> Settling | None:
    """Post a letter; who answers has an appointment, who is long past the day is visited at home."""
    if week.is_deep and (row.person_id in week.memory.invited or week.chance(INVITED_BY_CODE)):
        invite(week, row)
        return None
    channel = "home_visit" if row.days_late > 14 else "letter"
    return _keep("reached") if week.chance(week.world.yields.answers[channel]) else None


def _ask_how_it_goes(_week: Week, _row: PromiseRow) -> Settling:
    """Whoever is placed somewhere is asked how it goes there."""
    return _keep("looked_back")


def _speak(week: Week, row: PromiseRow) -> Settling | None:
    """Whoever does not come gets another conversation; at the third time the coach goes there."""
    yields = week.world.yields
    if row.person_id in week.memory.agreed:
        return None
    if week.chance(yields.shows_up):
        return _meet(week, row, at_home=False)
    if row.renewals >= 2 and week.chance(yields.spoken_at_home):
        return _meet(week, row, at_home=True)
    if week.is_deep:
        note(week, row, kind="no_show", text=say(week, row, sentences.NO_SHOW), keeps=False)
    return _again(row, "no_show")


def _keep_appointment(week: Week, row: PromiseRow, appointment_id: int) -> None:
    """Speak to whoever comes; who does not, is tried again by the next way."""
    if week.chance(week.world.yields.shows_up):
        _meet(week, row, at_home=False, appointment_id=appointment_id)
        return
    text = say(week, row, sentences.NO_SHOW)
    note(week, row, kind="no_show", text=text, keeps=False, appointment_id=appointment_id)


def _meet(week: Week, row: PromiseRow, *, at_home: bool, appointment_id: int | None = None) -> Settling | None:
    """The first conversation; written out in full it is a note, a profile, a measurement and what is needed first."""
    if not week.is_deep:
        return _keep("home_visit" if at_home else "spoken_to")
    note_first_talk(week, row, at_home=at_home, appointment_id=appointment_id)
    take_in(week, row)
    need(week, row)
    if week.world.pack.uses_ladder:
        measure(week, row)
    return None


def _agree(week: Week, row: PromiseRow) -> Settling | None:
    """A plan is proposed one week and signed a later one."""
    if not week.chance(PLAN_AGREED):
        return None
    if row.person_id in week.memory.proposals:
        sign(week, row)
    elif not week.is_deep:
        return _keep("agreed")
    else:
        if row.person_id not in week.memory.known:
            deepen(week, row)
            see_growth(week, row)
        propose(week, row)
    return None


def _offer(week: Week, row: PromiseRow) -> Settling | None:
    return _keep(week.dice.choice(OFFERS)) if week.chance(OFFER_STARTED) else None


def _step(week: Week, row: PromiseRow) -> Settling | None:
    chance = week.dice.random()
    if week.is_deep:
        note(week, row, kind="conversation", text=say(week, row, sentences.STEP_TALK), keeps=False)
        talk_of_money(week, row)
    if chance < STEP_DONE:
        tick_rest(week, row.person_id)
        return _keep("done")
    return _again(row, "not_done") if chance < STEP_DONE + STEP_FAILED else None


def _care(week: Week, row: PromiseRow) -> Settling | None:
    if not week.is_deep:
        return _keep("spoken_to")
    note(week, row, kind="call", text=say(week, row, sentences.AFTERCARE))
    return None


def _guide(week: Week, row: PromiseRow) -> Settling | None:
    """Whoever waits so long for an answer was guided all that time."""
    return _keep("guided") if row.due_on <= week.day else None


def _begin_track(week: Week, row: PromiseRow) -> Settling | None:
    return _keep("started")


def _take_over(week: Week, row: PromiseRow) -> Settling | None:
    if not week.is_deep:
        return _keep("introduced")
    note(week, row, kind="conversation", text=say(week, row, sentences.INTRODUCED))
    return None


def _discuss(week: Week, row: PromiseRow) -> None:
    note(week, row, kind="conversation", text=say(week, row, sentences.ADVICE_TALK))


def _measure(week: Week, row: PromiseRow) -> None:
    """Where nothing is written out, people are measured briefly and together."""
    if week.is_deep:
        measure(week, row)


def _say_goodbye(week: Week, people: list[int]) -> None:
    """After some contacts in which all is well, somebody who found work leaves the book."""
    for person_id in people:
        if week.chance(1 / AFTERCARE_ENOUGH):
            discharge_person(actor=week.coach, at=week.read_clock(), person_id=person_id, because="work")
            week.memory.gone.append(person_id)


WORK: dict[str, Callable[[Week, PromiseRow], Settling | None]] = {
    "first_conversation": _speak,
    "plan": _agree,
    "offer": _offer,
    "plan_step": _step,
    "placement_review": _ask_how_it_goes,
    **dict.fromkeys(("aftercare_contact", "placement_contact", "work_check", "relapse_talk"), _care),
    "handover": _take_over,
    "gate_contact": _care,
    "gate_guidance": _guide,
    "intensive_track": _begin_track,
}
# What is written down at once, without a settling of its own.
PAPERS: dict[str, Callable[[Week, PromiseRow], None]] = {
    MEASUREMENT: _measure,
    "plan_evaluation": look_back,
    "conference_advice": _discuss,
    "budget_decision": decide,
    **STAGES,
}
