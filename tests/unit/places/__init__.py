"""Tests: unit: places."""
