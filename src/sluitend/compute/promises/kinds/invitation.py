"""Invitation: everybody is asked to talk about their chances, and is reached, not only written to."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="invitation",
    name="Uitnodiging",
    because="Iedereen wordt uitgenodigd voor een gesprek over kansen op werk of meedoen.",
    owner_role="coach",
    covers=True,
    within="12 months",
    counted="vanaf de instroom",
    evidence={"reached": "Bereikt en afspraak gemaakt"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="owner", by="home_visit"),
        Rung(late_days=35, to="team_lead", by="desk"),
    ),
)
