"""The background work: rounds along late promises and seals on the journal, in a loop that survives faults."""

import time
from collections.abc import Callable
from datetime import datetime

from rich.console import Console

from sluitend.cli import house

SWEEP_EVERY_MINUTES, DAY_MINUTES = 5, 24 * 60
FILES_EVERY_SECONDS = 2


def run_sweep(at: datetime | None) -> None:
    """Go round once, now or at a moment in Dutch time."""
    house.open_house()
    from sluitend.compute.calendar.moments import DUTCH_TIME

    at = at and at.replace(tzinfo=DUTCH_TIME)
    Console().print(f"{sweep_all(at or house.read_clock())} meldingen gemaakt.")


def sweep_all(at: datetime) -> int:
    """Sweep until nothing is left to tell, in batches, and give how many were told."""
    from sluitend.gate.actor import Actor
    from sluitend.ledger.actions import sweep_late

    system = Actor(party_id=None, role="system", origin="sweep")
    told, more = 0, True
    while more:
        swept = sweep_late(actor=system, at=at)
        told, more = told + swept.told, swept.more
    return told


def run_work() -> None:
    """Sweep, seal, forget, join and propose to destroy, each in its time; a database that is away is tried again."""
    house.open_house()
    from django.db import close_old_connections

    tasks = (_forget, _forget_batches, _propose_destruction, follow_groups, follow_aftercare, join_cohorts)
    daily = [(task, DAY_MINUTES) for task in tasks]
    minute = 0
    while True:
        rounds = ((follow_invited, SWEEP_EVERY_MINUTES), (sweep_all, SWEEP_EVERY_MINUTES))
        for task, every in ((_seal, 1), (start_absences, 1), (send_post, 1), *rounds, *daily):
            if minute % every == 0:
                _try(task)
        close_old_connections()
        minute += 1
        _write_files_for_a_minute()


def start_absences(at: datetime) -> int:
    """Let holidays that were planned for today begin, and give how many."""
    from sluitend.gate.actor import Actor
    from sluitend.ledger.absences import is_absence_due
    from sluitend.ledger.actions import start_planned_absences

    # Asked first, so that the journal does not fill up with rounds in which nothing was to be done.
    if not is_absence_due(at):
        return 0
    return start_planned_absences(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def follow_groups(at: datetime) -> int:
    """Promise whoever came to belong to a target group what the pack has for them, and give how many."""
    from sluitend.areas.groups import actions
    from sluitend.gate.actor import Actor

    return actions.follow_groups(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def follow_aftercare(at: datetime) -> int:
    """Promise days of contact to whoever began to work, and see who is back; gives how many people that was about."""
    from sluitend.areas.aftercare import actions
    from sluitend.gate.actor import Actor

    return actions.follow_aftercare(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def join_cohorts(at: datetime) -> int:
    """Let whoever came since join the cohorts that run, by the rule of their pack, and give how many."""
    from sluitend.areas.cohorts import actions
    from sluitend.gate.actor import Actor

    return actions.join_cohorts(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def follow_invited(at: datetime) -> int:
    """Remind, try again and end what concerns invitations, a batch at a time; gives about how many people that was."""
    from sluitend.areas.invitations.actions import follow_invitations
    from sluitend.areas.invitations.rows import is_following_due
    from sluitend.gate.actor import Actor

    if not is_following_due(at):
        return 0
    return follow_invitations(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def _write_files_for_a_minute() -> None:
    """Make the files that people wait for, looking every other second; nobody waits a minute for a small list."""
    for _ in range(60 // FILES_EVERY_SECONDS):
        _try(write_files)
        _try(run_imports)
        _try(print_letters)
        _try(make_schedules)
        _try(send_mailings)
        _try(make_estimates)
        _try(make_match_rounds)
        time.sleep(FILES_EVERY_SECONDS)


def write_files(at: datetime) -> int:
    """Make the files that are asked for, piece by piece, and give how many pieces that took."""
    from sluitend.areas.caseloads.actions import write_exports
    from sluitend.areas.caseloads.rows import is_file_due

    return _repeat(write_exports, at, while_due=lambda: is_file_due(at))


def make_schedules(at: datetime) -> int:
    """Make the schedules that somebody waits for, and give how many."""
    from sluitend.areas.schedules import actions
    from sluitend.areas.schedules.rows import is_schedule_due

    return _repeat(actions.make_schedules, at, while_due=is_schedule_due)


def make_estimates(at: datetime) -> int:
    """Work out the estimates that somebody waits for, and give how many."""
    from sluitend.areas.schedules import actions
    from sluitend.areas.schedules.rows import is_estimate_due

    return _repeat(actions.make_estimates, at, while_due=is_estimate_due)


def make_match_rounds(at: datetime) -> int:
    """Lay people and demands side by side where somebody asked for it, and give how many rounds that were."""
    from sluitend.areas.matching import actions
    from sluitend.areas.matching.rows import is_match_round_due

    return _repeat(actions.make_match_rounds, at, while_due=is_match_round_due)


def send_mailings(at: datetime) -> int:
    """Write the invitations of the weeks that were sent out, piece by piece, and give how many pieces that took."""
    from sluitend.areas.schedules import actions
    from sluitend.areas.schedules.rows import is_mailing_due

    return _repeat(actions.run_mailing, at, while_due=is_mailing_due)


def _repeat(act: Callable[..., object], at: datetime, *, while_due: Callable[[], bool]) -> int:
    """Act piece by piece as long as something is due, and give how many pieces that took.

    It is asked first, so that the journal does not fill up with rounds in which nothing was to be done.
    """
    from sluitend.gate.actor import Actor

    system, pieces = Actor(party_id=None, role="system", origin="work"), 0
    while while_due():
        act(actor=system, at=at)
        pieces += 1
    return pieces


def _forget(at: datetime) -> int:
    """Forget keys of requests and sessions that have ended, and give how many."""
    from sluitend.gate.actions import forget_keys, forget_sessions

    return forget_keys(at) + forget_sessions(at)


def _propose_destruction(at: datetime) -> int:
    """Put files whose term is over on the lists of their municipalities; two people decide what happens."""
    from sluitend.areas.dossiers.actions import propose_destruction
    from sluitend.gate.actor import Actor

    return propose_destruction(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def run_post(at: datetime | None) -> None:
    """Print and send what is due, now or at a moment in Dutch time."""
    house.open_house()
    from sluitend.compute.calendar.moments import DUTCH_TIME

    at = at.replace(tzinfo=DUTCH_TIME) if at else house.read_clock()
    letters, messages = print_letters(at), send_post(at)
    Console().print(f"{letters} brieven in een printmap, {messages} berichten verstuurd.")


def send_post(at: datetime) -> int:
    """Send the mail and text messages that may go out now, and give how many."""
    from sluitend.exchange.post.round import send_due

    return send_due(at)


def print_letters(at: datetime) -> int:
    """Put the letters that were gathered in files, and give how many."""
    from sluitend.exchange.post.printing import print_due

    return print_due(at)


def run_imports(at: datetime) -> int:
    """Carry out or take back the caseload files that somebody asked for, and give how many."""
    from sluitend.exchange.caseload.people import run_under_way

    return run_under_way(at)


def _forget_batches(at: datetime) -> int:
    from sluitend.areas.imports.actions import forget_batches
    from sluitend.gate.actor import Actor

    return forget_batches(actor=Actor(party_id=None, role="system", origin="work"), at=at)


def _seal(at: datetime) -> int:
    from sluitend.journal.actions import seal_journal

    return seal_journal(at=at)


def _try(task: Callable[[datetime], int]) -> None:
    """Do a task; a fault is told and left for the next round, as health shows it in the meantime."""
    try:
        task(house.read_clock())
    except Exception as fault:
        Console(stderr=True).print(f"Achtergrondwerk mislukt, volgende ronde opnieuw: {type(fault).__name__}: {fault}")
