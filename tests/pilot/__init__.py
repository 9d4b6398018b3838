"""Tests: pilot."""
