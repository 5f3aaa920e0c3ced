"""Dossiers: the rights of the person: access, rectification, and destruction when its term has come."""
