"""Readers: one module per input form; what a file is, is told by its bytes."""
