"""Placements at the desk: the list, one with its agreement, those of a person, and those at an employer."""
