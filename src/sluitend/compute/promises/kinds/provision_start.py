"""Provision start: what was granted is really there, so that whatever waits for it can go on."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="provision_start",
    name="Start van een voorziening",
    because="Een toekenning helpt pas als de voorziening er is; wat erop wacht, kan dan verder.",
    owner_role="coach",
    covers=False,
    within="3 months",
    counted="vanaf de toekenning",
    evidence={"in_place": "De voorziening is er"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
