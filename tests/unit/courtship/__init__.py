"""Tests: unit: courtship."""
