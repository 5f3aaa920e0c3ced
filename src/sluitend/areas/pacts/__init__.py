"""Pacts: what employers and the municipality promise each other, such as places for trained candidates."""
