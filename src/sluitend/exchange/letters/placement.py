"""The agreement about a placement on paper: what the three parties agreed, in B1, and a place for each signature."""

from sluitend.areas.placements.rows import AgreementRow, PlacementRow
from sluitend.compute.policy.letters import Sender
from sluitend.exchange.letters.setting import set_letter, write_day

NO_END = "Er is geen laatste dag afgesproken."
UNPAID = "U krijgt geen loon. U houdt uw uitkering."
WAYS = {
    "desk": "Voorgesteld op {day}.",
    "portal": "Akkoord in het portaal op {day}.",
    "link": "Akkoord met de link op {day}.",
    "paper": "Getekend op {day}.",
}


def write_placement_agreement(
    row: PlacementRow, agreement: AgreementRow, *, municipality: str, sender: Sender | None = None
) -> bytes:
    """Give one version as PDF; the same bytes as before, as long as nobody signed since."""
    written_on = agreement.written_on
    data = {
        "municipality": municipality,
        "person": row.person_name,
        "employer": row.employer_name,
        "branch": row.branch_name,
        "kind": row.kind_name,
        "work": row.work,
        "version": agreement.version,
        "day": [written_on.year, written_on.month, written_on.day],
        "written_on": write_day(written_on),
        "starts_on": write_day(row.starts_on),
        "ends": f"De laatste dag is {write_day(agreement.ends_on)}." if agreement.ends_on else NO_END,
        "hours": agreement.hours_a_week,
        "pay": _tell_pay(agreement.pay_cents),
        "tasks": agreement.tasks,
        "guidance": agreement.guidance,
        "because": agreement.because,
        "ask": f"Vragen? Bel {sender.phone}, of kom naar {sender.desk}." if sender else "",
        "signers": _list_signers(row, agreement, municipality),
    }
    return set_letter("placement.typ", data)


def _tell_pay(pay_cents: int | None) -> str:
    if pay_cents is None:
        return UNPAID
    return f"Het loon is € {pay_cents / 100:.2f} per uur.".replace(".", ",", 1)


def _list_signers(row: PlacementRow, agreement: AgreementRow, municipality: str) -> list[dict[str, object]]:
    """Give who signs; whoever agreed already needs no pen any more."""
    sides = {
        "municipality": (f"Voor {municipality}", ""),
        "person": ("De inwoner", row.person_name),
        "employer": (f"Voor {row.employer_name}", ""),
    }
    return [
        {
            "side": sides[mark.side][0],
            "name": mark.name or sides[mark.side][1],
            "is_signed": bool(mark.how),
            "how": WAYS[mark.how].format(day=write_day(mark.set_on)) if mark.set_on else "",
        }
        for mark in agreement.marks
    ]
