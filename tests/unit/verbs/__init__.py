"""The verbs, run as the command line runs them, in this process."""
