"""Runs notebooks: a workspace, a kernel process, and what came out of it."""
