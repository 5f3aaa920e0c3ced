"""A film in which somebody tells of themselves: the person gives the link, changes it, and takes it away at once."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.models import LONGEST_LINK, VideoResume
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Person

SAFE = URLValidator(schemes=["https"])


@act("record_my_video")
def record_my_video(*, actor: Actor, at: datetime, link: str) -> Outcome[None]:
    """Keep where the film of a resident stands; an empty link takes it away from every employer in this moment."""
    person = Person.objects.within(actor).filter(party=actor.party_id, active=True).first()
    if person is None:
        raise NotFound
    if link.strip():
        _require_safe(link.strip())
        told = {"link": link.strip(), "told_at": at}
        VideoResume.objects.update_or_create(person=person, defaults=told)
    else:
        VideoResume.objects.filter(person=person).delete()
    return Outcome(value=None, about=(person.pk,), object=f"person:{person.pk}", fields=("video",))


def _require_safe(link: str) -> None:
    """Refuse what is no address of a page, or one that travels unsealed."""
    try:
        SAFE(link)
        fits = len(link) <= LONGEST_LINK
    except ValidationError:
        fits = False
    if not fits:
        raise Invalid(
            _("Deze link werkt niet."),
            _("Een link begint met https:// en is niet langer dan driehonderd tekens."),
            _("Open uw video. Kopieer de link en plak hem hier."),
        )
