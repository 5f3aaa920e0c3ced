"""Maps from elsewhere: the outlines of areas, read from a file of the municipality."""
