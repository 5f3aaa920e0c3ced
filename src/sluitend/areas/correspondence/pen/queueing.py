"""Queueing: a text from the pack waits for its moment, or whoever wanted to send it hears why not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sluitend.areas.correspondence.models import Dispatch, Pause
from sluitend.areas.correspondence.reaching import Way, choose_way, list_ways
from sluitend.areas.correspondence.states import CANCELLED, MISHAPS, QUEUED, SENDING, UNDER_WAY
from sluitend.areas.correspondence.wording import Fields, tell_sender, write_words
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.quiet import find_waking_moment
from sluitend.compute.calendar.units import WEEK
from sluitend.compute.policy.letters import LETTER, LetterText
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.gate.restricting import find_restricted
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

# A letter that was gathered to be printed did not leave yet.
IS_HERE = Q(state=QUEUED) | Q(state=SENDING, run__isnull=False)


@dataclass(frozen=True, kw_only=True)
class NotQueued:
    """Why nothing was queued: not_active, restricted, paused, no_address, no_text or too_often."""

    because: str


def queue_message(
    person: Person,
    *,
    text: str,
    fields: Fields,
    actor: Actor,
    at: datetime,
    about: str,
    language: str | None = None,
    channel: str | None = None,
    not_before_at: datetime | None = None,
) -> Dispatch | NotQueued:
    """Queue a text of the pack for a person that is locked; the same about the same thing is queued once.

    `fields` fill the text in, besides the name of the person and how the municipality is reached. Without a channel
    it is the one that the person likes best, of those for which there is a text.
    """
    pack = find_pack(person.party.organisation_id)
    found = _choose(person, text, channel=channel, language=language or person.language, pack=pack, at=at)
    if isinstance(found, NotQueued):
        return found
    way, letter = found
    same = Dispatch.objects.filter(person=person, code=text, about=about, channel=way.channel, state__in=UNDER_WAY)
    if waiting := same.first():
        return waiting
    if _is_too_often(person, way.channel, pack, at):
        return NotQueued(because="too_often")
    worded = write_words(letter, _tell_known(person, pack) | dict(fields))
    return Dispatch.objects.create(
        person=person,
        channel=way.channel,
        to=way.to,
        code=letter.code,
        language=letter.language,
        subject=worded.subject,
        text=worded.text,
        secrets=worded.secrets,
        about=about,
        not_before_at=find_moment(way.channel, max(at, not_before_at or at), pack=pack),
        queued_at=at,
        queued_by_id=actor.party_id,
    )


def queue_again(dispatch: Dispatch, way: Way, *, actor: Actor, at: datetime) -> Dispatch:
    """Queue the same words for another address; that an earlier message came back is no reason to wait."""
    if "{link}" in dispatch.text and not dispatch.secrets:
        raise Invalid(
            _("Deze brief kan niet opnieuw worden verstuurd."),
            _("De link die erin stond, geldt niet meer."),
            _("Maak een nieuwe uitnodiging."),
        )
    pack = find_pack(dispatch.person.party.organisation_id)
    return Dispatch.objects.create(
        person=dispatch.person,
        channel=way.channel,
        to=way.to,
        code=dispatch.code,
        language=dispatch.language,
        subject=dispatch.subject,
        text=dispatch.text,
        secrets=dispatch.secrets,
        about=dispatch.about,
        not_before_at=find_moment(way.channel, at, pack=pack),
        queued_at=at,
        queued_by_id=actor.party_id,
        follows=dispatch,
    )


def cancel_messages(*, about: str, at: datetime, because: str) -> int:
    """Cancel what still waits about something, and forget what opened it; gives how many messages that were."""
    same = Dispatch.objects.filter(about=about)
    same.exclude(secrets={}).update(secrets={})
    return same.filter(IS_HERE).update(state=CANCELLED, because=because, settled_at=at)


def lock_waiting(abouts: Collection[str]) -> set[str]:
    """Give about which of these things a message is still here, held so that nothing leaves during this act."""
    waiting = Dispatch.objects.filter(IS_HERE, about__in=abouts)
    return set(waiting.select_for_update(no_key=True).order_by("id").values_list("about", flat=True))


def find_pause(person_id: int, at: datetime) -> Pause | None:
    """Give the pause that holds for a person now."""
    return Pause.objects.are_running(find_day(at)).filter(person=person_id).first()


def find_moment(channel: str, at: datetime, *, pack: Pack) -> datetime:
    """Give when a message may come at the earliest; paper makes no sound."""
    if channel == LETTER:
        return at
    hours = {code: int(pack.parameter(f"post_{code}", on=find_day(at)).value) for code in ("from_hour", "until_hour")}
    return find_waking_moment(at, **hours)


def _find_objection(person: Person, at: datetime) -> str:
    if not person.active:
        return "not_active"
    if find_restricted([person.pk]):
        return "restricted"
    return "paused" if find_pause(person.pk, at) else ""


def _choose(
    person: Person, code: str, *, channel: str | None, language: str, pack: Pack, at: datetime
) -> tuple[Way, LetterText] | NotQueued:
    """Give the best way to write to a person for which there are words, or why there is none."""
    if because := _find_objection(person, at):
        return NotQueued(because=because)
    found = choose_way(list_ways(person.pk), code, channel=channel, language=language, pack=pack, on=find_day(at))
    return NotQueued(because=found) if isinstance(found, str) else found


def _is_too_often(person: Person, channel: str, pack: Pack, at: datetime) -> bool:
    """Tell whether the person had as many messages over this channel as a week may bring; mishaps do not count."""
    most = int(pack.parameter("post_per_week", on=find_day(at)).value)
    lately = Dispatch.objects.filter(person=person, channel=channel, queued_at__gt=at - WEEK)
    return lately.exclude(state__in=MISHAPS).count() >= most


def _tell_known(person: Person, pack: Pack) -> dict[str, str]:
    home = person.party.organisation
    return {"name": person.party.name} | tell_sender(pack.sender, home.name if home else "")
