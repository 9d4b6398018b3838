"""Sheets over a screen: one small window each, for what is looked up, noted or changed there."""
