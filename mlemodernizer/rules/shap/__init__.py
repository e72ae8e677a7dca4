"""Changes of shap."""
