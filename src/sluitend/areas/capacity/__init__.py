"""Capacity: who has time for conversations, when, and where that time comes from."""
