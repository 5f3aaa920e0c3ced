"""Plans: where people stand on the participation ladder; intake, steps and referrals come to live here too."""
