"""Guarantee candidates: the municipality brings an employer as many trained people as were agreed, by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="guarantee_candidates",
    name="Opgeleide kandidaten brengen",
    because="Een werkgever die plaatsen vrijhoudt, rekent op de mensen die wij daarvoor opleiden.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="2 years",
    counted="vanaf de afspraak",
    evidence={"brought": "Kandidaten opgeleid volgens het profiel"},
    unit="kandidaat",
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
