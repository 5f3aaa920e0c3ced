"""Formulas: what follows from a few facts by rules that were published, with the source of each."""
