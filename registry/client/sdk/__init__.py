"""The SDK: what an application asks at run time, verified, kept on disk, and there when the server is not."""
