"""The certificate of skills on paper: what somebody showed at work, where, and who signs for it."""

from sluitend.areas.aftercare.queries import CertificateRow
from sluitend.exchange.letters.setting import set_letter, write_day


def write_certificate(certificate: CertificateRow) -> bytes:
    """Give one certificate as PDF; the same bytes as before, as it is never changed."""
    signed_on = certificate.signed_on
    data = {
        "municipality": certificate.municipality,
        "person": certificate.person_name,
        "work": certificate.work,
        "employer": certificate.employer,
        "skills": certificate.skills,
        "words": certificate.words,
        "seen_by": certificate.seen_by,
        "function": certificate.function,
        "day": [signed_on.year, signed_on.month, signed_on.day],
        "signed_on": write_day(signed_on),
    }
    return set_letter("certificate.typ", data)
