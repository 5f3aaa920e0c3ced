"""A request under the AVG: whoever asks about their own data is answered within a month."""

from sluitend.compute.promises.kind import Kind, Rung

KIND = Kind(
    code="rights_request",
    name="Verzoek over eigen gegevens",
    because="Wie naar de eigen gegevens vraagt, krijgt binnen een maand antwoord (AVG artikel 12 lid 3).",
    owner_role="coach",
    # An answer about data is no help with work.
    covers=False,
    # Whoever left is still in the files, and may still ask.
    outlasts=True,
    within="1 month",
    counted="vanaf het verzoek",
    evidence={
        "answered": "Antwoord gegeven",
        "file_given": "Dossier gegeven",
        "corrected": "Gegevens verbeterd",
        "restricted": "Gebruik van de gegevens beperkt",
        "listed": "Op de lijst om te vernietigen",
        "refused": "Gemotiveerd geweigerd, met uitleg over bezwaar",
    },
    ladder=(
        Rung(late_days=0, to="owner", by="list"),
        Rung(late_days=1, to="team_lead", by="message"),
    ),
)
