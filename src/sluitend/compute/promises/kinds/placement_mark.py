"""Placement mark: whoever is placed has read and agreed to what was written down, by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="placement_mark",
    name="Akkoord van de inwoner op een plaatsing",
    because="Niemand werkt ergens onder afspraken die hij niet kent.",
    owner_role="coach",
    covers=False,
    within="2 weeks",
    counted="vanaf de overeenkomst",
    evidence={"portal": "Akkoord in het portaal", "paper": "Getekend op papier"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
