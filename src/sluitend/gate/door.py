"""The door itself: permission, purpose, one transaction, once only, and a line in the journal."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar
from uuid import UUID

from django.db import DatabaseError, transaction

from sluitend.gate import errors
from sluitend.gate.actor import Actor
from sluitend.gate.grants import find_scope
from sluitend.gate.models import Once
from sluitend.gate.purposes import is_purpose_right
from sluitend.gate.restricting import require_unrestricted
from sluitend.gate.translation import is_collision, translate
from sluitend.journal.actions import ClockWentBack, Line, add_entry

P = ParamSpec("P")
T = TypeVar("T")
TRIES = 5


@dataclass(frozen=True, kw_only=True)
class Outcome(Generic[T]):
    """What a use case gives back to the gate: its answer, and what the journal must know of it."""

    value: T
    about: tuple[int, ...] = ()
    object: str = ""
    fields: tuple[str, ...] = ()


# Every use case by the name of its act, for the tests of the house.
ACTS: dict[str, Callable[..., Any]] = {}


def act(name: str) -> Callable[[Callable[P, Outcome[T]]], Callable[P, T]]:
    """Make a function a use case: it can then only be entered through the gate, under this name."""

    def gated(work: Callable[P, Outcome[T]]) -> Callable[P, T]:
        @wraps(work)
        def enter(*args: P.args, **asked: P.kwargs) -> T:
            actor, at = _read_asker(asked)
            try:
                return _pass_through(name, work, actor, at, asked)
            except errors.Refusal as refusal:
                _write(name, actor, at, Outcome(value=None, about=_guess_about(asked)), refusal.code)
                raise

        ACTS[name] = enter
        return enter

    return gated


def _read_asker(asked: dict[str, Any]) -> tuple[Actor, datetime]:
    return asked["actor"], asked["at"]


def _pass_through(name: str, work: Callable[..., Outcome[T]], actor: Actor, at: datetime, asked: Any) -> T:
    """Check, then do the work in one transaction, again when it collided with the work of others."""
    scope = find_scope(role=actor.role, act=name)
    if scope is None:
        raise errors.NotAllowed
    if not is_purpose_right(role=actor.role, act=name, purpose=actor.purpose):
        raise errors.WrongPurpose
    inside = asked | {"actor": replace(actor, scope=scope)}
    for _ in range(TRIES):
        try:
            return _do_once(name, work, actor, at, inside)
        except DatabaseError as fault:
            if not is_collision(fault):
                raise translate(fault) from fault
    raise errors.TooBusy


def _do_once(name: str, work: Callable[..., Outcome[T]], actor: Actor, at: datetime, inside: Any) -> T:
    with transaction.atomic(durable=True):
        if actor.once:
            _claim_key(actor.once, name, actor, at, inside)
        outcome = work(**inside)
        require_unrestricted(role=actor.role, act=name, about=outcome.about)
        _write(name, actor, at, outcome, "done")
    return outcome.value


def _claim_key(key: UUID, name: str, actor: Actor, at: datetime, inside: dict[str, Any]) -> None:
    """Note the key of this request; a second one waits here until the first has ended."""
    asked = {word: value for word, value in inside.items() if word not in ("actor", "at")}
    text = f"{actor.party_id} {actor.role} {name} {sorted(asked.items())!r}"
    digest = hashlib.sha256(text.encode()).digest()
    _, fresh = Once.objects.get_or_create(key=key, defaults={"digest": digest, "at": at})
    if not fresh:
        known = bytes(Once.objects.get(key=key).digest)
        raise errors.DoneBefore if known == digest else errors.KeyReused


def _write(name: str, actor: Actor, at: datetime, outcome: Outcome[Any], result: str) -> None:
    """Write the line in the running transaction (done), or in one of its own (refused)."""
    line = Line(
        at=at,
        actor=actor.party_id,
        on_behalf_of=actor.on_behalf_of,
        role=actor.role,
        purpose=actor.purpose,
        act=name,
        about=outcome.about,
        object=outcome.object,
        outcome=result,
        origin=actor.origin,
        fields=outcome.fields,
    )
    try:
        add_entry(line)
    except ClockWentBack as wrong:
        raise errors.ClockWrong from wrong


def _guess_about(asked: dict[str, Any]) -> tuple[int, ...]:
    """A refused act says about whom it was asked, when that was plain from the question."""
    person = asked.get("person_id")
    return (person,) if person else ()
