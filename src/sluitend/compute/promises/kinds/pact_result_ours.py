"""Pact result, ours: the municipality brings about for a member of a pact what was agreed, by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="pact_result_ours",
    name="Resultaat van de gemeente in een pact",
    because="Een pact heeft twee kanten: wie van leden iets vraagt, doet zelf wat is afgesproken.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="4 years",
    counted="vanaf de afspraak",
    evidence={
        "counted": "Geteld of aangetoond met een stuk",
        "told": "Gemeld op een bijeenkomst",
    },
    unit="resultaat",
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
