"""The deterministic rewriting engine. It knows no library."""
