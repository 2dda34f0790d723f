"""One look: theme, typography, markup and the parts that figures and sections share."""
