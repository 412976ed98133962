"""Generated pages: one module per kind, found by walking this folder."""
