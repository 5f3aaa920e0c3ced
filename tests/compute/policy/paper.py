"""Packs on paper: a small national floor, and ways to read or refuse a few lines on top of it."""

from collections.abc import Mapping

import pytest

from sluitend.compute.policy import Finding, Pack, PackError, read_pack

NATIONAL = """
name = "Landelijk"
from = 2000-01-01
source = "Wet"

[promise.offer]
followed_by = ["plan_step"]

[[parameter]]
code = "caseload"
name = "Caseload"
value = 80
unit = "mensen"
source = "Norm"

[[parameter]]
code = "guilders_per_euro"
name = "Guldens per euro"
value = 2.20371
unit = "gulden"
source = "Verordening (EG) nr. 2866/98"
"""
HEAD = """
name = "Proefstad"
extends = "national"
from = 2020-01-01
source = "Raadsbesluit 12"
"""


def read(body: str, *, head: str = HEAD, parents: Mapping[str, Pack] | None = None) -> Pack:
    """Read a pack called proefstad on top of the small national floor."""
    national = read_pack(NATIONAL, file="national.toml", parents={})
    return read_pack(head + body, file="packs/proefstad.toml", parents=parents or {"national": national})


def refuse(body: str, *, head: str = HEAD) -> tuple[Finding, ...]:
    """Give what is wrong with a pack."""
    with pytest.raises(PackError) as refusal:
        read(body, head=head)
    return refusal.value.findings
