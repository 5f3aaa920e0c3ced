"""Plans and personal budgets at the desk: a version and what can be done with it, the draft, the budget."""
