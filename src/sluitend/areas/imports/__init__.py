"""Imports: caseload files held beside the book, matched, put to a person, applied and undone whole; merging people."""
