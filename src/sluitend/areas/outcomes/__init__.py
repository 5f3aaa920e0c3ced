"""Did it help: the figures that a council sees, each counted anew from the book."""
