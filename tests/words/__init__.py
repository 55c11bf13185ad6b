"""What is said: texts, explanations, letters, the command."""
