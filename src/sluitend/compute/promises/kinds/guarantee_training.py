"""Guarantee training: somebody is trained for a place that an employer keeps for them."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="guarantee_training",
    name="Opleiden voor een vaste plaats",
    because="Aan het eind van deze opleiding wacht een plaats; zij moet dus op tijd af zijn.",
    owner_role="coach",
    covers=False,
    within="2 years",
    counted="vanaf de dag dat de plaats is vrijgehouden",
    evidence={
        "trained": "Opleiding afgerond volgens het profiel",
        "placed": "Begonnen bij de werkgever",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
