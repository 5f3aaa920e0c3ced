"""A mail server as a carrier: over TLS, with what it answers told apart into not now and never."""

from dataclasses import dataclass
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import get_connection

from sluitend.areas.correspondence.actions import Parcel, Receipt
from sluitend.exchange.post.mail import write_mail

# From here on a mail server says: never (RFC 5321 §4.2.1).
NEVER = 500


@dataclass(frozen=True, kw_only=True)
class SmtpCarrier:
    """Hands mail to the server of EMAIL_HOST."""

    sender: str

    def send(self, parcel: Parcel) -> Receipt:
        """Send one mail; a server that is away, or that is busy, is tried again."""
        mail = write_mail(parcel, sender=self.sender)
        try:
            get_connection().send_messages([mail])
        except SMTPRecipientsRefused as refused:
            code, words = next(iter(refused.recipients.values()))
            return _tell(code, words)
        except SMTPResponseException as fault:
            return _tell(fault.smtp_code, fault.smtp_error)
        except (SMTPException, OSError) as fault:
            return Receipt(problem=f"De mailserver is niet te bereiken: {fault}")
        return Receipt(reference=str(mail.extra_headers["Message-ID"]))


def _tell(code: int, words: bytes | str) -> Receipt:
    said = words.decode(errors="replace") if isinstance(words, bytes) else words
    return Receipt(problem=f"De mailserver zegt {code}: {said}", is_lasting=code >= NEVER)
