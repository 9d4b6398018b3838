"""One search over people, facts, promises, outings, venues and notes."""
