"""The ways in which somebody who owns the tables could change the journal behind our back."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection

from sluitend.journal.digests import FIRST, digest_entries
from sluitend.journal.models import Entry, Seal

TABLES = ("journal_entry", "journal_seal")
# Each field with an expression that gives it another value than it had.
ENTRY_FIELDS = {
    "number": "number + 1000000",
    "at": "at + interval '1 microsecond'",
    "actor": "coalesce(actor, 0) + 1",
    "on_behalf_of": "coalesce(on_behalf_of, 0) + 1",
    "role": "role || 'x'",
    "purpose": "CASE purpose WHEN 'work' THEN 'income' ELSE 'work' END",
    "act": "act || 'x'",
    "about": "about || 99::bigint",
    "object": "object || 'x'",
    "outcome": "CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
    "origin": "origin || 'x'",
    "fields": "fields || 'x'::varchar",
}
SEAL_FIELDS = {
    "number": "number + 1000000",
    "at": "at + interval '1 microsecond'",
    "upto": "upto - 1",
    "entries": "entries + 1",
    "digest": "set_byte(digest, 3, (get_byte(digest, 3) + 1) %% 256)",
    "previous": "set_byte(previous, 3, (get_byte(previous, 3) + 1) %% 256)",
}
COPY = """
    INSERT INTO journal_entry SELECT %s, at, actor, on_behalf_of, role, purpose, act, about, object, outcome,
    origin, fields FROM journal_entry WHERE number = %s
"""


@dataclass(frozen=True)
class Journal:
    """What is sealed: the numbers of the entries and of the seals, in order."""

    entries: tuple[int, ...]
    seals: tuple[int, ...]


def run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def alter_entry(journal: Journal, dice: random.Random) -> None:
    field, value = dice.choice(list(ENTRY_FIELDS.items()))
    run(f"UPDATE journal_entry SET {field} = {value} WHERE number = %s", dice.choice(journal.entries))


def remove_entry(journal: Journal, dice: random.Random) -> None:
    run("DELETE FROM journal_entry WHERE number = %s", dice.choice(journal.entries))


def insert_entry(journal: Journal, dice: random.Random) -> None:
    """Copy an entry to a number that was never used, between the others or before them all."""
    gaps = set(range(-3, journal.entries[-1])) - set(journal.entries)
    run(COPY, dice.choice(sorted(gaps)), dice.choice(journal.entries))


def replace_entry(journal: Journal, dice: random.Random) -> None:
    target, source = dice.sample(journal.entries, 2)
    run("DELETE FROM journal_entry WHERE number = %s", target)
    run(COPY, target, source)
    # Two entries of one moment may be alike but for their number, so make sure that something differs.
    run("UPDATE journal_entry SET actor = -1 WHERE number = %s", target)


def swap_entries(journal: Journal, dice: random.Random) -> None:
    first, second = dice.sample(journal.entries, 2)
    for number, becomes in ((first, 0), (second, first), (0, second)):
        run("UPDATE journal_entry SET number = %s WHERE number = %s", becomes, number)


def cut_entries(journal: Journal, dice: random.Random) -> None:
    run("DELETE FROM journal_entry WHERE number >= %s", dice.choice(journal.entries))


def cut_tail(journal: Journal, dice: random.Random) -> None:
    """Cut the last seals with all that they cover: only the anchor outside knows of them."""
    number = dice.choice(journal.seals)
    below = "SELECT coalesce(max(upto), 0) FROM journal_seal WHERE number < %s"
    run(f"DELETE FROM journal_entry WHERE number > ({below})", number)
    run("DELETE FROM journal_seal WHERE number >= %s", number)


def alter_seal(journal: Journal, dice: random.Random) -> None:
    field, value = dice.choice(list(SEAL_FIELDS.items()))
    run(f"UPDATE journal_seal SET {field} = {value} WHERE number = %s", dice.choice(journal.seals))


def remove_seal(journal: Journal, dice: random.Random) -> None:
    run("DELETE FROM journal_seal WHERE number = %s", dice.choice(journal.seals))


def swap_seals(journal: Journal, dice: random.Random) -> None:
    first, second = dice.sample(journal.seals, 2)
    for number, becomes in ((first, 0), (second, first), (0, second)):
        run("UPDATE journal_seal SET number = %s WHERE number = %s", becomes, number)


def alter_and_seal_again(journal: Journal, dice: random.Random) -> None:
    """Alter an entry and work out every seal after it, as somebody would who knows how it is done."""
    alter_entry(journal, dice)
    previous, upto = FIRST, 0
    for seal in Seal.objects.order_by("number"):
        entries = Entry.objects.filter(number__gt=upto, number__lte=seal.upto).order_by("number")
        digest, count = digest_entries(previous, entries, at=seal.at, upto=seal.upto)
        run(
            "UPDATE journal_seal SET digest = %s, previous = %s, entries = %s WHERE number = %s",
            digest,
            previous,
            count,
            seal.number,
        )
        previous, upto = digest, seal.upto


TAMPERINGS: tuple[Callable[[Journal, random.Random], None], ...] = (
    alter_entry,
    remove_entry,
    insert_entry,
    replace_entry,
    swap_entries,
    cut_entries,
    cut_tail,
    alter_seal,
    remove_seal,
    swap_seals,
    alter_and_seal_again,
)
