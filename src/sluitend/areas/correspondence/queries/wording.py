"""How the texts of the pack read on a day, filled in for somebody who does not exist."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sluitend.areas.correspondence.wording import Field, place_words, tell_sender, write_words
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.text_messages import count_parts
from sluitend.compute.policy.letters import CHANNELS, DUTCH, NEEDED, LetterText
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Party


@dataclass(frozen=True, kw_only=True)
class WordingView:
    """One text as it would be read, with where it comes from; of a text message how long it is."""

    code: str
    channel: str
    language: str
    subject: str
    text: str
    source: str
    status: str

    @property
    def signs(self) -> int:
        """Give how long the text is."""
        return len(self.text)

    @property
    def parts(self) -> int:
        """Give in how many parts it would travel as a text message."""
        return count_parts(self.text)


@act("read_wording")
def read_wording(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[list[WordingView]]:
    """Give every text that holds on a day (today), filled in for somebody made up."""
    day, pack = on or find_day(at), find_pack(actor.organisation_id)
    name = Party.objects.filter(id=actor.organisation_id or 0).values_list("name", flat=True).first()
    views = [_write(letter, pack, name or "", day) for letter in pack.list_letters(on=day)]
    return Outcome(value=sorted(views, key=_find_place), object="wording")


def _find_place(view: WordingView) -> tuple[int, int, bool, str]:
    """Put texts in the order in which somebody gets them, and Dutch first."""
    return (list(NEEDED).index(view.code), CHANNELS.index(view.channel), view.language != DUTCH, view.language)


def _write(letter: LetterText, pack: Pack, municipality: str, day: date) -> WordingView:
    made_up: dict[str, Field] = {
        "name": "Noor Jansen",
        "day": day,
        "time": time(10, 30),
        "place": "Stadhuis, kamer 3",
        "with_whom": "Sanne",
        "until": day,
        "link": "https://afspraak.gemeente.example/k7",
        "code": "K7R4-M2TX",
        "phone": "14 000",
        "desk": "het stadhuis",
    }
    worded = write_words(letter, made_up | tell_sender(pack.sender, municipality))
    return WordingView(
        code=letter.code,
        channel=letter.channel,
        language=letter.language,
        subject=worded.subject,
        text=place_words(worded.text, worded.secrets),
        source=letter.source,
        status=letter.status,
    )
