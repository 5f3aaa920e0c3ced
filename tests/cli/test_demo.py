"""The demo: a town that lives until today, a log-in for each role, and the same town the second time."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client, override_settings
from tests.cli.test_commands import Alone
from tests.standing import AT

from sluitend.cli import demo, house, serve
from sluitend.cli.town import command


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Make the demo small, and keep its log-ins and its set-up out of this folder."""
    (tmp_path / ".sluitend").mkdir()
    monkeypatch.setattr(command, "gather_helpers", Alone)
    monkeypatch.setattr(house, "run_apart", lambda *words: None)
    monkeypatch.setattr(demo, "SCALE", 0.01)
    monkeypatch.setattr(demo, "MONTHS", 1)
    return tmp_path


def test_the_demo_prints_a_summary_and_log_ins_that_work(
    book: None, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with override_settings(CLOCK=lambda: AT + timedelta(days=40), ROOT=small):
        demo.run_demo(serve=False, port=8000)
        said = capsys.readouterr().out
        assert "Zonder toezegging" in said
        assert "/mijn/inloggen/" in said
        logins = [line.split() for line in (small / ".sluitend/demo-accounts.txt").read_text().splitlines()]
        assert {role for _, role, _ in logins} == set(demo.PAGES)
        for username, _, password in logins:
            answer = Client().post("/inloggen/", {"username": username, "password": password})
            assert answer.status_code == 302, username
        demo.run_demo(serve=False, port=8000)
        assert "staat er al" in capsys.readouterr().out


def test_the_demo_looks_at_the_port_before_it_does_anything(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(port: int) -> None:
        raise SystemExit(port)

    monkeypatch.setattr(serve, "require_port", refuse)
    with pytest.raises(SystemExit, match="8123"):
        demo.run_demo(serve=True, port=8123)
