"""What meets the machine: files and their places, processes and signals, terminals. Knows nothing of articles."""
