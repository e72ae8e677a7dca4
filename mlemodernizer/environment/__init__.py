"""What the kernel's interpreter offers, found out by asking it."""
