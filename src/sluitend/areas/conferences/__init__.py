"""Conferences: partners discuss a person, see what that needs and no more, and give one advice."""
