"""Tests: values."""
