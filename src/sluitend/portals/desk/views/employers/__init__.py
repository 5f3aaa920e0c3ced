"""Employers at the desk, one file per part of their file."""
