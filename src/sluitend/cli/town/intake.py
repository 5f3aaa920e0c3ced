"""The first conversation in a town: a short profile, where somebody stands, and what must be there first."""

from collections.abc import Iterator

from sluitend.areas.ladder.actions import (
    Growth,
    Measurement,
    assign_ladder_step,
    measure_ladder,
    record_growth_potential,
    record_ladder_steps,
)
from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import (
    AvailabilityFact,
    JobFact,
    LanguageFact,
    LicenceFact,
    MobilityFact,
    ObstacleFact,
    OwnWordsFact,
    SchoolFact,
    SkillFact,
    SupportFact,
    WishFact,
)
from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import ASSIGNED_OTHERWISE, NOT_ASKED, STEP_DOWN, STEP_UP
from sluitend.cli.town.people import pick
from sluitend.cli.town.stories import Story
from sluitend.cli.town.visits import say
from sluitend.cli.town.week import Week
from sluitend.compute.formulas.ladder import PAID_STEPS, Answers
from sluitend.ledger.queries import PromiseRow

# Answers from which each step follows.
ANSWERS_OF_STEP = {
    1: Answers(),
    2: Answers(social_a_week=2),
    3: Answers(social_a_week=2, organised_a_week=1),
    4: Answers(social_a_week=3, organised_a_week=1, has_tasks=True, task_contacts_a_week=2),
    5: Answers(contract="temporary", uses_instrument=True, guided_by="job_coach"),
    6: Answers(contract="temporary"),
}
# What is asked about; nobody is asked how healthy they are.
OBSTACLE_KINDS = ("debts", "childcare", "language", "housing", "care")
FIRST_STEPS = {"1": 0.15, "2": 0.35, "3": 0.3, "4": 0.2}


def take_in(week: Week, row: PromiseRow) -> None:
    """Ask what a first conversation of three minutes asks; a part of it stays unknown."""
    asked = [answer for answer in _list_essentials(week, week.tell(row)) if not week.chance(NOT_ASKED)]
    record_profile(actor=week.coach, at=week.read_clock(), person_id=row.person_id, answers=asked)


def deepen(week: Week, row: PromiseRow) -> None:
    """Ask the rest when there is time for it: skills, own words, and what helps at work."""
    story = week.tell(row)
    wish, motive = say(week, row, sentences.WISHES), week.dice.choice(sentences.MOTIVES)
    support = week.dice.choice(("fixed_hours", "small_steps", "job_coach", "quiet", "buddy"))
    answers = [
        Answer(section="skills", facts=tuple(SkillFact(words=each, level=2) for each in story.skills)),
        Answer(section="own_words", facts=(OwnWordsFact(wish=wish, motivation=motive),)),
        Answer(section="support", facts=(SupportFact(code=support),)),
    ]
    record_profile(actor=week.coach, at=week.read_clock(), person_id=row.person_id, answers=answers)
    week.memory.known.add(row.person_id)


def measure(week: Week, row: PromiseRow) -> None:
    """Ask where somebody stands; now and then a colleague sees it otherwise, or sees how far somebody can grow."""
    person_id, step = row.person_id, find_next_step(week, row)
    measurement = Measurement(
        answers=ANSWERS_OF_STEP[step],
        answered_by="client" if week.chance(0.7) else "professional",
        explanation=week.dice.choice(sentences.LADDER_TALK[step]),
    )
    measure_ladder(actor=week.coach, at=week.read_clock(), person_id=person_id, measurement=measurement)
    if step in (3, 4) and week.chance(ASSIGNED_OTHERWISE):
        because, step = week.dice.choice(sentences.ASSIGNED), step - 1
        assign_ladder_step(actor=week.coach, at=week.read_clock(), person_id=person_id, step=step, because=because)
    week.memory.steps[person_id] = step


def see_growth(week: Week, row: PromiseRow) -> None:
    """Judge how far somebody can grow from where they stand."""
    step = week.memory.steps.get(row.person_id)
    if step is not None:
        reach = min(6, step + week.dice.choice((0, 1, 1, 2)))
        reason = week.dice.choice(sentences.GROWTH if reach > step else sentences.NO_GROWTH)
        growth = Growth(step=reach, reason=reason)
        record_growth_potential(actor=week.coach, at=week.read_clock(), person_id=row.person_id, growth=growth)


def measure_many(week: Week, rows: list[PromiseRow]) -> None:
    """Write the steps of those who were measured briefly down together."""
    steps = {row.person_id: find_next_step(week, row) for row in rows}
    if steps:
        record_ladder_steps(actor=week.coach, at=week.read_clock(), steps=steps)
        week.memory.steps |= steps


def find_next_step(week: Week, row: PromiseRow) -> int:
    """Give the step on which somebody is found now: mostly the same, sometimes one higher or lower."""
    step, chance = week.memory.steps.get(row.person_id), week.dice.random()
    if step is None:
        return int(pick(week.dice, FIRST_STEPS))
    # Whoever stands on the highest step has left the benefit; that is not found by measuring.
    up, down = chance < STEP_UP and step < PAID_STEPS[0], chance > 1 - STEP_DOWN and step > 1
    return step + up - down


def _list_essentials(week: Week, story: Story) -> Iterator[Answer]:
    first, until = week.day.year - story.since_year, week.day.year - story.since_year // 3
    licences = (LicenceFact(code="b"),) if story.minutes > 30 else ()
    job = JobFact(words=story.had[0], from_year=first, until_year=until)
    yield Answer(section="work", facts=(job,))
    yield Answer(section="education", facts=(SchoolFact(level=story.school, finished=story.since_year % 3 > 0),))
    yield Answer(section="languages", facts=tuple(_list_languages(story)))
    yield Answer(section="licences", facts=licences, is_none=not licences)
    yield Answer(section="availability", facts=(AvailabilityFact(hours_min=story.hours, hours_max=36, by_day=True),))
    travel = MobilityFact(by_bicycle=story.trouble != "transport", by_public_transport=True, most_minutes=story.minutes)
    yield Answer(section="mobility", facts=(travel,))
    yield Answer(section="wishes", facts=(WishFact(words=story.wants[0]),))
    known = tuple(ObstacleFact(kind=kind, stands=kind == story.trouble) for kind in OBSTACLE_KINDS)
    yield Answer(section="obstacles", facts=known)


def _list_languages(story: Story) -> Iterator[LanguageFact]:
    if story.tongue:
        yield LanguageFact(code=story.tongue, spoken="native", written="b1")
    level = "a2" if story.trouble == "language" else "b1" if story.tongue else "native"
    yield LanguageFact(code="nld", spoken=level, written=level)
