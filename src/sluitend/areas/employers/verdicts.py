"""Verdicts on a list of employers: which lines are new, known, there twice, or cannot be right, and why."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import KVK_DIGITS
from sluitend.compute.formulas.sbi import find_section, find_size

NEW, KNOWN, DOUBLE, INVALID = "new", "known", "double", "invalid"
MOST_NAME = 120


@dataclass(frozen=True, kw_only=True)
class EmployerLine:
    """A line of a list, as it was written there."""

    line: int
    name: str
    kvk: str
    sector: str = ""
    size: str = ""


@dataclass(frozen=True, kw_only=True)
class JudgedLine:
    """A line with what is thought of it; `why` names the column when it cannot be right."""

    line: int
    name: str
    kvk: str
    sector: str
    size: str
    verdict: str
    why: str


def weigh_lines(lines: Iterable[EmployerLine], *, known: Collection[str]) -> Iterator[JudgedLine]:
    """Give each line its verdict; of two with one number, the first counts."""
    seen: dict[str, int] = {}
    for each in lines:
        kvk, why = _strip(each.kvk), explain_fault(each)
        if why:
            yield _write(each, INVALID, why)
        elif kvk in seen:
            yield _write(each, DOUBLE, _("Kolom KvK: dit nummer stond al op regel %(line)d.") % {"line": seen[kvk]})
        else:
            seen[kvk] = each.line
            yield _write(each, KNOWN if kvk in known else NEW)


def explain_fault(line: EmployerLine) -> str:
    """Say which column of a line cannot be right and why; "" when all can."""
    kvk = _strip(line.kvk)
    if not line.name.strip() or len(line.name) > MOST_NAME:
        return _("Kolom naam: de naam ontbreekt of is te lang.")
    if not (kvk.isascii() and kvk.isdecimal() and len(kvk) == KVK_DIGITS):
        zero = _(" Een rekenblad laat een nul vooraan soms weg.") if len(kvk) == KVK_DIGITS - 1 else ""
        return (
            _("Kolom KvK: ‘%(kvk)s’ heeft %(found)d tekens; een KvK-nummer heeft acht cijfers.")
            % {"kvk": kvk[:20], "found": len(kvk)}
            + zero
        )
    if line.sector.strip() and not find_section(line.sector):
        return _("Kolom sector: ‘%(text)s’ is geen letter of code van de SBI.") % {"text": line.sector.strip()[:30]}
    if line.size.strip() and not (line.size.strip().isascii() and line.size.strip().isdecimal()):
        return _("Kolom grootte: ‘%(text)s’ is geen aantal mensen.") % {"text": line.size.strip()[:30]}
    return ""


def _write(line: EmployerLine, verdict: str, why: str = "") -> JudgedLine:
    people = line.size.strip()
    return JudgedLine(
        line=line.line,
        name=" ".join(line.name.split()),
        kvk=_strip(line.kvk),
        sector=find_section(line.sector),
        size=find_size(int(people)) if people.isdecimal() else "",
        verdict=verdict,
        why=why,
    )


def _strip(number: str) -> str:
    """Give a number without spaces, which mean nothing in it."""
    return "".join(number.split())
