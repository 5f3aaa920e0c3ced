"""Placement contact: on fixed days after somebody began somewhere, it is asked how the work goes."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="placement_contact",
    name="Nazorg op een vaste dag",
    because="Wie begint, wordt gesproken in de eerste week en daarna op vaste dagen; zo valt niemand stil uit.",
    owner_role="coach",
    # It comes on top of what covers: a placement does, or aftercare once the benefit has ended.
    covers=False,
    within="12 months",
    counted="vanaf het begin van de plaatsing",
    evidence={"spoken_to": "Gesproken", "home_visit": "Gesproken tijdens een bezoek"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=7, to="team_lead", by="message"),
    ),
)
