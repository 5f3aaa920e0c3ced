"""Matching at the desk: rounds and their proposals, lists with reasons, the switch, and the card."""
