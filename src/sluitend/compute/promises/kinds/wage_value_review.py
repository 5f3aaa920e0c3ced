"""Wage-value review: what work yields is measured again, as a subsidy follows the person and not an old report."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="wage_value_review",
    name="Nieuwe meting van de loonwaarde",
    because="Wie groeit in het werk, hoort dat terug te zien; wie terugvalt, ook. Daarom wordt er opnieuw gemeten.",
    owner_role="coach",
    covers=False,
    within="12 months",
    counted="vanaf de vorige meting",
    evidence={"measured": "Opnieuw gemeten"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=28, to="team_lead", by="message"),
    ),
)
