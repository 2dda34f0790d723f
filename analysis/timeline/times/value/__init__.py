"""Which day, month, year or length an expression means."""
