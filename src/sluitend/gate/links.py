"""The secrets of a link to log in: a token in the address and a short code beside it, worked out and checked."""

import hashlib
import hmac
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

TOKEN_LENGTH, CODE_DIGITS = 26, 6


@dataclass(frozen=True, kw_only=True)
class LinkSecrets:
    """What the resident gets: the token in the link, and the code that is given apart from it."""

    token: str
    code: str
    ends_at: datetime


def draw_secrets(account_id: int, *, at: datetime, ends_at: datetime) -> LinkSecrets:
    """Work out the secrets of the link made at this moment: nobody can without the key of this installation."""
    made = f"{account_id} {at.isoformat()}"
    token = draw_token("token", account_id, at=at)
    number = int.from_bytes(_derive("code", made)) % 10**CODE_DIGITS
    return LinkSecrets(token=token, code=f"{number:0{CODE_DIGITS}}", ends_at=ends_at)


def draw_token(use: str, owner_id: int, *, at: datetime) -> str:
    """Work out the secret of an address that was made at this moment, 128 bits that nobody can guess."""
    return b32encode(_derive(use, f"{owner_id} {at.isoformat()}")).decode().lower()[:TOKEN_LENGTH]


def digest_token(token: str) -> bytes:
    """Give what is kept of a token; it is long enough to need no key."""
    return hashlib.sha256(token.encode()).digest()


def digest_code(token: str, code: str) -> bytes:
    """Give what is kept of a code: keyed, as all codes can be tried in a second."""
    return _derive("check", f"{token} {code}")


def match_code(token: str, code: str, *, digest: bytes) -> bool:
    """Tell whether this is the code, in the same time whatever was tried."""
    return hmac.compare_digest(digest_code(token, code), digest)


def _derive(use: str, text: str) -> bytes:
    """One key in the settings, a different one for each use."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"login link {use} {text}".encode(), hashlib.sha256)
