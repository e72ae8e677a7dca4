"""What packages are called where they are installed from, and installing one."""
