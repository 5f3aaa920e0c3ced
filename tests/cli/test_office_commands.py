"""Setting a municipality up from the terminal: from an empty database to somebody who logs in."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client, override_settings
from tests.standing import AT, House
from typer.testing import CliRunner, Result

from sluitend.cli.main import app
from sluitend.gate.models import Account
from sluitend.parties.models import Area, Staff, Team

Run = Callable[..., Result]


@pytest.fixture
def run(book: None) -> Iterator[Run]:
    with override_settings(CLOCK=lambda: AT + timedelta(minutes=1)):
        yield lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def town(run: Run) -> Run:
    """Give a municipality with a team and one colleague."""
    for words in (
        ("organisation", "add", "Gemeente Voorbeeld"),
        ("area", "add", "A1", "Binnenstad", "--from", "2026-01-01"),
        ("team", "add", "Instroombalie", "--area", "A1"),
        ("staff", "add", "Sanne de Wit", "--team", "instroombalie", "--role", "administrator", "--number", "P1"),
    ):
        done = run(*words)
        assert done.exit_code == 0, done.output
    return run


def test_an_empty_database_becomes_a_municipality_in_which_somebody_logs_in(town: Run) -> None:
    done = town("account", "add", "sanne", "--staff", "P1")
    [password] = re.findall(r"voor één keer: (\S+)", done.output)
    assert Account.objects.get(username="sanne").role == "administrator"
    client = Client()
    client.post("/inloggen/", {"username": "sanne", "password": password})
    assert client.get("/beheer/medewerkers/").url == "/beheer/wachtwoord/"
    assert Team.objects.get().area == Area.objects.get()


def test_whoever_forgot_the_password_is_given_another(town: Run) -> None:
    town("account", "add", "sanne", "--staff", "P1")
    done = town("account", "renew", "--staff", "P1")
    assert "Wachtwoord voor één keer: " in done.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("organisation", "add", "Gemeente Voorbeeld"), "is er al"),
        (("organisation", "add", "X", "--kind", "club"), "De soort ‘club’ bestaat niet."),
        (("organisation", "add", "X", "--kind", "partner", "--kvk", "12"), "‘12’ is geen KvK-nummer."),
        (("organisation", "add", "X", "--pack", "bestaat-niet"), "bestaat niet"),
        (("area", "add", "A1", "Weer", "--from", "2026-01-01"), "Dit is al in gebruik."),
        (("area", "add", "A2", "Noord", "--organisation", "Elders"), "Er is geen organisatie met de naam ‘Elders’."),
        (("team", "add", "Instroombalie"), "is er al"),
        (("team", "add", "West", "--area", "Z9"), "Het gebied ‘Z9’ is er niet."),
        (("staff", "add", "Ida", "--team", "Oost", "--number", "P2"), "Kies uit: Instroombalie."),
        (("staff", "add", "Ida", "--team", "Instroombalie", "--number", "P1"), "Dit is al in gebruik."),
        (("staff", "add", "Ida", "--team", "Instroombalie", "--number", "P2", "--role", "baas"), "De rol ‘baas’"),
        (("account", "add", "ida", "--staff", "P9"), "Personeelsnummer ‘P9’ is niet in dienst."),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(town: Run, words: tuple[str, ...], told: str) -> None:
    before = Staff.objects.count(), Team.objects.count(), Area.objects.count()
    done = town(*words)
    assert done.exit_code == 1
    assert told in done.output or told in str(done.exception)
    assert (Staff.objects.count(), Team.objects.count(), Area.objects.count()) == before


def test_without_a_municipality_there_is_nothing_to_add_a_team_to(run: Run) -> None:
    assert "Er is er nog geen" in run("team", "add", "West").output


def test_with_two_municipalities_one_says_which(house: House, run: Run) -> None:
    assert "Kies uit: Gemeente Elders, Gemeente Voorbeeld." in run("team", "add", "West").output
    assert run("team", "add", "West", "--organisation", "Gemeente Elders").exit_code == 0


def test_a_partner_is_an_organisation_without_a_pack(town: Run) -> None:
    done = town("organisation", "add", "Buurtkamer", "--kind", "partner", "--kvk", "12345678")
    assert "Buurtkamer is toegevoegd." in done.output
