"""What is said about a project: figures, facts and tables in words, for pages and files alike."""
