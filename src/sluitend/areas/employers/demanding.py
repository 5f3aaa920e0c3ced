"""A demand as it is told, and whether it can be: hours, days and pay by the rules of its kind."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sluitend.areas.employers.models.demand import EVERYBODY, LONGEST_WEEK
from sluitend.compute.policy.employers import DemandKind
from sluitend.gate.errors import Invalid


@dataclass(frozen=True, kw_only=True)
class NewDemand:
    """What an employer asks for; only what is here without a default must be known during the first call.

    `words_because` says why the law allows words that keep people out. Skills and tasks are in free words.
    """

    kind: str
    title: str
    places: int
    hours_least: int
    hours_most: int
    starts_on: date
    ends_on: date | None = None
    branch_id: int | None = None
    words: str = ""
    words_because: str = ""
    pay_cents: int | None = None
    licences: tuple[str, ...] = ()
    language_level: str = ""
    adaptations: str = ""
    audience: str = EVERYBODY
    required: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Give all free words, to be read at once."""
        return " · ".join([self.title, self.words, self.adaptations, *self.tasks, *self.required, *self.wished])


def require_possible(new: NewDemand, kind: DemandKind) -> None:
    """Refuse a demand without hours or places, with days that cannot be, or against the rules of its kind."""
    most = min(LONGEST_WEEK, kind.hours_at_most or LONGEST_WEEK)
    if not 0 < new.hours_least <= new.hours_most <= most:
        raise Invalid(
            _("Deze uren kunnen niet."),
            _("Bij %(kind)s horen uren per week, van 1 tot en met %(most)d, het minste eerst.")
            % {"kind": kind.name, "most": most},
            _("Vul in hoeveel uur iemand minstens en hoogstens werkt."),
        )
    if new.places < 1:
        raise Invalid(_("Er zijn geen plaatsen."), _("Een vraag is er een naar mensen."), _("Vul er minstens één in."))
    if new.pay_cents and not kind.is_paid:
        raise Invalid(
            _("Deze soort vraag is onbetaald."), kind.because, _("Laat het loon leeg, of kies een soort met loon.")
        )
    _require_days(new, kind)


def require_ahead(starts_on: date, *, today: date) -> None:
    """Refuse a start that is over: nobody can begin then."""
    if starts_on < today:
        raise Invalid(
            _("Deze dag is al geweest."), _("Niemand kan in het verleden beginnen."), _("Kies vandaag of later.")
        )


def _require_days(new: NewDemand, kind: DemandKind) -> None:
    if new.ends_on and new.ends_on < new.starts_on:
        raise Invalid(
            _("Het einde ligt vóór het begin."), _("Werk eindigt niet voordat het begint."), _("Kies andere dagen.")
        )
    latest_on = kind.find_latest_end(new.starts_on)
    if latest_on and new.ends_on and new.ends_on > latest_on:
        raise Invalid(
            _("Dit duurt te lang."),
            f"{kind.name}: {kind.because}",
            _("Kies een laatste dag uiterlijk op %(day)s.") % {"day": f"{latest_on:%d-%m-%Y}"},
        )
