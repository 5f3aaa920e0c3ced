"""Rules of matching are tested as the plain Python that they are; one test compares them with what is compiled."""

import numba

# Before any kernel is made: compiling takes seconds, and of machine code nobody can tell which lines were walked.
numba.config.DISABLE_JIT = True
