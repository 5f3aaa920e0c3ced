"""The book: who owes whom what by when, what keeps it, and what pays for it."""
