"""Matching: who can do which of the work that employers ask for, laid side by side in rounds; a person decides."""
