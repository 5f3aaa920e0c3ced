"""Pacts at the desk, one file per kind of them."""
