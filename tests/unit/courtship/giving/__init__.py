"""Tests: unit: courtship: giving."""
