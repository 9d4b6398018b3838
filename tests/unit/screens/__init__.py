"""Tests: unit: screens."""
