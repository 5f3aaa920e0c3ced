"""Employer mark: an employer gets in writing what was agreed about a placement, and says yes by a day."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="employer_mark",
    name="Akkoord van de werkgever op een plaatsing",
    because="Een werkgever die op papier heeft wat is afgesproken, weet wie hij mag bellen en wat hij mag verwachten.",
    owner_role="account_manager",
    covers=False,
    to_people=False,
    within="2 weeks",
    counted="vanaf de overeenkomst",
    evidence={"link": "Akkoord met de link", "paper": "Getekend op papier"},
    ladder=(
        Rung(late_days=1, to="owner", by="list"),
        Rung(late_days=14, to="team_lead", by="message"),
    ),
)
