"""Introduction news: whoever was put forward to an employer hears what became of it."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="introduction_news",
    name="Laten weten wat er van uw voorstel kwam",
    because="Wie zich laat voorstellen, wacht op een antwoord; niets horen is erger dan nee horen.",
    owner_role="coach",
    covers=False,
    within="5 working days",
    counted="vanaf de dag van de voorselectie",
    evidence={
        "told": "Verteld wat de werkgever zei, en waarom",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
