"""Print runs: which there are, the next letters to be put in a file, and a file to take along."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sluitend.areas.correspondence.models import Dispatch, PrintFile, PrintRun
from sluitend.areas.correspondence.states import MAKING, SENDING
from sluitend.areas.correspondence.wording import place_words
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.letters import LETTER
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack

RUNS, STACK = 50, 250
FORMATS = {"pdf": "content", "csv": "index"}


@dataclass(frozen=True, kw_only=True)
class PrintFileRow:
    """A file of a run; without content once that was thrown away."""

    number: int
    letters: int
    made_at: datetime
    is_kept: bool


@dataclass(frozen=True, kw_only=True)
class PrintRunRow:
    """A run with its files, and how many of its letters are in one."""

    id: int
    asked_at: datetime
    asked_by: str
    letters: int
    state: str
    files: tuple[PrintFileRow, ...]

    @property
    def done(self) -> int:
        """Give how many letters are in a file."""
        return sum(file.letters for file in self.files)

    @property
    def percent(self) -> int:
        """Tell how far it is (0-100)."""
        return 100 * self.done // self.letters


@dataclass(frozen=True, kw_only=True)
class PrintRuns:
    """The runs of a municipality, and how many letters wait for the next."""

    runs: tuple[PrintRunRow, ...]
    waiting: int


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter as it is printed; `link` is what its QR holds, "" when it has none."""

    id: int
    name: str
    number: str
    to: str
    language: str
    subject: str
    text: str
    link: str


@dataclass(frozen=True, kw_only=True)
class PrintPiece:
    """The next stack of letters of a run, with who sends them and where the window of the envelope is (mm)."""

    run_id: int
    municipality: str
    address: tuple[str, ...]
    window: tuple[float, float]
    letters: tuple[Letter, ...]


@act("list_print_runs")
def list_print_runs(*, actor: Actor, at: datetime) -> Outcome[PrintRuns]:
    """Give the runs of the actor's municipality, the newest first."""
    runs = PrintRun.objects.within(actor).select_related("asked_by").order_by("-id")[:RUNS]
    kept = Q(content__isnull=False)
    files = PrintFile.objects.filter(run__in=[run.id for run in runs]).order_by("number").annotate(is_kept=kept)
    rows = list(files.values("run_id", "number", "letters", "made_at", "is_kept"))
    told = tuple(
        PrintRunRow(
            id=run.id,
            asked_at=run.asked_at,
            asked_by=run.asked_by.name if run.asked_by else "",
            letters=run.letters,
            state=run.state,
            files=tuple(
                PrintFileRow(
                    number=row["number"], letters=row["letters"], made_at=row["made_at"], is_kept=row["is_kept"]
                )
                for row in rows
                if row["run_id"] == run.id
            ),
        )
        for run in runs
    )
    waiting = Dispatch.objects.within(actor).are_due(at).filter(channel=LETTER).count()
    return Outcome(value=PrintRuns(runs=told, waiting=waiting), object="print_runs", fields=("state",))


@act("read_print_piece")
def read_print_piece(*, actor: Actor, at: datetime, most: int = STACK) -> Outcome[PrintPiece | None]:
    """Give the next letters that must be put in a file; without letters of the oldest run that is then ready."""
    run = PrintRun.objects.within(actor).filter(state=MAKING).select_related("organisation").order_by("id").first()
    if run is None:
        return Outcome(value=None, object="print_runs")
    waiting = Dispatch.objects.filter(run=run, state=SENDING).select_related("person__party").order_by("id")[:most]
    pack = find_pack(run.organisation_id)
    piece = PrintPiece(
        run_id=run.id,
        municipality=run.organisation.name,
        address=pack.sender.address if pack.sender else (),
        window=_find_window(pack, at),
        letters=tuple(_write_letter(dispatch) for dispatch in waiting),
    )
    about = tuple(dispatch.person_id for dispatch in waiting)
    return Outcome(value=piece, about=about, object=f"print_run:{run.id}", fields=("to", "text"))


@act("read_print_file")
def read_print_file(
    *, actor: Actor, at: datetime, print_run_id: int, number: int, format: str = "pdf"
) -> Outcome[bytes]:
    """Give a file to print, or its index; everybody in it can see that it was taken along."""
    files = PrintFile.objects.filter(run__in=PrintRun.objects.within(actor), run=print_run_id, number=number)
    found = files.values_list("people", FORMATS[format]).first() if format in FORMATS else None
    if found is None or found[1] is None:
        raise NotFound
    people, content = found
    return Outcome(value=bytes(content), about=tuple(people), object=f"print_run:{print_run_id}", fields=("to", "text"))


def _find_window(pack: Pack, at: datetime) -> tuple[float, float]:
    left, top = (pack.parameter(f"window_{side}_mm", on=find_day(at)).value for side in ("left", "top"))
    return float(left), float(top)


def _write_letter(dispatch: Dispatch) -> Letter:
    return Letter(
        id=dispatch.id,
        name=dispatch.person.party.name,
        number=dispatch.person.number,
        to=dispatch.to,
        language=dispatch.language,
        subject=dispatch.subject,
        text=place_words(dispatch.text, dispatch.secrets),
        link=dispatch.secrets.get("link", ""),
    )
