"""Tests: unit: exchange."""
