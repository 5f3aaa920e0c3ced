"""Who there is: people, households, contact points, benefit spells, staff, teams, absences, areas, organisations."""
