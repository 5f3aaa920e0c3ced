"""Sessions and accounts as every request asks for them, written out: to put these questions together took longest."""

from datetime import datetime
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.db import connection

from sluitend.config.clock import read_clock
from sluitend.gate.models import Account

SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"
COLUMNS = [field.attname for field in Account._meta.concrete_fields]
ACCOUNT = f"SELECT {', '.join(COLUMNS)} FROM gate_account WHERE id = %s"  # noqa: S608 - put together from names of columns


class SessionStore(db.SessionStore):
    """Sessions in the database, as Django keeps them; only asking for one is written out."""

    def load(self) -> dict[str, Any]:
        """Give what a session holds; one that is unknown or over is forgotten."""
        found = _find_one(SESSION, self.session_key, read_clock())
        if found is None:
            self._session_key = None
            return {}
        held: dict[str, Any] = self.decode(found[0])
        return held


class AccountBackend(ModelBackend):
    """Logging in by name and password, as Django does; only asking who has logged in is written out."""

    def get_user(self, user_id: int) -> Account | None:
        """Give who has logged in, unless the account was closed since."""
        found = _find_one(ACCOUNT, user_id)
        account = Account.from_db("default", COLUMNS, found) if found else None
        return account if account and account.is_active else None


def _find_one(question: str, *values: str | int | datetime | None) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        found: tuple[Any, ...] | None = cursor.fetchone()
        return found
