"""Why the operating system refused, in a person's words."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOLCK: "the disk cannot lock files",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file would be larger than is allowed here",
    errno.EIO: "the disk reports an error",
    errno.EACCES: "permission was denied",
    errno.EPERM: "permission was denied",
    errno.EROFS: "the disk can only be read",
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "part of its path is a file, not a folder",
    errno.EISDIR: "there is a folder of that name",
    errno.ELOOP: "its links go round in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}


def reason(error: OSError) -> str:
    """Say why the operating system refused, in a person's words."""
    return _REASONS.get(error.errno or 0, (error.strerror or str(error)).lower())
