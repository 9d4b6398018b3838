"""What may be given and accepted, and the register of what was."""
