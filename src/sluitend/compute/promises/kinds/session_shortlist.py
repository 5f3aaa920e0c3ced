"""Session shortlist: an employer that will meet people hears in time whom it can choose from."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="session_shortlist",
    name="Voorstel van kandidaten voor een voorselectie",
    because="Een werkgever die tijd vrijmaakt, weet op tijd wie er kunnen komen, ook als het niemand is.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="2 weeks",
    counted="vanaf de dag dat de voorselectie is afgesproken",
    evidence={
        "shown": "Kandidaten voorgesteld, met hun toestemming",
        "nobody": "Verteld dat er nu niemand is",
    },
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=3, to="team_lead", by="message"),
    ),
)
