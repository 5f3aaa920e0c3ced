"""Placement review: as long as somebody works somewhere through us, we look back together, and on to what follows."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="placement_review",
    name="Samen terugkijken op een plaatsing",
    because="Wie ergens aan het werk is, blijft in beeld; voor het einde is bekend wat erna komt.",
    owner_role="coach",
    covers=True,
    within="3 months",
    counted="vanaf de start of de vorige keer",
    evidence={
        "looked_back": "Samen teruggekeken",
        "extended": "Plaatsing verlengd of veranderd",
        "ended": "Plaatsing beëindigd, met wat erna komt",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
