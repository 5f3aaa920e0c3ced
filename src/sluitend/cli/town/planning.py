"""Plans in a town: written together, proposed, signed on paper when both have slept on it, and looked back at."""

from datetime import timedelta

from sluitend.areas.plans.actions import (
    LookBack,
    NewStep,
    Signing,
    evaluate_plan,
    propose_plan,
    remove_plan_step,
    sign_plan_on_paper,
    start_plan,
    start_plan_step,
    tick_plan_step,
    withdraw_plan,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.queries import read_plan
from sluitend.cli.town import sentences
from sluitend.cli.town.visits import note, say
from sluitend.cli.town.week import Proposal, Week
from sluitend.ledger.queries import PromiseRow

# Within the three months of a step, so that it can still be promised when the plan is signed later.
STEP_DAYS, OWN_STEP_DAYS = 84, (35, 70)
SIGNED_WITHIN = timedelta(days=34)


def propose(week: Week, row: PromiseRow) -> None:
    """Write a plan together and propose it: goals, what the town does, and what somebody does."""
    person_id, coach, aid = row.person_id, week.coach, week.memory.aids.get(row.person_id)
    waits = aid is not None and aid.in_place is False
    tick_rest(week, person_id)
    week.memory.waiting.pop(person_id, None)
    start_plan(actor=coach, at=week.read_clock(), person_id=person_id)
    if person_id in week.memory.planned:
        _leave_out_past(week, person_id)
    week.memory.planned.add(person_id)
    goals = "\n".join(dict.fromkeys(say(week, row, sentences.GOALS) for _ in range(2)))
    write_plan_goals(actor=coach, at=week.read_clock(), person_id=person_id, goals=goals)
    steps = [_draft_step(week, row, aid.provision_id if aid and waits else None), *_draft_own_steps(week, row)]
    step_id, *own = [
        write_plan_step(actor=coach, at=week.read_clock(), person_id=person_id, step=step) for step in steps
    ]
    week.memory.proposals[person_id] = Proposal(
        version=propose_plan(actor=coach, at=week.read_clock(), person_id=person_id),
        step_id=step_id,
        own_step_ids=tuple(own),
        waits=waits,
        until_on=week.day + SIGNED_WITHIN,
    )


def sign(week: Week, row: PromiseRow) -> None:
    """Note that both sides signed on paper, which keeps the promise of a plan; the first step begins."""
    person_id, proposal = row.person_id, week.memory.proposals.pop(row.person_id)
    version, aid = proposal.version, week.memory.aids.get(row.person_id)
    if week.day > proposal.until_on:
        because = week.dice.choice(sentences.WITHDRAWN)
        withdraw_plan(actor=week.coach, at=week.read_clock(), person_id=person_id, version=version, because=because)
        return
    signing = Signing(signed_on=week.day, place=week.dice.choice(sentences.PLACES))
    at = week.read_clock()
    sign_plan_on_paper(actor=week.coach, at=at, person_id=person_id, version=version, signing=signing)
    week.memory.own_steps[person_id] = list(proposal.own_step_ids)
    if not proposal.waits or (aid and aid.in_place):
        start_plan_step(actor=week.coach, at=week.read_clock(), person_id=person_id, step_id=proposal.step_id)
    elif aid and aid.in_place is False:
        week.memory.waiting[person_id] = proposal.step_id


def tick_one(week: Week, person_id: int) -> None:
    """Somebody tells that they did what they would do."""
    if left := week.memory.own_steps.get(person_id):
        tick_plan_step(actor=week.coach, at=week.read_clock(), person_id=person_id, step_id=left.pop(0), done=True)


def tick_rest(week: Week, person_id: int) -> None:
    """Before a next version it is gone through what was done of the one before."""
    while week.memory.own_steps.get(person_id):
        tick_one(week, person_id)


def look_back(week: Week, row: PromiseRow) -> None:
    """Look back at the plan together; the next time is promised in the same act."""
    words = week.dice.choice(list(sentences.EVALUATIONS))
    theirs, standing = sentences.EVALUATIONS[words]
    note(week, row, kind="conversation", text=f"Samen teruggekeken. {words}", keeps=False)
    look_back = LookBack(resident_words=theirs, municipality_words=words, standings={1: standing})
    evaluate_plan(actor=week.coach, at=week.read_clock(), person_id=row.person_id, look_back=look_back)


def _leave_out_past(week: Week, person_id: int) -> None:
    """Of a plan from before, what should have been done by now and was not is not agreed on again."""
    draft = read_plan(actor=week.coach, at=week.read_clock(), person_id=person_id).draft
    for step in draft.steps if draft else ():
        if step.by_on < week.day and not step.promise:
            remove_plan_step(actor=week.coach, at=week.read_clock(), person_id=person_id, step_id=step.id)


def _draft_step(week: Week, row: PromiseRow, provision_id: int | None) -> NewStep:
    """Give what the town does: one of the instruments of its pack, or a call every two weeks."""
    active = [each.code for each in week.world.pack.list_active_instruments(on=week.day)]
    instrument = week.dice.choice([each for each in active if each in sentences.TOWN_STEPS] or [""])
    return NewStep(
        side="municipality",
        words=say(week, row, (sentences.TOWN_STEPS[instrument],)),
        by_on=week.day + timedelta(days=STEP_DAYS),
        owner_id=row.owner_id,
        instrument=instrument,
        provision_id=provision_id,
    )


def _draft_own_steps(week: Week, row: PromiseRow) -> list[NewStep]:
    words = week.dice.sample(sentences.OWN_STEPS, len(OWN_STEP_DAYS))
    return [
        NewStep(side="resident", words=say(week, row, (each,)), by_on=week.day + timedelta(days=days))
        for each, days in zip(words, OWN_STEP_DAYS)
    ]
