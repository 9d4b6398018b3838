"""The outing: its five-part plan, what it still lacks, its run of show, its brief and its outcome."""
