"""Ladder measurement: at least twice a year it is asked where somebody stands, so that a step is seen."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="ladder_measurement",
    name="Meting op de participatieladder",
    because="Ten minste twee keer per jaar wordt samen bekeken waar iemand staat en wat een volgende stap kan zijn.",
    owner_role="coach",
    # To be measured is not to be helped: whoever is owed nothing else, is not covered.
    covers=False,
    within="6 months",
    counted="vanaf de vorige meting",
    evidence={"measured": "Gemeten"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=28, to="team_lead", by="message"),
    ),
)
