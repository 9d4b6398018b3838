"""Tests: unit: standing."""
