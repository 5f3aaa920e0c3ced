"""The BSN: sealed at rest, found through a keyed hash, shown as `*****1234`."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
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


class Sealer:
    """Hashes and seals many numbers that were checked before; the keys are worked out once."""

    def __init__(self) -> None:
        self._begun, self._cipher = HMAC(_derive("hash"), SHA256()), AESGCM(_derive("seal"))

    def hash(self, bsn: str) -> bytes:
        """Do as `hash_bsn`."""
        code = self._begun.copy()
        code.update(bsn.encode())
        return code.finalize()

    def seal(self, bsns: Sequence[str]) -> list[bytes]:
        """Do as `seal_bsn` for each; the nonces are drawn together and cut apart."""
        drawn = secrets.token_bytes(NONCE_BYTES * len(bsns))
        nonces = [drawn[place : place + NONCE_BYTES] for place in range(0, len(drawn), NONCE_BYTES)]
        return [nonce + self._cipher.encrypt(nonce, bsn.encode(), None) for nonce, bsn in zip(nonces, bsns)]


def seal_content(content: bytes) -> bytes:
    """Encrypt what may hold a BSN somewhere, such as lines of a file that nobody has looked at yet."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(_derive("content")).encrypt(nonce, content, None)


def open_content(sealed: bytes) -> bytes:
    """Decrypt what `seal_content` gave, or fail when it was changed."""
    return AESGCM(_derive("content")).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)


def mask_bsn(bsn: str) -> str:
    """Give what screens show."""
    return f"*****{bsn[-4:]}"


def _derive(use: str) -> bytes:
    """One key in the settings, a different one for each use."""
    return hmac.digest(settings.BSN_KEY.encode(), use.encode(), hashlib.sha256)
