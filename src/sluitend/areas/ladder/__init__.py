"""The ladder: where people stand on the participation ladder, and how far they can grow."""
