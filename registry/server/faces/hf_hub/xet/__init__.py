"""Uploads by Xet (huggingface.co/docs/xet): chunks in xorbs, and shards that say of which chunks a file is made.

Clients with the library `hf_xet` send large files so and in no other way. What they send is put together again at once,
and held to its SHA-256; downloads are plain.
"""
