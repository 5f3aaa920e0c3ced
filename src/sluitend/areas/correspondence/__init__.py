"""What is written to residents: texts from the pack, queued, sent, delivered or come back."""
