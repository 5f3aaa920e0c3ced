"""The post: what is carried can be read back, a server that is down loses nothing, and letters are printed once."""

import csv
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from io import BytesIO, StringIO
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pikepdf
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail.backends.base import BaseEmailBackend
from django.test import override_settings
from tests.areas.correspondence.posting import FIELDS, MAIL, admit_with, find_state, post
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.correspondence.actions import (
    Parcel,
    Receipt,
    cancel_print_run,
    close_print_file,
    start_print_run,
)
from sluitend.areas.correspondence.actions.printing import NewPrintFile
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.queries import list_print_runs, read_print_file, read_print_piece
from sluitend.exchange.post import carrying
from sluitend.exchange.post.console import ConsoleCarrier
from sluitend.exchange.post.folder import FolderCarrier
from sluitend.exchange.post.printing import print_due
from sluitend.exchange.post.round import send_due
from sluitend.exchange.post.smtp import SmtpCarrier

PARCEL = Parcel(
    id=7, channel="email", to=MAIL, language="eng", subject="Hoi\r\nBcc: x", text="Tot snel", reference="7-1"
)


@dataclass
class Server(BaseEmailBackend):
    """A mail server that does as it is told."""

    fault: Exception | None = None
    sent: list[object] = field(default_factory=list)

    def send_messages(self, messages: list[object]) -> int:
        if self.fault:
            raise self.fault
        self.sent += messages
        return len(messages)


def test_a_round_lays_mail_and_texts_down_where_they_can_be_read_back(house: House, tmp_path: Path) -> None:
    mail, text = post(admit_with(house, "email")), post(admit_with(house, "phone"), "invitation")
    with override_settings(POST_FOLDER=str(tmp_path / "post"), POST={"email": "folder", "sms": "folder"}):
        assert (send_due(AT), send_due(AT)) == (2, 0)
    assert (find_state(mail), find_state(text)) == ("sent", "sent")
    read = message_from_bytes((tmp_path / "post" / f"{mail}-1.eml").read_bytes(), policy=policy.default)
    assert (read["To"], read["Subject"], read["Content-Language"]) == (MAIL, "Uw afspraak op dinsdag 1 december", "nl")
    assert str(FIELDS["link"]) in (tmp_path / "post" / f"{text}-1.txt").read_text()


def test_a_carrier_that_is_down_is_left_alone_and_the_queue_waits(house: House, tmp_path: Path) -> None:
    (tmp_path / "post").touch()
    messages = [post(admit_with(house, "email")) for _ in range(3)]
    with override_settings(POST_FOLDER=str(tmp_path / "post"), POST={"email": "folder", "sms": "folder"}):
        assert send_due(AT) == 0
    assert [find_state(each) for each in messages] == ["queued"] * 3
    assert Dispatch.objects.filter(tries=1).count() == 1


def test_a_carrier_that_nobody_knows_stops_the_post_before_anything_is_taken(house: House) -> None:
    message = post(admit_with(house, "phone"))
    with override_settings(POST={"email": "folder", "sms": "smtp"}), pytest.raises(ImproperlyConfigured):
        send_due(AT)
    assert find_state(message) == "queued"


def test_a_process_that_is_killed_while_sending_leaves_one_message_unsure(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = [post(admit_with(house, "email")) for _ in range(2)]

    class Killed:
        def send(self, parcel: Parcel) -> Receipt:
            raise KeyboardInterrupt

    monkeypatch.setattr("sluitend.exchange.post.round.find_carrier", lambda channel: Killed())
    with pytest.raises(KeyboardInterrupt):
        send_due(AT)
    assert [find_state(each) for each in messages] == ["sending", "queued"]


@pytest.mark.parametrize(
    ("fault", "is_lasting"),
    [
        (SMTPRecipientsRefused({MAIL: (550, b"No such user")}), True),
        (SMTPRecipientsRefused({MAIL: (451, b"Later")}), False),
        (SMTPServerDisconnected("weg"), False),
        (ConnectionRefusedError("dicht"), False),
    ],
)
def test_a_mail_server_says_not_now_or_never(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, is_lasting: bool
) -> None:
    monkeypatch.setattr("sluitend.exchange.post.smtp.get_connection", lambda: Server(fault=fault))
    receipt = SmtpCarrier(sender="Gemeente <post@gemeente.example>").send(PARCEL)
    assert (bool(receipt.problem), receipt.is_lasting) == (True, is_lasting)


def test_mail_that_is_taken_is_known_by_its_identity_and_holds_no_line_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = Server()
    monkeypatch.setattr("sluitend.exchange.post.smtp.get_connection", lambda: server)
    receipt = SmtpCarrier(sender="Gemeente <post@gemeente.example>").send(PARCEL)
    assert receipt == Receipt(reference="<sluitend-7-1@gemeente.example>")
    [mail] = server.sent
    assert mail.message()["Subject"] == "Hoi Bcc: x"


def test_the_console_shows_what_would_go_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with override_settings(POST={"email": "console", "sms": "folder"}):
        assert isinstance(carrying.find_carrier("email"), ConsoleCarrier)
    assert ConsoleCarrier().send(PARCEL).reference == "console-7-1"
    assert "Tot snel" in capsys.readouterr().out
    carrier = FolderCarrier(folder=tmp_path)
    assert carrier.send(PARCEL) == carrier.send(PARCEL)


@pytest.mark.slow
def test_letters_are_printed_in_one_file_that_can_be_kept_with_an_index_that_carries_nothing_out(house: House) -> None:
    letters = [post(admit_with(house, "post", first_name="=Noor"), "invitation") for _ in range(3)]
    run = start_print_run(actor=house.planner, at=AT)
    assert start_print_run(actor=house.planner, at=AT) is None
    assert print_due(AT) == 3
    assert {find_state(each) for each in letters} == {"sent"}
    [row] = list_print_runs(actor=house.planner, at=AT).runs
    assert (row.state, row.done, row.percent) == ("ready", 3, 100)
    asked = {"actor": house.planner, "at": AT, "print_run_id": run, "number": 1}
    with pikepdf.open(BytesIO(read_print_file(**asked))) as pdf, pdf.open_metadata() as facts:
        assert (len(pdf.pages), bool(pdf.Root.MarkInfo.Marked), facts.pdfa_status) == (5, True, "2A")
    index = read_print_file(**asked, format="csv").decode("utf-8-sig")
    lines = list(csv.reader(StringIO(index), delimiter=";"))
    assert [line[3] for line in lines[1:]] == ["Dorpsstraat 1, 1234 AB Ons Dorp"] * 3
    assert all(line[2].startswith("'=Noor") for line in lines[1:])
    with refused("not_found"):
        read_print_file(**(asked | {"number": 9}))


def test_of_a_run_that_is_stopped_half_way_a_whole_file_is_sent_and_all_others_wait_again(house: House) -> None:
    letters = [post(admit_with(house, "post")) for _ in range(3)]
    run = start_print_run(actor=house.planner, at=AT)
    assert run
    piece = read_print_piece(actor=SYSTEM, at=AT, most=2)
    assert piece
    file = NewPrintFile(run_id=run, dispatch_ids=[each.id for each in piece.letters], content=b"pdf", index=b"")
    assert close_print_file(actor=SYSTEM, at=AT, file=file) is True
    with refused("message_moved_on"):
        close_print_file(actor=SYSTEM, at=AT, file=file)
    assert cancel_print_run(actor=house.lead, at=AT, print_run_id=run) == 1
    with refused("message_moved_on"):
        cancel_print_run(actor=house.lead, at=AT, print_run_id=run)
    assert [find_state(each) for each in letters] == ["sent", "sent", "queued"]
    assert start_print_run(actor=house.planner, at=AT)
    assert Dispatch.objects.filter(state="sending").values_list("id", flat=True).get() == letters[2]
