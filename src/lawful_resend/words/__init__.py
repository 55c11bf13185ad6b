"""What is said to people: explanations, letters, pages."""
