"""Agreements as rows: each version with the mark of each side, the newest first."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.placements.models import PlacementAgreement
from sluitend.areas.placements.models.agreement import SIDES
from sluitend.compute.calendar.moments import find_day


@dataclass(frozen=True, kw_only=True)
class MarkRow:
    """The mark of one side; `due_on` is by when it is promised, as long as it is not there."""

    side: str
    how: str
    name: str
    set_on: date | None
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class AgreementRow:
    """One version of what was agreed, with its three marks."""

    version: int
    ends_on: date | None
    hours_a_week: int
    pay_cents: int | None
    tasks: str
    guidance: str
    because: str
    written_on: date
    marks: tuple[MarkRow, ...]

    @property
    def is_agreed(self) -> bool:
        """Tell whether all three agreed."""
        return all(mark.how for mark in self.marks)

    @property
    def unset(self) -> tuple[str, ...]:
        """Give the sides that did not agree yet."""
        return tuple(mark.side for mark in self.marks if not mark.how)


def list_agreements(placement_id: int) -> tuple[AgreementRow, ...]:
    """Give the versions of a placement with two queries."""
    found = PlacementAgreement.objects.filter(placement=placement_id).order_by("-version")
    return tuple(_tell(each) for each in found.prefetch_related("marks__promise"))


def _tell(found: PlacementAgreement) -> AgreementRow:
    names = ("version", "ends_on", "hours_a_week", "pay_cents", "tasks", "guidance", "because")
    marks = sorted(found.marks.all(), key=lambda mark: SIDES.index(mark.side))
    return AgreementRow(
        **{name: getattr(found, name) for name in names},
        written_on=find_day(found.written_at),
        marks=tuple(
            MarkRow(
                side=mark.side,
                how=mark.how,
                name=mark.name,
                set_on=mark.set_on,
                due_on=mark.promise.due_on if mark.promise and not mark.how else None,
            )
            for mark in marks
        ),
    )
