"""Tests: unit: online."""
