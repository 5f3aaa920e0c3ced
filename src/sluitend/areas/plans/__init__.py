"""Plans: goals and steps agreed in writing by both sides, and the personal budget that steps can draw on."""
