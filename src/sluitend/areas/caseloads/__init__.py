"""Caseloads: the worklists that make the day, a person's whole situation, and lists that can be kept and exported."""
