"""Reads a pack strictly: all that is wrong is refused at once, and what is right becomes one frozen value."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from sluitend.compute.policy.clashes import (
    Rows,
    check_areas,
    check_codes,
    check_goals,
    check_instruments,
    check_population,
    check_provisions,
    check_succession,
)
from sluitend.compute.policy.cohort_section import read_cohort, read_exemption
from sluitend.compute.policy.employer_section import (
    read_demand_kind,
    read_employer_obstacle,
    read_introduction_reason,
    read_wording,
)
from sluitend.compute.policy.employers import DemandKind, EmployerObstacle, IntroductionReason, Wording
from sluitend.compute.policy.findings import PackError
from sluitend.compute.policy.indicator_section import check_versions, read_indicator
from sluitend.compute.policy.inheriting import find_base, merge, read_dates
from sluitend.compute.policy.letter_section import read_letter, read_sender
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placement_section import read_placement_kind
from sluitend.compute.policy.placements import PlacementKind
from sluitend.compute.policy.promise_section import check_term, find_kind, read_promise
from sluitend.compute.policy.sections import (
    read_area,
    read_fund,
    read_goal,
    read_instrument,
    read_note_template,
    read_parameter,
    read_population,
    read_provision,
    read_term,
)
from sluitend.compute.policy.shapes import COUNT, TEXT, YES_NO
from sluitend.compute.policy.syntax import open_pack
from sluitend.compute.policy.table import Table
from sluitend.compute.policy.target_group_section import read_target_group
from sluitend.compute.policy.town_section import read_town
from sluitend.compute.promises.kinds import list_kinds

T = TypeVar("T")
Coded = TypeVar("Coded", EmployerObstacle, DemandKind, IntroductionReason, Wording, PlacementKind)


def read_pack(text: str, *, file: str, parents: Mapping[str, Pack]) -> Pack:
    """Read the TOML text of a pack; `file` gives its name and is repeated in findings.

    `parents` holds the packs that may be extended, by name. Raises `PackError` with every finding.
    """
    top = open_pack(text, file=file)
    pack = top.read_clean(partial(_read_top, name=PurePath(file).stem, parents=parents))
    if pack is None:
        raise PackError(tuple(top.report.findings))
    return pack


def find_parent(text: str, *, file: str) -> str | None:
    """Give the name of the pack that this text extends, if any; raises `PackError` when it is not TOML."""
    extends = open_pack(text, file=file).values.get("extends")
    return extends if isinstance(extends, str) else None


def _read_top(top: Table, *, name: str, parents: Mapping[str, Pack]) -> Pack:
    base = find_base(top, name=name, parents=parents)
    from_on, until_on = read_dates(top, base=base)
    pack = replace(
        base,
        name=name,
        title=top.need("name", TEXT),
        extends=base.name or None,
        from_on=from_on,
        until_on=until_on,
        source=top.need("source", TEXT),
        uses_ladder=top.may("uses_ladder", YES_NO, base.uses_ladder),
        uses_labels=top.may("uses_labels", YES_NO, base.uses_labels),
    )
    # Each section starts from what is inherited, so that the floor is at hand where it is checked.
    for read_section in SECTIONS:
        pack = read_section(top, pack)
    return pack


def _read_rows(top: Table, key: str, read: Callable[[Table], T]) -> Rows[T]:
    rows = [(table, table.read_clean(read)) for table in top.open_tables(key)]
    clean = [(table, value) for table, value in rows if value is not None]
    # A row that was refused would look like a gap to the checks between rows.
    return clean if len(clean) == len(rows) else []


def _read_promises(top: Table, pack: Pack) -> Pack:
    kinds, promises = list_kinds(), dict(pack.promises)
    for name, table in top.open_named_tables("promise").items():
        kind = find_kind(name, table=top, key=f"promise.{name}", kinds=kinds)
        if kind is not None:
            read = partial(read_promise, kind=kind, floor=pack.promise(name), pack_source=pack.source, kinds=kinds)
            promises[name] = table.read_clean(read) or pack.promise(name)
    return replace(pack, promises=promises)


def _read_terms(top: Table, pack: Pack) -> Pack:
    terms = dict(pack.terms)
    for code, table in top.open_named_tables("term").items():
        term = table.read_clean(partial(read_term, from_on=pack.from_on))
        if term is not None and code in terms:
            check_term(table, "length", term=term.length, floor=terms[code].length)
        if term is not None:
            terms[code] = term
    return replace(pack, terms=terms)


def _read_parameters(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "parameter", partial(read_parameter, from_on=pack.from_on))
    check_succession(rows, key="from", find_stretch=lambda each: (each.code, each.from_on, each.until_on))
    own = [value for _, value in rows]
    # Its own come first: an inherited value holds again on days of which the pack itself does not speak.
    merged = merge(own, pack.parameters, find_code=lambda each: (each.code, each.from_on))
    return replace(pack, parameters=merged)


def _read_areas(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "area", read_area)
    check_areas(rows, from_on=pack.from_on, until_on=pack.until_on)
    check_succession(rows, key="starts", find_stretch=lambda each: (each.code, each.starts_on, each.ends_on))
    own = [value for _, value in rows]
    return replace(pack, areas=merge(own, pack.areas, find_code=lambda each: each.code))


def _read_target_groups(top: Table, pack: Pack) -> Pack:
    areas = [area.code for area in pack.areas]
    read = partial(read_target_group, from_on=pack.from_on, areas=areas, find_floor=pack.promise, kinds=list_kinds())
    rows = _read_rows(top, "target_group", read)
    check_codes(rows, find_code=lambda each: each.code)
    own = [value for _, value in rows]
    return replace(pack, target_groups=merge(own, pack.target_groups, find_code=lambda each: each.code))


def _read_instruments(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "instrument", partial(read_instrument, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: each.code)
    inherited = () if top.may("only_own_instruments", YES_NO, False) else pack.instruments
    merged = merge([value for _, value in rows], inherited, find_code=lambda each: each.code)
    at_most = _read_instruments_at_most(top, inherited=pack.instruments_at_most)
    check_instruments(top, rows, instruments=merged, at_most=at_most)
    return replace(pack, instruments=merged, instruments_at_most=at_most)


def _read_instruments_at_most(top: Table, *, inherited: int | None) -> int | None:
    at_most = top.may("instruments_at_most", COUNT, inherited)
    if inherited is not None and at_most is not None and at_most > inherited:
        top.refuse(
            "instruments_at_most",
            what=f"Hoogstens {at_most} instrumenten is ruimer dan {inherited}",
            why="Een pak mag een grens van het pak waarop het voortbouwt niet oprekken",
            now=f"Kies hoogstens {inherited}, of haal de regel weg",
        )
    return at_most


def _read_provisions(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "provision", partial(read_provision, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: each.code)
    if top.is_clean("term"):
        check_provisions(rows, known=pack.terms)
    own = [value for _, value in rows]
    return replace(pack, provisions=merge(own, pack.provisions, find_code=lambda each: each.code))


def _read_note_templates(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "note_template", partial(read_note_template, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: each.code)
    own = [value for _, value in rows]
    return replace(pack, note_templates=merge(own, pack.note_templates, find_code=lambda each: each.code))


def _read_letters(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "letter", partial(read_letter, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: (each.code, each.channel, each.language))
    own = [value for _, value in rows]
    merged = merge(own, pack.letters, find_code=lambda each: (each.code, each.channel, each.language))
    return replace(pack, letters=merged)


def _read_sender(top: Table, pack: Pack) -> Pack:
    table = top.open_table("sender")
    return replace(pack, sender=(table.read_clean(read_sender) if table else None) or pack.sender)


def _read_goals(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "goal", read_goal)
    check_codes(rows, find_code=lambda each: (each.code, each.scenario))
    if top.is_clean("target_group"):
        check_goals(rows, known=[group.code for group in pack.target_groups])
    own = [value for _, value in rows]
    return replace(pack, goals=merge(own, pack.goals, find_code=lambda each: (each.code, each.scenario)))


def _read_funds(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "fund", partial(read_fund, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: each.code)
    own = [value for _, value in rows]
    return replace(pack, funds=merge(own, pack.funds, find_code=lambda each: each.code))


def _read_cohort(top: Table, pack: Pack) -> Pack:
    table, floor = top.open_table("cohort"), pack.cohort.joins if pack.cohort else ()
    return replace(pack, cohort=(table.read_clean(partial(read_cohort, floor=floor)) if table else None) or pack.cohort)


def _read_exemptions(top: Table, pack: Pack) -> Pack:
    floors = {each.code: each.longest for each in pack.exemptions}
    rows = _read_rows(top, "exemption", partial(read_exemption, floors=floors))
    check_codes(rows, find_code=lambda each: each.code)
    own = [value for _, value in rows]
    return replace(pack, exemptions=merge(own, pack.exemptions, find_code=lambda each: each.code))


def _read_indicators(top: Table, pack: Pack) -> Pack:
    rows = _read_rows(top, "indicator", partial(read_indicator, from_on=pack.from_on))
    check_codes(rows, find_code=lambda each: (each.code, each.version))
    check_versions(rows, inherited=pack.indicators)
    own = [value for _, value in rows]
    merged = merge(own, pack.indicators, find_code=lambda each: (each.code, each.version))
    return replace(pack, indicators=merged)


def _read_employers(top: Table, pack: Pack) -> Pack:
    from_on = pack.from_on
    return replace(
        pack,
        employer_obstacles=_read_coded(
            top, "employer_obstacle", partial(read_employer_obstacle, from_on=from_on), pack.employer_obstacles
        ),
        demand_kinds=_read_coded(top, "demand_kind", partial(read_demand_kind, from_on=from_on), pack.demand_kinds),
        introduction_reasons=_read_coded(
            top, "introduction_reason", partial(read_introduction_reason, from_on=from_on), pack.introduction_reasons
        ),
        wordings=_read_coded(top, "wording", partial(read_wording, from_on=from_on), pack.wordings),
        placement_kinds=_read_coded(
            top, "placement_kind", partial(read_placement_kind, from_on=from_on), pack.placement_kinds
        ),
    )


def _read_coded(
    top: Table, key: str, read: Callable[[Table], Coded], inherited: tuple[Coded, ...]
) -> tuple[Coded, ...]:
    rows = _read_rows(top, key, read)
    check_codes(rows, find_code=lambda each: each.code)
    return merge([value for _, value in rows], inherited, find_code=lambda each: each.code)


def _read_population(top: Table, pack: Pack) -> Pack:
    table = top.open_table("population")
    population = table.read_clean(read_population) if table else None
    check_population(top, population, areas=pack.areas)
    return replace(pack, population=population or pack.population)


def _read_town(top: Table, pack: Pack) -> Pack:
    table = top.open_table("town")
    return replace(pack, town=(table.read_clean(read_town) if table else None) or pack.town)


SECTIONS = (
    _read_promises,
    _read_terms,
    _read_parameters,
    _read_areas,
    _read_target_groups,
    _read_instruments,
    _read_provisions,
    _read_note_templates,
    _read_letters,
    _read_sender,
    _read_goals,
    _read_funds,
    _read_cohort,
    _read_exemptions,
    _read_indicators,
    _read_employers,
    _read_population,
    _read_town,
)
