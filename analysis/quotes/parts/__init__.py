"""What a quote is made of, whatever its kind: marks, cues, extent, context, grade, confidence."""
