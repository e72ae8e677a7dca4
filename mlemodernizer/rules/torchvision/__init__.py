"""Changes of torchvision."""
