"""What a step can be made of: the few instruments that the pack has in use, each with the evidence that it helps."""

from dataclasses import dataclass
from datetime import date

from sluitend.compute.policy.pack import Pack


@dataclass(frozen=True, kw_only=True)
class InstrumentRow:
    """An instrument; `is_offer` tells whether starting it stops the clock of the offer."""

    code: str
    name: str
    evidence: str
    evidence_source: str
    is_offer: bool


def list_instruments(pack: Pack, *, on: date) -> tuple[InstrumentRow, ...]:
    """Give the instruments in use on a day."""
    return tuple(
        InstrumentRow(
            code=each.code,
            name=each.name,
            evidence=each.evidence,
            evidence_source=each.evidence_source,
            is_offer=each.counts_as_offer,
        )
        for each in pack.list_active_instruments(on=on)
    )


def find_instrument_name(pack: Pack, code: str) -> str:
    """Give the name of an instrument, also when it is not in use any more; "" when the step has none."""
    return next((each.name for each in pack.instruments if each.code == code), code)
