"""Caseload files of other systems."""
