"""The resident's face: what the municipality owes me, my plan, my details, my file and who looked in it."""
