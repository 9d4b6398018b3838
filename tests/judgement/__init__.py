"""Judgement measured on written lines: half for building, half kept back for measuring."""
