"""Everything that can be asked about sessions with employers; each goes through the gate."""

from sluitend.areas.introductions.queries.desk import (
    PersonIntroductions,
    SessionChoice,
    SessionView,
    list_sessions,
    read_introductions,
    read_session,
)
from sluitend.areas.introductions.queries.employer import MyEmployer, MySession, read_my_employer, read_my_session
from sluitend.areas.introductions.queries.mine import MyIntroductions, read_my_introductions

__all__ = [
    "MyEmployer",
    "MyIntroductions",
    "MySession",
    "PersonIntroductions",
    "SessionChoice",
    "SessionView",
    "list_sessions",
    "read_introductions",
    "read_my_employer",
    "read_my_introductions",
    "read_my_session",
    "read_session",
]
