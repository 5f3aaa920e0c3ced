"""Text messages: in how many parts a text travels, and so what it costs and whether telephones can keep it together."""

# GSM 03.38 (3GPP TS 23.038 §6.2.1): one unit each; any sign outside makes the whole text travel in 16 bits a sign.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
# The extension table: an escape comes before each, so two units.
EXTENDED = frozenset("\f^{}\\[~]|€")
# What one message holds, and what each part holds when there are more (3GPP TS 23.040 §9.2.3.24.1).
IN_ONE, IN_EACH = {7: 160, 16: 70}, {7: 153, 16: 67}


def count_parts(text: str) -> int:
    """Give in how many parts a text travels; an empty text is one.

    The sign on the edge of two parts may take one part more where it is written with two units.
    """
    bits = 7 if set(text) <= BASIC | EXTENDED else 16
    units = _count_extended(text) if bits == 7 else len(text.encode("utf-16-le")) // 2
    return 1 if units <= IN_ONE[bits] else -(-units // IN_EACH[bits])


def _count_extended(text: str) -> int:
    return len(text) + sum(sign in EXTENDED for sign in text)
