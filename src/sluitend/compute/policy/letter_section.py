"""Texts for residents as a pack writes them: words with named fields, each of which is known and none forgotten."""

from datetime import date
from difflib import get_close_matches

from sluitend.compute.formulas.text_messages import count_parts
from sluitend.compute.policy.letters import (
    CHANNELS,
    FIELD,
    FIELDS,
    LANGUAGES,
    NEEDED,
    SMS,
    SMS_PARTS,
    LetterText,
    Sender,
    list_fields,
)
from sluitend.compute.policy.sections import read_period, read_status
from sluitend.compute.policy.shapes import TEXT, TEXTS, choose_from
from sluitend.compute.policy.table import Table


def read_letter(table: Table, from_on: date) -> LetterText:
    """Read one [[letter]]: what is written to somebody over one channel, in one language."""
    begins_on, ends_on = read_period(table, begin="active_from", end="active_until", default_on=from_on)
    letter = LetterText(
        code=table.need("code", choose_from(NEEDED)),
        channel=table.need("channel", choose_from(CHANNELS)),
        language=table.need("language", choose_from(LANGUAGES)),
        subject=_read_subject(table),
        text=table.need("text", TEXT).strip(),
        from_on=begins_on,
        until_on=ends_on,
        source=table.need("source", TEXT),
        status=read_status(table),
    )
    if table.is_clean("code") and table.is_clean("text") and table.is_clean("subject"):
        _check_fields(table, letter)
    if table.is_clean("channel") and letter.channel == SMS:
        _check_length(table, letter)
    return letter


def read_sender(table: Table) -> Sender:
    """Read [sender]: how residents reach the municipality that writes to them."""
    return Sender(
        phone=table.need("phone", TEXT),
        desk=table.need("desk", TEXT),
        address=table.need("address", TEXTS),
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def _read_subject(table: Table) -> str:
    """A text message has none; a letter or mail without one is not opened."""
    if table.values.get("channel") == SMS:
        return table.may("subject", TEXT, "")
    return table.need("subject", TEXT)


def _check_fields(table: Table, letter: LetterText) -> None:
    named = list_fields(letter.subject) | list_fields(letter.text)
    for field in sorted(named - FIELDS):
        near = get_close_matches(field, FIELDS, n=1)
        table.refuse(
            "text",
            what=f"`{{{field}}}` is geen veld dat kan worden ingevuld",
            why="Een inwoner zou de naam van het veld lezen in plaats van wat er hoort te staan",
            now=f"Bedoelt u `{{{near[0]}}}`?" if near else f"Kies uit: {', '.join(sorted(FIELDS))}",
        )
    for field in sorted(NEEDED[letter.code] - named):
        table.refuse(
            "text",
            what=f"`{{{field}}}` ontbreekt in de tekst",
            why="Zonder dit weet een inwoner niet wanneer, waar of hoe te antwoorden",
            now=f"Zet `{{{field}}}` in de tekst op de plaats waar het hoort",
        )


def _check_length(table: Table, letter: LetterText) -> None:
    # What is filled in later counts as its name.
    parts = count_parts(FIELD.sub(r"\1", letter.text))
    if parts > SMS_PARTS:
        table.refuse(
            "text",
            what=f"Deze sms van {len(letter.text)} tekens gaat uit in {parts} delen, meer dan {SMS_PARTS}",
            why="Een langere sms komt in stukken aan",
            now="Kort de tekst in; wat niet past, kan achter de link of in een brief",
        )
