"""Forms over one record: lines that are read as they are typed."""
