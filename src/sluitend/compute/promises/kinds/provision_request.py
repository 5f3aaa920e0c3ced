"""Provision request: the coach asks for what somebody needs beside work, instead of only noting that it is needed."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="provision_request",
    name="Voorziening aanvragen",
    because="Wat iemand nodig heeft om te kunnen werken of meedoen, wordt aangevraagd en niet alleen genoteerd.",
    owner_role="coach",
    # What stands beside the way to work is not that way: cover stays with the other promises.
    covers=False,
    within="2 weeks",
    counted="vanaf de dag waarop bleek dat het nodig is",
    evidence={"requested": "Aangevraagd"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
