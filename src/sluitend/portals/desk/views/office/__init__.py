"""Where a municipality is set up and kept: colleagues, accounts, teams, partners and areas."""
