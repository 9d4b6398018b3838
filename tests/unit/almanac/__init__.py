"""Tests: unit: almanac."""
