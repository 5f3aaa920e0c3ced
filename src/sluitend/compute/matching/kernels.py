"""Kernels: the one place that knows of Numba, which turns loops over numbers into machine code."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar, cast

import numba
from numba.core import config
from numba.core.caching import FunctionCache
from numba.core.dispatcher import Dispatcher

Kernel = TypeVar("Kernel", bound=Callable[..., object])
# As one piece, and without counting who refers to an array: ten times as fast where rules are small.
OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy", "_nrt": False}


class KernelCache(FunctionCache):
    """What was compiled is used as long as nothing changed of what it was made of; Numba itself looks at one file."""

    def _index_key(self, sig: Any, codegen: Any) -> tuple[Any, ...]:
        key: tuple[Any, ...] = super()._index_key(sig, codegen)  # type: ignore[no-untyped-call] # Numba tells no types.
        return (*key, digest_kernel(self._py_func))


def make_kernel(function: Kernel) -> Kernel:
    """Give the function compiled: at its first call ever, and from a file beside it from then on.

    It becomes part of whatever calls it, lets other threads work meanwhile, and makes no arrays: whoever calls brings
    the room. With `numba.config.DISABLE_JIT` it stays plain Python and gives the same.
    """
    return _compile(function, forceinline=True)


def make_walk(function: Kernel) -> Kernel:
    """Do as `make_kernel`, but let it stand by itself: in one piece with all else a long loop gets no fast form."""
    return _compile(function)


def _compile(function: Kernel, **more: Any) -> Kernel:
    if config.DISABLE_JIT:  # type: ignore[attr-defined] # Numba makes its settings while it runs.
        return function
    kernel: Any = numba.njit(**OPTIONS, **more)(function)
    kernel._cache = KernelCache(function)  # type: ignore[no-untyped-call] # Numba tells no types.
    return cast(Kernel, kernel)


def digest_kernel(function: Any) -> str:
    """Give a number that changes with the code of a function, its constants, and all kernels that it calls."""
    code, digest = function.__code__, sha256()
    used = [function.__globals__.get(name) for name in code.co_names]
    called = [digest_kernel(kernel.py_func) for kernel in used if isinstance(kernel, Dispatcher)]
    constants = [value for value in used if isinstance(value, int)]
    digest.update(repr((code.co_code, code.co_consts, code.co_names, constants, called)).encode())
    return digest.hexdigest()
