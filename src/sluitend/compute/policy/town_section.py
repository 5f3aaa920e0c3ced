"""How a simulated town behaves: shares and distributions from [town], never taken for a statistic."""

from decimal import Decimal

from sluitend.compute.policy.sections import read_status
from sluitend.compute.policy.shapes import SHARE, TEXT
from sluitend.compute.policy.table import Table
from sluitend.compute.policy.values import Town


def read_town(table: Table) -> Town:
    """Read [town] with its tables of shares."""
    return Town(
        monthly_inflow=table.need("monthly_inflow", SHARE),
        monthly_outflow=table.need("monthly_outflow", SHARE),
        shows_up=table.need("shows_up", SHARE),
        spoken_at_home=table.need("spoken_at_home", SHARE),
        answers=_read_shares(table, "answers"),
        exit_reasons=_read_distribution(table, "exit_reasons"),
        ages=_read_distribution(table, "ages"),
        education=_read_distribution(table, "education"),
        duration=_read_distribution(table, "duration"),
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def _read_shares(table: Table, key: str) -> dict[str, float]:
    inner = table.open_table(key)
    if inner is None:
        table.refuse(
            key,
            what=f"[town.{key}] ontbreekt",
            why="Zonder deze aandelen kan de stad niet nagebootst worden",
            now=f"Voeg een tabel [town.{key}] toe met aandelen tussen 0 en 1",
        )
        return {}
    return inner.read_clean(lambda shares: {name: shares.need(name, SHARE) for name in shares.values}) or {}


def _read_distribution(table: Table, key: str) -> dict[str, float]:
    shares = _read_shares(table, key)
    # Through text, because a third of a cent of binary rounding must not refuse 0.1 + 0.2 + 0.7.
    total = sum(Decimal(str(share)) for share in shares.values())
    if shares and total != 1:
        table.refuse(
            key,
            what=f"De aandelen van `{key}` tellen op tot {total}, niet tot 1",
            why="Dan valt een deel van de mensen buiten de verdeling, of telt dubbel",
            now="Pas de aandelen aan tot ze samen 1 zijn",
        )
    return shares
