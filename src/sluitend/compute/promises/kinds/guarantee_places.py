"""Guarantee places: an employer has a place for each trained candidate, up to as many as were agreed, by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="guarantee_places",
    name="Plaatsen voor opgeleide kandidaten",
    because="Wie zich laat opleiden voor een plaats, moet op die plaats kunnen rekenen.",
    owner_role="employer",
    covers=False,
    to_people=False,
    within="2 years",
    counted="vanaf de afspraak",
    evidence={"taken": "Kandidaten begonnen bij de werkgever"},
    unit="plaats",
    # An employer reads no list of ours: whoever leads the team hears of it.
    ladder=(Rung(late_days=1, to="team_lead", by="message"),),
)
