"""What the command is made of: the lines it reads, the stream it writes to, the screen it fills."""
