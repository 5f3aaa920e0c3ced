"""Sessions and accounts as every request asks for them, written out: to put these questions together took longest."""

from datetime import datetime
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.db import DatabaseError, connection

from sluitend.config.clock import read_clock
from sluitend.gate.models import Account
from sluitend.journal.asking import list_answers

SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"
COLUMNS = [field.attname for field in Account._meta.concrete_fields]
ACCOUNT = f"SELECT {', '.join(COLUMNS)} FROM gate_account WHERE id = %s"  # noqa: S608 - put together from names of columns


class SessionStore(db.SessionStore):
    """Sessions in the database, as Django keeps them; only asking for one is written out."""

    def load(self) -> dict[str, Any]:
        """Give what a session holds; one that is unknown or over is forgotten."""
        found = _ask_first(SESSION, [self.session_key, read_clock()])
        if not found:
            self._session_key = None
            return {}
        held: dict[str, Any] = self.decode(found[0][0])
        return held


class AccountBackend(ModelBackend):
    """Logging in by name and password, as Django does; only asking who has logged in is written out."""

    def get_user(self, user_id: int) -> Account | None:
        """Give who has logged in, unless the account was closed since."""
        found = list_answers(ACCOUNT, [user_id])
        account = Account.from_db("default", COLUMNS, found[0]) if found else None
        return account if account and account.is_active else None


def _ask_first(question: str, values: list[str | datetime | None]) -> list[tuple[Any, ...]]:
    """Ask what a request begins with, which tells by itself whether the connection of the request before still stands.

    Django would find that out by asking for nothing first.
    """
    connection.health_check_done = True  # type: ignore[attr-defined] # the stubs do not know of it
    try:
        return list_answers(question, values)
    except DatabaseError:
        if connection.is_usable():
            raise
        connection.close()
        return list_answers(question, values)
