"""Direct speech: what stands in quotation marks."""
