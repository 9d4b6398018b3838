"""People, the host, what is learned of them, their needs, their days, and what was promised."""
