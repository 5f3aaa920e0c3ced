"""Employers: who they are and who speaks for them, what they ask for, and what is promised to them."""
