"""Pact result, theirs: a member of a pact brings about what it agreed with the municipality, by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="pact_result_theirs",
    name="Resultaat van een lid in een pact",
    because="Wat leden van een pact toezeggen, telt pas als iemand naziet of het er kwam.",
    owner_role="pact_member",
    covers=False,
    to_people=False,
    within="4 years",
    counted="vanaf de afspraak",
    evidence={
        "counted": "Geteld of aangetoond met een stuk",
        "told": "Gemeld op een bijeenkomst",
    },
    unit="resultaat",
    # A member reads no list of ours: whoever leads the team hears of it.
    ladder=(Rung(late_days=1, to="team_lead", by="message"),),
)
