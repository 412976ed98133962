"""Checks: one module per fault, found by walking this folder."""
