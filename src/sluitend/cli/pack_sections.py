"""What `sluitend pack show` tells of a pack: each section as a title, column heads and rows of Dutch text."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sluitend.compute.calendar import Term
from sluitend.compute.policy import Pack, PromisePolicy, TargetGroup
from sluitend.compute.policy.values import VERIFIED, ProvisionKind
from sluitend.compute.promises.kind import Rung
from sluitend.compute.promises.kinds import list_kinds

Section = tuple[str, Sequence[str], Sequence[Sequence[str]]]

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
UNITS = {
    "days": ("dag", "dagen"),
    "working_days": ("werkdag", "werkdagen"),
    "weeks": ("week", "weken"),
    "months": ("maand", "maanden"),
    "years": ("jaar", "jaar"),
}
ROLES = {
    "owner": "eigenaar",
    "team_lead": "teamleider",
    "planner": "planner",
    "administrator": "beheerder",
    "council": "raad",
}
CHANNELS = {
    "list": "werklijst",
    "message": "bericht",
    "letter": "brief",
    "email": "mail",
    "call": "telefoon",
    "sms": "sms",
    "home_visit": "huisbezoek",
    "desk": "overleg",
    "report": "verslag",
}
COMPARISONS = {"below": "onder", "at_least": "vanaf", "equals": "is"}
EVIDENCE = {"evidence-based": "bewezen", "experience-based": "uit ervaring"}
PURPOSES = {"work": "werk", "income": "inkomen", "debt": "schulden", "integration": "inburgering"}
JOINS = {
    "inflow": "wie instroomt",
    "moved_in": "wie er komt wonen",
    "before_the_gate": "wie bijna geen WW meer heeft",
}
CURRENCIES = {"EUR": "€", "NLG": "ƒ"}


def list_sections(pack: Pack, day: date) -> list[Section]:
    """Give every section of a pack as it is on a day; a section that the pack does not have has no rows."""
    return [
        _list_promises(pack),
        _list_parameters(pack, day),
        _list_areas(pack),
        _list_groups(pack),
        _list_goals(pack),
        _list_instruments(pack, day),
        _list_provisions(pack, day),
        _list_note_templates(pack, day),
        _list_letters(pack, day),
        _list_demand_kinds(pack, day),
        _list_employer_obstacles(pack, day),
        _list_wordings(pack, day),
        _list_exemptions(pack),
        _list_indicators(pack, day),
        _list_funds(pack),
        _list_terms(pack, day),
    ]


def write_day(day: date | None) -> str:
    """Write a day the Dutch way: 14 dec 2026; a dash when there is none."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "-"


def write_term(term: Term) -> str:
    """Write a term in Dutch: 12 maanden."""
    one, more = UNITS[term.unit]
    return f"{term.length} {one if term.length == 1 else more}"


def write_number(number: Decimal) -> str:
    """Write a number the Dutch way: 1.234,56."""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def _list_promises(pack: Pack) -> Section:
    kinds = list_kinds()
    rows = [(kinds[code].name, *_write_promise(pack.promise(code))) for code in kinds]
    return "Toezeggingen", ("Soort", "Binnen", "Geteld", "Te laat: wie het hoort", "Daarna", "Bron"), rows


def _write_promise(policy: PromisePolicy) -> tuple[str, ...]:
    ladder = "\n".join(_write_rung(rung) for rung in policy.ladder)
    followers = ", ".join(list_kinds()[code].name for code in policy.followed_by)
    return write_term(policy.within), policy.counted, ladder, followers, policy.source


def _write_rung(rung: Rung) -> str:
    days = "dag" if rung.late_days == 1 else "dagen"
    return f"na {rung.late_days} {days} {ROLES[rung.to]}, {CHANNELS[rung.by]}"


def _list_parameters(pack: Pack, day: date) -> Section:
    # One row a code: the pack's own value stands before the one it inherits.
    codes = dict.fromkeys(each.code for each in pack.parameters if each.holds(day))
    holding = [pack.parameter(code, on=day) for code in codes]
    rows = [(each.name, write_number(each.value), each.unit, _cite(each.source, each.status)) for each in holding]
    return f"Bedragen en normen op {write_day(day)}", ("Wat", "Waarde", "Eenheid", "Bron"), rows


def _list_areas(pack: Pack) -> Section:
    rows = [
        (
            each.code,
            each.name,
            write_day(each.starts_on),
            write_day(each.ends_on),
            "-" if each.recipients is None else write_number(Decimal(each.recipients)),
            _cite(each.source, each.status),
        )
        for each in pack.areas
    ]
    return "Gebieden", ("Code", "Naam", "Start", "Einde", "Mensen", "Bron"), rows


def _list_groups(pack: Pack) -> Section:
    rows = [
        (each.name, _write_rule(each), _write_terms(each), each.because, _cite(each.source, each.status))
        for each in pack.target_groups
    ]
    return "Doelgroepen", ("Naam", "Regel", "Eerder", "Omdat", "Bron"), rows


def _write_rule(group: TargetGroup) -> str:
    return " en ".join(f"{each.fact} {COMPARISONS[each.comparison]} {_write_value(each.value)}" for each in group.rule)


def _write_value(value: int | bool | str) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)


def _write_terms(group: TargetGroup) -> str:
    kinds = list_kinds()
    return "\n".join(f"{kinds[code].name} binnen {write_term(term)}" for code, term in group.within.items())


def _list_goals(pack: Pack) -> Section:
    rows = [
        (
            each.name,
            f"{each.target} {each.unit}",
            "-" if each.group is None else str(each.group),
            write_day(each.by_on),
            _cite(each.source, each.status),
        )
        for each in pack.goals
    ]
    return "Doelen", ("Doel", "Hoeveel", "Uit", "Uiterlijk", "Bron"), rows


def _list_instruments(pack: Pack, day: date) -> Section:
    rows = [
        (
            each.name,
            "ja" if each.counts_as_offer else "nee",
            EVIDENCE[each.evidence],
            each.evidence_source,
            _cite(each.source, each.status),
        )
        for each in pack.list_active_instruments(on=day)
    ]
    limit = f", hoogstens {pack.instruments_at_most}" if pack.instruments_at_most is not None else ""
    return f"Instrumenten in gebruik{limit}", ("Naam", "Aanbod", "Bewijs", "Waaruit het blijkt", "Bron"), rows


def _list_provisions(pack: Pack, day: date) -> Section:
    rows = [
        (each.name, PURPOSES[each.purpose], _write_clocks(pack, each), _cite(each.source, each.status))
        for each in pack.list_provisions(on=day)
    ]
    return "Voorzieningen", ("Naam", "Doel", "Klokken", "Bron"), rows


def _list_note_templates(pack: Pack, day: date) -> Section:
    rows = [
        (each.name, each.text.strip(), _cite(each.source, each.status)) for each in pack.list_note_templates(on=day)
    ]
    return "Sjablonen voor notities", ("Naam", "Tekst", "Bron"), rows


def _list_demand_kinds(pack: Pack, day: date) -> Section:
    rows = [
        (each.name, "ja" if each.is_paid else "nee", write_term(each.longest) if each.longest else "-", each.because)
        for each in pack.list_demand_kinds(on=day)
    ]
    return "Waarom werkgevers mensen vragen", ("Soort", "Loon", "Hoogstens", "Waarom"), rows


def _list_employer_obstacles(pack: Pack, day: date) -> Section:
    rows = [
        (each.name, "; ".join(each.answers), _cite(each.source, each.status))
        for each in pack.list_employer_obstacles(on=day)
    ]
    return "Bezwaren van werkgevers", ("Bezwaar", "Wat het wegneemt", "Bron"), rows


def _list_wordings(pack: Pack, day: date) -> Section:
    rows = [(each.ground, ", ".join(each.words), each.law, each.advice) for each in pack.list_wordings(on=day)]
    return "Woorden die mensen uitsluiten", ("Grond", "Woorden", "Wet", "Liever"), rows


def _list_letters(pack: Pack, day: date) -> Section:
    rows = [
        (each.code, CHANNELS[each.channel], each.language, each.subject or each.text, _cite(each.source, each.status))
        for each in pack.list_letters(on=day)
    ]
    return "Teksten voor inwoners", ("Tekst", "Weg", "Taal", "Begin", "Bron"), rows


def _list_exemptions(pack: Pack) -> Section:
    rows = [(each.name, write_term(each.longest), _cite(each.source, each.status)) for each in pack.exemptions]
    joins = pack.cohort.joins if pack.cohort else ()
    told = f" (wie er later bij komt: {', '.join(JOINS[each] for each in joins)})"
    return f"Even niet uitgenodigd{told}", ("Reden", "Hoogstens", "Bron"), rows


def _list_indicators(pack: Pack, day: date) -> Section:
    rows = [
        (
            each.name,
            f"{each.version}, vanaf {write_day(each.from_on)}",
            each.numerator,
            each.denominator,
            _cite(each.source, each.status),
        )
        for each in pack.list_indicators(on=day)
    ]
    return f"Cijfers op {write_day(day)}", ("Cijfer", "Versie", "Teller", "Noemer", "Bron"), rows


def _write_clocks(pack: Pack, kind: ProvisionKind) -> str:
    codes = (kind.first_talk, kind.first_talk_under_threat, kind.decision)
    clocks = [pack.terms[code] for code in codes if code]
    return "\n".join(f"{each.name}: {write_term(each.length)}" for each in clocks) or "-"


def _list_funds(pack: Pack) -> Section:
    rows = [
        (
            each.name,
            f"{CURRENCIES[each.currency]} {write_number(each.amount)}",
            f"€ {write_number(pack.convert_to_euro(each))}",
            "-" if each.every is None else write_term(each.every),
            _cite(each.source, each.status),
        )
        for each in pack.funds
    ]
    return "Geld", ("Naam", "Bedrag", "In euro", "Eens per", "Bron"), rows


def _list_terms(pack: Pack, day: date) -> Section:
    rows = [
        (each.name, write_term(each.length), each.counted, each.basis, _cite(each.source, each.status))
        for each in pack.terms.values()
        if each.holds(day)
    ]
    return f"Klokken op {write_day(day)}", ("Klok", "Lengte", "Geteld", "Grondslag", "Bron"), rows


def _cite(source: str, status: str) -> str:
    return source if status == VERIFIED else f"{source} (niet nagekeken)"
