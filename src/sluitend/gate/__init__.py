"""The one door: who acts, what they may do, for which purpose, once only, and written down."""
