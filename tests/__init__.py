"""Everything that shows that the house stands."""
