"""Where a changed notebook can go on from, in a kernel that has run an earlier version of it."""
