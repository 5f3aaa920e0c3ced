"""At the table: employers meet people whom somebody put forward, who said yes, and of whom no name is told before."""
