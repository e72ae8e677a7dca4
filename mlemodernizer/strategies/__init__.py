"""What proposes patches, by goal."""
