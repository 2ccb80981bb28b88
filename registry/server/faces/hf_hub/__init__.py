"""The face that tools for the Hugging Face Hub see: repositories, revisions and files."""
