"""The secrets of an invitation: a token for the link and a short code to type; only their digests are kept.

Either opens the same page and shows that one invitation. The code holds forty bits, so that whoever tries one after
the other is stopped long before finding any; the token holds 128.
"""

import hashlib
import hmac
from base64 import b32encode
from dataclasses import dataclass

from django.conf import settings

TOKEN_LENGTH, CODE_LENGTH = 26, 8
# Crockford's letters: no two of them look alike, and what people read instead is understood.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("OIL", "011", "- ")


@dataclass(frozen=True, kw_only=True)
class InvitationSecrets:
    """What stands in the letter: the token of the link, and the code in two groups of four."""

    token: str
    code: str


def draw_secrets(made: str) -> InvitationSecrets:
    """Work out the secrets of what was made just so: nobody can without the key of this installation."""
    token = b32encode(_derive("token", made)).decode().lower()[:TOKEN_LENGTH]
    number = int.from_bytes(_derive("code", made))
    code = "".join(LETTERS[number >> 5 * place & 31] for place in range(CODE_LENGTH))
    return InvitationSecrets(token=token, code=f"{code[:4]}-{code[4:]}")


def is_code(typed: str) -> bool:
    """Tell whether this has the length of a code; a token cannot be guessed, a code can be tried."""
    return len(_read(typed)) < TOKEN_LENGTH


def digest_secret(typed: str) -> bytes:
    """Give what is kept of a token or a code, however it was typed: keyed, as all codes can be tried in a week."""
    return _derive("check", _read(typed))


def _read(typed: str) -> str:
    text = typed.strip().upper().translate(MISREAD)
    # A token is longer, and has letters of its own.
    return text if len(text) == CODE_LENGTH else typed.strip().lower()


def _derive(use: str, text: str) -> bytes:
    """One key in the settings, a different one for each use."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"invitation {use} {text}".encode(), hashlib.sha256)
