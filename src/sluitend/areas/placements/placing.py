"""A placement as it is told, and whether it can be: kind, days, hours and pay by the rules of the pack."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from sluitend.compute.calendar import find_age
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.errors import Invalid

DAYS_BACK, HOURS_AT_MOST = "placement_days_back", "placement_hours_at_most"


@dataclass(frozen=True, kw_only=True)
class NewPlacement:
    """Somebody on a place of a demand, or at an employer by its KvK number; `answer` is what the kind asks besides.

    `tasks` is what somebody does and learns, `guidance` who guides them there. Unpaid work names its check.
    """

    kind: str
    work: str
    hours_a_week: int
    starts_on: date
    tasks: str
    guidance: str
    ends_on: date | None = None
    pay_cents: int | None = None
    kvk: str = ""
    branch_id: int | None = None
    demand_id: int | None = None
    check_id: int | None = None
    answer: str = ""
    told_by: str = "municipality"


def find_placement_kind(pack: Pack, code: str, *, on: date) -> PlacementKind:
    """Give what the pack says of a kind, or refuse one that it does not know."""
    for kind in pack.list_placement_kinds(on=on):
        if kind.code == code:
            return kind
    raise Invalid(
        _("Deze soort plaatsing is niet bekend."),
        _("Het beleidspakket van de gemeente noemt haar niet."),
        _("Kies een soort uit de lijst."),
    )


def require_possible(new: NewPlacement, kind: PlacementKind, *, pack: Pack, today: date) -> None:
    """Refuse what the kind does not allow, and a start that is too long ago to be news."""
    back = int(pack.parameter(DAYS_BACK, on=today).value)
    if new.starts_on < today - timedelta(days=back):
        raise Invalid(
            _("Deze start is te lang geleden."),
            _("Een plaatsing wordt hooguit %(days)d dagen na de start vastgelegd.") % {"days": back},
            _("Kijk de dag na. Klopt hij, laat dan een teamleider meekijken en kies de dag waarop u het hoorde."),
        )
    if not new.tasks.strip() or not new.guidance.strip():
        raise Invalid(
            _("De overeenkomst is nog leeg."),
            _("Erin staat wat iemand doet en leert, en wie op de werkplek begeleidt."),
            _("Vul beide in."),
        )
    if kind.asks and not new.answer.strip():
        raise Invalid(
            _("Er ontbreekt nog iets."), f"{kind.name}: {kind.asks}", _("Vul het antwoord in bij deze soort plaatsing.")
        )
    require_hours(new.hours_a_week, kind)
    require_pay(new.pay_cents, kind)
    require_end(new.starts_on, new.ends_on, kind, is_first=True)


def require_hours(hours_a_week: int, kind: PlacementKind) -> None:
    """Refuse hours that do not belong to the kind."""
    if not kind.hours_at_least <= hours_a_week <= kind.hours_at_most:
        raise Invalid(
            _("Deze uren kunnen niet."),
            _("Bij %(kind)s horen %(least)d tot en met %(most)d uur per week.")
            % {"kind": kind.name, "least": kind.hours_at_least, "most": kind.hours_at_most},
            _("Vul in hoeveel uur iemand per week werkt."),
        )


def require_pay(pay_cents: int | None, kind: PlacementKind) -> None:
    """Refuse a paid kind without pay, and pay in a kind that is unpaid."""
    if kind.is_paid and not pay_cents:
        raise Invalid(
            _("Het loon ontbreekt."), _("%(kind)s is betaald werk.") % {"kind": kind.name}, _("Vul het uurloon in.")
        )
    if pay_cents and not kind.is_paid:
        raise Invalid(
            _("Deze soort plaatsing is onbetaald."), kind.because, _("Laat het loon leeg, of kies een soort met loon.")
        )


def require_end(starts_on: date, ends_on: date | None, kind: PlacementKind, *, is_first: bool) -> None:
    """Refuse an end before the start, later than the kind allows, or none where there must be one."""
    latest_on = kind.find_latest_end(starts_on, is_first=is_first)
    if ends_on is None and latest_on:
        raise Invalid(
            _("De laatste dag ontbreekt."),
            _("%(kind)s is voor een bepaalde tijd.") % {"kind": kind.name},
            _("Kies een laatste dag uiterlijk op %(day)s.") % {"day": f"{latest_on:%d-%m-%Y}"},
        )
    if ends_on and ends_on < starts_on:
        raise Invalid(
            _("Het einde ligt vóór het begin."), _("Werk eindigt niet voordat het begint."), _("Kies andere dagen.")
        )
    if latest_on and ends_on and ends_on > latest_on:
        raise Invalid(
            _("Dit duurt te lang."),
            f"{kind.name}: {kind.because} ({kind.basis})",
            _("Kies een laatste dag uiterlijk op %(day)s.") % {"day": f"{latest_on:%d-%m-%Y}"},
        )


def require_age(born_on: date | None, kind: PlacementKind, *, on: date) -> None:
    """Refuse a kind that is for younger people, when somebody's birthday is known."""
    if kind.under_age and born_on and find_age(born_on, on=on) >= kind.under_age:
        raise Invalid(
            _("Deze soort is voor wie jonger is."),
            _("%(kind)s is voor mensen onder de %(age)d.") % {"kind": kind.name, "age": kind.under_age},
            _("Kies een andere soort plaatsing."),
        )
