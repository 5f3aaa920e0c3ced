"""Checking what is told of an employer: numbers, days, what the pack knows, and words that keep people out."""

from datetime import date

from django.utils.translation import gettext as _

from sluitend.compute.policy.employers import DemandKind, EmployerObstacle, Wording
from sluitend.compute.policy.pack import Pack
from sluitend.gate.errors import Invalid

KVK_DIGITS, BRANCH_DIGITS = 8, 12


def require_kvk(kvk: str) -> None:
    """Refuse a number of the chamber of commerce that cannot be one."""
    _require_digits(kvk, KVK_DIGITS, _("Dit is geen KvK-nummer."))


def require_branch_number(number: str) -> None:
    """Refuse the number of a branch that cannot be one; a branch may do without."""
    if number:
        _require_digits(number, BRANCH_DIGITS, _("Dit is geen vestigingsnummer."))


def require_past(day: date, *, today: date) -> None:
    """Refuse a day that has not come yet."""
    if day > today:
        raise Invalid(
            _("Deze dag is nog niet geweest."),
            _("U legt vast wat er al gebeurd is."),
            _("Kies vandaag of een eerdere dag."),
        )


def find_obstacle(pack: Pack, code: str, *, on: date) -> EmployerObstacle:
    """Give what the pack says of an obstacle, or refuse one that it does not know."""
    for obstacle in pack.list_employer_obstacles(on=on):
        if obstacle.code == code:
            return obstacle
    raise Invalid(
        _("Dit bezwaar is niet bekend."),
        _("Het beleidspakket van de gemeente heeft er geen antwoord op."),
        _("Kies een bezwaar uit de lijst."),
    )


def find_demand_kind(pack: Pack, code: str, *, on: date) -> DemandKind:
    """Give what the pack says of a kind of demand, or refuse one that it does not know."""
    for kind in pack.list_demand_kinds(on=on):
        if kind.code == code:
            return kind
    raise Invalid(
        _("Deze soort vraag is niet bekend."),
        _("Het beleidspakket van de gemeente noemt haar niet."),
        _("Kies een soort uit de lijst."),
    )


def list_excluding(pack: Pack, text: str, *, on: date) -> tuple[tuple[Wording, str], ...]:
    """Give the words in a text that keep people out, each with what the pack says of it."""
    found = ((wording, wording.find_in(text)) for wording in pack.list_wordings(on=on))
    return tuple((wording, words) for wording, words in found if words)


def require_fair(pack: Pack, text: str, *, because: str, on: date) -> None:
    """Refuse words that keep people out, unless it says why the law allows them here."""
    excluding = () if because else list_excluding(pack, text, on=on)
    if excluding:
        told = [f"‘{words}’: {wording.ground} ({wording.law}). {wording.advice}" for wording, words in excluding]
        raise Invalid(
            _("In deze tekst staan woorden die mensen uitsluiten."),
            " ".join(told),
            _("Schrijf het anders, of noem de reden waarom de wet het hier toestaat."),
        )


def _require_digits(number: str, digits: int, what: str) -> None:
    if len(number) != digits or not (number.isascii() and number.isdecimal()):
        raise Invalid(
            what,
            _("Het heeft %(digits)d cijfers; hier staan %(found)d tekens.") % {"digits": digits, "found": len(number)},
            _("Kijk het nummer na, bijvoorbeeld op de factuur of bij de KvK."),
        )
