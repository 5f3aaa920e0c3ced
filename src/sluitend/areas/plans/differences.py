"""What changed between two versions of a plan, so that nobody has to read both to see it."""

from dataclasses import dataclass

from sluitend.areas.plans.rows import PlanRow, StepRow

# What both sides would notice of a step; that it began or was done is no change of the plan.
SEEN = ("side", "words", "by_on", "owner_name", "instrument", "provision_id")


@dataclass(frozen=True, kw_only=True)
class Differences:
    """Goals and steps that are new, gone or changed; changed steps stand beside what they were."""

    since: int
    new_goals: tuple[str, ...]
    gone_goals: tuple[str, ...]
    new_steps: tuple[StepRow, ...]
    gone_steps: tuple[StepRow, ...]
    changed_steps: tuple[tuple[StepRow, StepRow], ...]

    @property
    def are_none(self) -> bool:
        """Tell whether both versions say the same."""
        return not (self.new_goals or self.gone_goals or self.new_steps or self.gone_steps or self.changed_steps)


def diff_plans(before: PlanRow, after: PlanRow) -> Differences:
    """Give what a version changes in the one it follows; a step that was done is not called gone."""
    earlier = {step.id: step for step in before.steps}
    pairs = [(earlier[step.follows_id], step) for step in after.steps if step.follows_id in earlier]
    carried = {old.id for old, _ in pairs}
    return Differences(
        since=before.version,
        new_goals=tuple(goal for goal in after.goals if goal not in before.goals),
        gone_goals=tuple(goal for goal in before.goals if goal not in after.goals),
        new_steps=tuple(step for step in after.steps if step.follows_id not in earlier),
        gone_steps=tuple(step for step in before.steps if step.id not in carried and step.kept_on is None),
        changed_steps=tuple((old, new) for old, new in pairs if _tell(old) != _tell(new)),
    )


def _tell(step: StepRow) -> tuple[object, ...]:
    return tuple(getattr(step, name) for name in SEEN)
