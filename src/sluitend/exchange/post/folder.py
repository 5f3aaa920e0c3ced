"""A folder as a carrier: mail as .eml and text messages as .txt, for a demonstration and for tests."""

from dataclasses import dataclass
from pathlib import Path

from sluitend.areas.correspondence.actions import Parcel, Receipt
from sluitend.compute.policy.letters import EMAIL
from sluitend.exchange.post.mail import write_mail

SENDER = "Sluitend <post@localhost>"


@dataclass(frozen=True, kw_only=True)
class FolderCarrier:
    """Lays each message down in a folder; nothing leaves the machine."""

    folder: Path

    def send(self, parcel: Parcel) -> Receipt:
        """Write a file that is named after the message."""
        name, content = self._write(parcel)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            (self.folder / name).write_bytes(content)
        except OSError as fault:
            return Receipt(problem=f"De map is niet te beschrijven: {fault.strerror}.")
        return Receipt(reference=name)

    def _write(self, parcel: Parcel) -> tuple[str, bytes]:
        if parcel.channel == EMAIL:
            return f"{parcel.reference}.eml", write_mail(parcel, sender=SENDER).message().as_bytes()
        return f"{parcel.reference}.txt", f"{parcel.to}\n\n{parcel.text}\n".encode()
