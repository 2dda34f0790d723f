"""The clauses that times belong to, and whether what they tell happened."""
