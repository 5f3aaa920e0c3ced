"""The participation ladder on paper: every row of the table is a case, and the rule is held against its source."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.formulas.ladder import (
    CONTRACTS,
    GUIDES,
    SENTENCES,
    STEPS,
    Answers,
    find_target_group,
    place_on_ladder,
)

PAID, TASKS = Answers(contract="permanent"), Answers(has_tasks=True, task_contacts_a_week=1)
ANSWERS = st.builds(
    Answers,
    contract=st.sampled_from(CONTRACTS),
    guided_by=st.sampled_from(GUIDES),
    **{name: st.booleans() for name in ("supplementary_benefit", "uses_instrument", "sheltered", "learns_at_work")},
    **{name: st.booleans() for name in ("has_tasks", "volunteers")},
    **{name: st.integers(0, 3) for name in ("task_contacts_a_week", "organised_a_week", "social_a_week")},
)
STEP = st.sampled_from(STEPS)
CASES = [
    # 6: a contract or self-employed, without benefit, guidance or instrument.
    (6, PAID),
    (6, Answers(contract="temporary")),
    (6, Answers(contract="self_employed")),
    (6, replace(PAID, guided_by="pro_forma_aftercare")),
    # 5: the same with at least one of: instrument, guidance, benefit, sheltered work, learning on the job.
    (5, replace(PAID, uses_instrument=True)),
    (5, replace(PAID, guided_by="job_coach")),
    (5, replace(PAID, guided_by="municipality")),
    (5, replace(PAID, guided_by="provider")),
    (5, replace(PAID, supplementary_benefit=True)),
    (5, replace(PAID, sheltered=True)),
    (5, replace(PAID, learns_at_work=True)),
    (5, Answers(contract="self_employed", supplementary_benefit=True)),
    # 4: no contract, tasks with responsibility, contact at least once a week; also a trial place or a climb job.
    (4, TASKS),
    (4, replace(TASKS, uses_instrument=True, guided_by="municipality")),
    # 3: organised at least once a week without such a task; also volunteering less than once a week.
    (3, Answers(organised_a_week=1)),
    (3, Answers(volunteers=True)),
    (3, Answers(has_tasks=True, volunteers=True)),
    # 2: contacts outside the household at least once a week, not organised or less than once a week.
    (2, Answers(social_a_week=1)),
    (2, Answers(has_tasks=True, social_a_week=1)),
    # 1: contacts in the household, functional or online only.
    (1, Answers()),
    (1, Answers(supplementary_benefit=True, uses_instrument=True, guided_by="municipality")),
]


@pytest.mark.parametrize(("step", "answers"), CASES)
def test_every_row_of_the_table_gives_its_step(step: int, answers: Answers) -> None:
    assert place_on_ladder(answers).step == step


@given(ANSWERS)
def test_the_rule_is_that_of_the_source(answers: Answers) -> None:
    paid = answers.contract != "none"
    support = (
        answers.supplementary_benefit
        or answers.uses_instrument
        or answers.sheltered
        or answers.guided_by in ("job_coach", "municipality", "provider")
        or answers.learns_at_work
    )
    if paid and not support:
        step = 6
    elif paid:
        step = 5
    elif answers.has_tasks and answers.task_contacts_a_week >= 1:
        step = 4
    elif answers.organised_a_week >= 1 or answers.volunteers:
        step = 3
    elif answers.social_a_week >= 1:
        step = 2
    else:
        step = 1
    assert place_on_ladder(answers).step == step


@given(ANSWERS)
def test_a_derivation_says_first_whether_there_is_paid_work_and_then_what_decided(answers: Answers) -> None:
    sentences = place_on_ladder(answers).sentences
    assert sentences[0] == SENTENCES["unpaid" if answers.contract == "none" else "paid"]
    assert len(sentences) == len(set(sentences)) >= 2
    assert set(sentences) <= set(SENTENCES.values())


@given(ANSWERS, st.sampled_from(["task_contacts_a_week", "organised_a_week", "social_a_week"]))
def test_meeting_people_more_often_never_lowers_anybody(answers: Answers, more: str) -> None:
    oftener = replace(answers, **{more: getattr(answers, more) + 1})
    assert place_on_ladder(oftener).step >= place_on_ladder(answers).step


@given(ANSWERS, st.sampled_from(["supplementary_benefit", "uses_instrument", "sheltered", "learns_at_work"]))
def test_needing_support_never_lifts_anybody(answers: Answers, support: str) -> None:
    with_support, without = replace(answers, **{support: True}), replace(answers, **{support: False})
    assert place_on_ladder(with_support).step <= place_on_ladder(without).step


@given(ANSWERS)
def test_every_kind_of_support_is_named_in_the_derivation(answers: Answers) -> None:
    paid = replace(answers, contract="permanent")
    names = {field.name for field in fields(Answers)} & {*SENTENCES}
    named = {name for name in names - {"volunteers"} if getattr(paid, name)}
    assert {SENTENCES[name] for name in named} <= set(place_on_ladder(paid).sentences)


def test_whoever_is_measured_without_a_task_hears_why_it_is_not_step_four() -> None:
    rare = place_on_ladder(Answers(has_tasks=True, social_a_week=2)).sentences
    none = place_on_ladder(Answers(social_a_week=2)).sentences
    assert SENTENCES["tasks_too_rare"] in rare
    assert SENTENCES["no_tasks"] in none


@pytest.mark.parametrize(
    ("step", "judged_from", "growth_step", "group"),
    [
        (2, 2, 2, "activation"),
        (1, 2, 2, "activation"),
        (4, 4, 5, "work"),
        (2, 2, 6, "work"),
        (5, 5, 5, "work"),
        (6, 6, 6, "work"),
        (2, 2, 3, ""),
        (3, 2, 3, ""),
        (5, 4, 5, "work"),
        (3, 2, 2, ""),
    ],
)
def test_the_target_group_follows_from_step_and_growth(
    step: int, judged_from: int, growth_step: int, group: str
) -> None:
    assert find_target_group(step=step, judged_from=judged_from, growth_step=growth_step) == group


@given(step=STEP, judged_from=STEP, growth_step=STEP)
def test_whoever_has_grown_or_can_grow_is_never_set_apart_for_care(
    step: int, judged_from: int, growth_step: int
) -> None:
    group = find_target_group(step=step, judged_from=judged_from, growth_step=growth_step)
    if step > judged_from or growth_step > judged_from:
        assert group != "activation"
