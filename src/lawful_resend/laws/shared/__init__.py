"""What the laws of several countries share."""
