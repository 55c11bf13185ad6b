"""What the law of each country says, in tables to be read beside the acts."""
