"""Specification → papermill → nbconvert → HTML and PDF → manifest → published edition."""
