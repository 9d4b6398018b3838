"""Values every room speaks in: records, problems, ids, money, points and plain text."""
