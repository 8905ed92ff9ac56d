"""Training of the model in `src/extract/model`; see README.md. Nothing of it is in the package."""
