"""What a demo shows beside a year of a town: files, lists, appointments, a request, a correction, answers to plans."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sluitend.areas.capacity.rows import list_stretches, list_stretches_of
from sluitend.areas.caseloads.actions import ExportWish, add_saved_list, export_list
from sluitend.areas.caseloads.queries import PeopleFilter
from sluitend.areas.contacts.actions import NewAppointment, cancel_appointment, make_appointment
from sluitend.areas.contacts.queries import read_appointments
from sluitend.areas.dossiers.actions import NewCorrection, correct_person, make_my_request
from sluitend.areas.imports.actions import apply_batch
from sluitend.areas.plans.actions import (
    NewStep,
    agree_plan,
    comment_on_plan,
    propose_plan,
    start_plan,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.queries import read_plan
from sluitend.areas.schedules.actions import (
    Manner,
    NewEstimate,
    NewSchedule,
    WeekChoice,
    commit_schedule,
    request_estimate,
    request_schedule,
    start_mailing,
)
from sluitend.areas.schedules.queries import list_schedules, read_mailing_preview
from sluitend.cli.town.inviting import ADDRESS
from sluitend.cli.town.world import SYSTEM
from sluitend.cli.work import make_estimates, make_schedules, send_mailings, write_files
from sluitend.compute.calendar.moments import find_day
from sluitend.exchange.caseload.people import run_pieces, stage_file
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.ledger.actions import Opening, discharge_person, readmit_person
from sluitend.ledger.queries import WorklistFilter, read_worklist
from sluitend.parties.actions import join_household

HOUR = timedelta(hours=1)
SOURCE = "Uitkeringen"
# What the approach of Amsterdam would ask of staff: 39,421 people in 22 areas.
AMSTERDAM = NewEstimate(pack="amsterdam-2019", minutes=45, caseload=60, hours=2)
HEADINGS = ("Klantnummer", "Voornaam", "Achternaam", "Geboortedatum", "Telefoon", "Instroom", "Ingangsdatum")
# Made up; of the second file the third is somebody else than the number says, and the last two are missing.
FIRST = (
    ("U1001", "Femke", "Aalders", "1984-03-12", "0612340001", "Ontslag"),
    ("U1002", "Yusuf", "Demir", "1991-07-30", "0612340002", "School"),
    ("U1003", "Bram", "Eikelboom", "1978-11-05", "0612340003", ""),
    ("U1004", "Sanaa", "Fahmi", "1996-01-22", "0612340004", ""),
    ("U1005", "Wim", "Grootveld", "1969-09-17", "0612340005", "Ontslag"),
    ("U1006", "Lies", "Hoekstra", "1988-05-08", "0612340006", ""),
)
SECOND = (
    ("U1001", "Femke", "Aalders", "1984-03-12", "0612349999", "Ontslag"),
    ("U1002", "Yusuf", "Demir", "1991-07-30", "0612340002", "School"),
    ("U1003", "Sanaa", "Fahmi", "1996-01-22", "0612340004", ""),
    ("U1007", "Teun", "IJsbrands", "1993-02-28", "0612340007", "WW"),
    ("U1008", "Olga", "Jurjens", "1975-13-40", "0612340008", ""),
)


def show_more(*, municipality: str, coach: Actor, lead: Actor, planner: Actor, resident: Actor, at: datetime) -> None:
    """Do a handful of acts, so that every screen has something to show."""
    _lay_files_beside(municipality, at)
    add_saved_list(actor=coach, at=at, subject="people", name="Te laat", query="signal=late", is_shared=True)
    wish = ExportWish(wanted=PeopleFilter(), format="xlsx")
    export_list(actor=lead, at=at, wish=wish)
    write_files(at)
    make_my_request(actor=resident, at=at, asked="access", wish="Ik wil graag alles zien wat u van mij hebt.")
    others = _list_people(coach, at, without=resident.party_id)
    correction = NewCorrection(field="first_name", value="Marijke", because="Verschreven bij de intake")
    correct_person(actor=coach, at=at, person_id=others[0], correction=correction)
    for person_id in others[1:3]:
        join_household(actor=coach, at=at, person_id=person_id, number="H-demo-1")
    discharge_person(actor=coach, at=at, person_id=others[3], because="moved")
    opening = Opening(kind="first_conversation", owner_id=coach.party_id or 0)
    readmit_person(actor=SYSTEM, at=at, person_id=others[3], openings=(opening,))
    _answer_plans(coach, others[4:], at)
    # Nobody makes appointments with a colleague who is away.
    with suppress(Invalid):
        _agree_to_speak(coach, [resident.party_id or 0, *others[5:9]], at)
    _plan_cohorts(planner, at)
    request_estimate(actor=planner, at=at, new=AMSTERDAM)
    make_estimates(at)


def _list_people(coach: Actor, at: datetime, *, without: int | None) -> Sequence[int]:
    """Give people of this coach whose plan is still to be made, and then others."""
    wanted = (WorklistFilter(kind=kind) for kind in ("offer", "first_conversation", "invitation", ""))
    rows = [row for each in wanted for row in read_worklist(actor=coach, at=at, wanted=each).rows]
    mine = [row.person_id for row in rows if row.owner_id == coach.party_id and row.person_id != without]
    return list(dict.fromkeys(mine))


def _answer_plans(coach: Actor, people: Sequence[int], at: datetime) -> None:
    """One resident agrees in the portal, another says first what should be different; for both it is a first plan."""
    without = (each for each in people if not read_plan(actor=coach, at=at, person_id=each).versions)
    for person_id, is_agreed in zip(without, (True, False)):
        me = replace(coach, party_id=person_id, role="resident")
        version = _propose(coach, person_id, at)
        if is_agreed:
            agree_plan(actor=me, at=at, person_id=person_id, version=version)
        else:
            words = "Ik wil dit graag, maar liever op dinsdag: dan past mijn moeder op."
            comment_on_plan(actor=me, at=at, person_id=person_id, version=version, words=words)


def _agree_to_speak(coach: Actor, people: Sequence[int], at: datetime) -> None:
    """The resident and some others come or are called on the next days; one of them cannot come after all."""
    tomorrow_on = find_day(at) + timedelta(days=1)
    until_on = tomorrow_on + timedelta(days=20)
    free = list_stretches(staff_id=coach.party_id or 0, from_on=tomorrow_on, until_on=until_on)
    moments = (begins_at + HOUR * hour for begins_at, ends_at in free for hour in range((ends_at - begins_at) // HOUR))
    ways = (
        ("office", "Stadhuis, spreekkamer 3"),
        ("phone", ""),
        ("home_visit", ""),
        ("video", "Link volgt per e-mail"),
    )
    for place, (person_id, starts_at) in enumerate(zip(people, moments)):
        way, where = ways[place % len(ways)]
        second_id = _find_second(coach, person_id, starts_at, at=at) if way == "home_visit" else None
        new = NewAppointment(
            staff_id=coach.party_id or 0,
            second_id=second_id,
            starts_at=starts_at,
            minutes=45,
            way=way if second_id or way != "home_visit" else "phone",
            place=where,
            interpreter="Tigrinya" if place == 0 else "",
        )
        made = make_appointment(actor=coach, at=at, person_id=person_id, appointment=new)
        if place == len(people) - 1:
            me = replace(coach, party_id=person_id, role="resident")
            cancel_appointment(actor=me, at=at, appointment_id=made, because="Mijn zoon is ziek")


def _find_second(coach: Actor, person_id: int, starts_at: datetime, *, at: datetime) -> int | None:
    """Give a colleague who has time to go along; nobody where all are taken."""
    colleagues = read_appointments(actor=coach, at=at, person_id=person_id).colleagues
    others = [number for number, _name in colleagues if number != coach.party_id]
    day = find_day(starts_at)
    free = list_stretches_of(others, from_on=day, until_on=day)
    ends_at = starts_at + HOUR
    fitting = (number for number in others if any(a <= starts_at and ends_at <= b for a, b in free[number]))
    return next(fitting, None)


def _plan_cohorts(planner: Actor, at: datetime) -> None:
    """Whoever is left of the running cohorts has a week, the first of which went out; a draft lies beside it."""
    view = list_schedules(actor=planner, at=at)
    from_on = find_day(at) + timedelta(weeks=1)
    ids = [each.id for each in view.choices if each.ends_on > from_on]
    if ids:
        new = NewSchedule(cohort_ids=ids, from_on=from_on, minutes=view.minutes)
        committed = request_schedule(actor=planner, at=at, new=new)
        make_schedules(at)
        commit_schedule(actor=planner, at=at, schedule_id=committed)
        _invite_week(planner, at)
        request_schedule(actor=planner, at=at, new=replace(new, way="near"))
        make_schedules(at)


def _invite_week(planner: Actor, at: datetime) -> None:
    """Of the first week that waits, everybody is invited for whom there is room; the letters lie in the outbox."""
    preview = read_mailing_preview(actor=planner, at=at)
    from_on = find_day(at) + timedelta(days=1)
    week = next(each.week_on for each in preview.weeks if each.week_on + timedelta(days=6) >= from_on)
    until_on = week + timedelta(days=13)
    choice = WeekChoice(week_on=week, minutes=preview.minutes, from_on=max(week, from_on), until_on=until_on)
    # Who has no address or no room is not invited; where that is everybody, there is nothing to show.
    with suppress(Invalid):
        start_mailing(actor=planner, at=at, choice=choice, manner=Manner(way="phone", address=ADDRESS))
        send_mailings(at)


def _propose(coach: Actor, person_id: int, at: datetime) -> int:
    by_on = find_day(at) + timedelta(days=60)
    start_plan(actor=coach, at=at, person_id=person_id)
    write_plan_goals(actor=coach, at=at, person_id=person_id, goals="Weer drie dagen per week werken")
    ours = NewStep(side="municipality", words="Een kennismaking regelen", by_on=by_on, owner_id=coach.party_id)
    theirs = NewStep(side="resident", words="Twee keer per week naar de taalles gaan", by_on=by_on)
    for step in (ours, theirs):
        write_plan_step(actor=coach, at=at, person_id=person_id, step=step)
    return propose_plan(actor=coach, at=at, person_id=person_id)


def _lay_files_beside(municipality: str, at: datetime) -> None:
    """Read one file in, and lay the next one beside the book for somebody to decide on."""
    with TemporaryDirectory() as folder:
        first, second = (Path(folder) / f"uitkeringen-{name}.csv" for name in ("vorige-maand", "deze-maand"))
        _write(first, FIRST, find_day(at) - timedelta(days=40))
        _write(second, SECOND, find_day(at) - timedelta(days=40))
        batch = stage_file(first, source=SOURCE, municipality=municipality, at=at)
        apply_batch(actor=SYSTEM, at=at, batch_id=batch)
        run_pieces(batch, at=at)
        stage_file(second, source=SOURCE, municipality=municipality, at=at)


def _write(path: Path, rows: Sequence[tuple[str, ...]], started_on: date) -> None:
    lines = [";".join(HEADINGS), *(";".join([*row, started_on.isoformat()]) for row in rows)]
    path.write_text("\n".join(lines), "utf-8")
