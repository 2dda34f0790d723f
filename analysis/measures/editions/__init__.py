"""What differs between editions, days and sides."""
