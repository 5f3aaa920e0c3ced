"""A message as mail: plain text that any program shows, in its language, with an identity of its own."""

from django.core.mail import EmailMessage

from sluitend.areas.correspondence.actions import Parcel
from sluitend.compute.policy.letters import LANGUAGES


def write_mail(parcel: Parcel, *, sender: str) -> EmailMessage:
    """Give the mail; a mail server that gets it twice can see that by its identity."""
    domain = sender.rpartition("@")[2].rstrip(">") or "localhost"
    return EmailMessage(
        subject=" ".join(parcel.subject.split()),
        body=parcel.text,
        from_email=sender,
        to=[parcel.to],
        headers={
            "Message-ID": f"<sluitend-{parcel.reference}@{domain}>",
            "Content-Language": LANGUAGES[parcel.language],
            # Whoever is out of the office need not tell a machine so.
            "Auto-Submitted": "auto-generated",
        },
    )
