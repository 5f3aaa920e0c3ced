"""Kernels: the one place that knows of Numba, which turns loops over numbers into machine code."""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def make_kernel(function: Kernel) -> Kernel:
    """Give the function compiled: at its first call ever, and from a file beside it from then on.

    It lets other threads work meanwhile. With `numba.config.DISABLE_JIT` it stays plain Python and gives the same.
    """
    return cast(Kernel, numba.njit(cache=True, nogil=True, error_model="numpy")(function))
