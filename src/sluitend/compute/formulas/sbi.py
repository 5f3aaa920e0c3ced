"""The Standaard Bedrijfsindeling: in which section an activity falls, and how large an employer is called."""

from bisect import bisect_right

# The first division of each section (CBS, SBI 2008); what lies between two belongs to the one before.
FIRST_DIVISIONS = (1, 5, 10, 35, 36, 41, 45, 49, 55, 58, 64, 68, 69, 77, 84, 85, 86, 90, 94, 97, 99)
SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"
# The fewest people at an employer of each size, as the chamber of commerce counts them.
SIZES = ((1, "self"), (2, "micro"), (10, "small"), (50, "medium"), (250, "large"))


def find_section(text: str) -> str:
    """Give the section of what somebody wrote, a letter or a code such as "56.10.2"; "" when it is neither.

    Source: CBS, SBI 2008.
    """
    plain = text.strip().upper()
    if len(plain) == 1 and plain in SECTIONS:
        return plain
    digits = plain.lstrip("ABCDEFGHIJKLMNOPQRSTU ").replace(".", "")
    if not (digits.isascii() and digits.isdecimal()) or not 2 <= len(digits) <= 5 or digits[:2] == "00":
        return ""
    return SECTIONS[bisect_right(FIRST_DIVISIONS, int(digits[:2])) - 1]


def find_size(people: int) -> str:
    """Give the size of an employer with so many people; "" when there are none.

    Source: size classes of the chamber of commerce.
    """
    return next((code for least, code in reversed(SIZES) if people >= least), "")
