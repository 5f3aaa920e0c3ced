"""Provisions: debt help, childcare and care as promises with a day of their own, on which steps can wait."""
