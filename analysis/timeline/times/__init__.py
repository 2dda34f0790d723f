"""Time expressions as TIMEX3 reads them."""
