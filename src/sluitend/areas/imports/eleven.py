"""The eleven-test for hundreds of thousands of numbers: what three digits add is worked out once, for all threes."""

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def _add_up(weights: tuple[int, ...]) -> dict[str, int]:
    threes = map("{:03}".format, range(1000))
    return {three: sum(weight * int(digit) for weight, digit in zip(weights, three)) for three in threes}


FIRST, SECOND, THIRD = _add_up(WEIGHTS[:3]), _add_up(WEIGHTS[3:6]), _add_up(WEIGHTS[6:])


def is_elevenfold(digits: str) -> bool:
    """Tell whether these are the nine digits of a BSN; what is anything else does not pass."""
    try:
        total = FIRST[digits[:3]] + SECOND[digits[3:6]] + THIRD[digits[6:]]
    except KeyError:
        return False
    return total % 11 == 0 and digits != "000000000"
