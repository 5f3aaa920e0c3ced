"""The console as a carrier: a message is printed where the work runs, for whoever is trying things out."""

from rich.console import Console

from sluitend.areas.correspondence.actions import Parcel, Receipt


class ConsoleCarrier:
    """Prints a message; nothing leaves the machine."""

    def send(self, parcel: Parcel) -> Receipt:
        """Print to whom and what."""
        words = f"{parcel.channel} aan {parcel.to}: {parcel.subject}\n{parcel.text}"
        Console().print(words, markup=False, highlight=False)
        return Receipt(reference=f"console-{parcel.reference}")
