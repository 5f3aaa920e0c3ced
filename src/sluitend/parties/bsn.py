"""The BSN: sealed at rest, found through a keyed hash, shown as `*****1234`."""

import hashlib
import hmac
import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as dutch_bsn

from sluitend.gate.errors import Invalid

NONCE_BYTES = 12


def check_bsn(text: str) -> str:
    """Give the nine digits, or refuse what does not pass the eleven-test."""
    try:
        return str(dutch_bsn.validate(text))
    except ValidationError as wrong:
        raise Invalid(
            _("Dit burgerservicenummer klopt niet."),
            _("Het bestaat uit negen cijfers die aan de elfproef voldoen."),
            _("Kijk of er een cijfer is verwisseld."),
        ) from wrong


def seal_bsn(bsn: str) -> bytes:
    """Encrypt with a fresh nonce, so that equal numbers do not look equal."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(_derive("seal")).encrypt(nonce, bsn.encode(), None)


def open_bsn(sealed: bytes) -> str:
    """Decrypt, or fail when the bytes or the key were changed."""
    return AESGCM(_derive("seal")).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None).decode()


def hash_bsn(bsn: str) -> bytes:
    """Give the keyed hash by which a person can be found without opening any seal."""
    return hmac.digest(_derive("hash"), bsn.encode(), "sha256")


def mask_bsn(bsn: str) -> str:
    """Give what screens show."""
    return f"*****{bsn[-4:]}"


def _derive(use: str) -> bytes:
    """One key in the settings, a different one for each use."""
    return hmac.digest(settings.BSN_KEY.encode(), use.encode(), hashlib.sha256)
