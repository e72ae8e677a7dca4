"""Changes of ydata-profiling."""
