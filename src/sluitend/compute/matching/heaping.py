"""A heap of the best found so far, the worst of them on top, and the lots that break a tie."""

from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import Longs

LOTS = 32
MASK = (1 << LOTS) - 1
# An odd number keeps all 32 bits apart, and is small enough for products to fit in 64.
SPREAD = 0x45D9F3B


@make_kernel
def hash_number(number: int) -> int:
    """Give another number below 2^32 for each number below 2^32, as if drawn at random.

    Twice shift, exclusive-or and multiply, each of which can be undone: no two numbers get the same lot.
    """
    number &= MASK
    number = ((number >> 16) ^ number) * SPREAD & MASK
    number = ((number >> 16) ^ number) * SPREAD & MASK
    return (number >> 16) ^ number


@make_kernel
def make_key(score: int, number: int, salt: int) -> int:
    """Give a key that is higher for a higher score (0 to 2^31), and by lot where scores are equal."""
    return int(score) << LOTS | hash_number(int(number) ^ salt)


@make_kernel
def _sink(keys: Longs, rows: Longs, size: int) -> None:
    """Let the top go down to where it belongs among the first `size`."""
    at, key, row = 0, keys[0], rows[0]
    while True:
        child = 2 * at + 1
        if child + 1 < size and keys[child + 1] < keys[child]:
            child += 1
        if child >= size or keys[child] >= key:
            break
        keys[at], rows[at] = keys[child], rows[child]
        at = child
    keys[at], rows[at] = key, row


@make_kernel
def _rise(keys: Longs, rows: Longs, at: int) -> None:
    """Let the last go up to where it belongs."""
    key, row = keys[at], rows[at]
    while at and keys[(at - 1) // 2] > key:
        parent = (at - 1) // 2
        keys[at], rows[at] = keys[parent], rows[parent]
        at = parent
    keys[at], rows[at] = key, row


@make_kernel
def add_best(keys: Longs, rows: Longs, size: int, key: int, row: int) -> int:
    """Let a row in when it is among the best, and give how many there are."""
    if size < len(keys):
        keys[size], rows[size] = key, row
        _rise(keys, rows, size)
        return size + 1
    if key > keys[0]:
        keys[0], rows[0] = key, row
        _sink(keys, rows, size)
    return size


@make_kernel
def list_best(keys: Longs, rows: Longs, size: int) -> None:
    """Turn the heap into a list, the best first."""
    while size > 1:
        size -= 1
        keys[0], keys[size] = keys[size], keys[0]
        rows[0], rows[size] = rows[size], rows[0]
        _sink(keys, rows, size)
