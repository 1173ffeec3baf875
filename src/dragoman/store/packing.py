"""Values as compact bytes and back."""

import zlib
from typing import TypeVar

import msgspec

T = TypeVar("T")

LEVEL = 3
MOST = 400_000_000
"""Bytes that one value may unpack to; more comes of a damaged or a malicious file."""


class DamageError(ValueError):
    """Bytes are not what `pack` or `pack_bytes` made."""


def pack(value: object) -> bytes:
    """The value as compressed MessagePack; equal values give equal bytes."""
    return zlib.compress(msgspec.msgpack.encode(value), LEVEL)


def holds(data: bytes, value: object) -> bool:
    """Whether the bytes are those of the value: found out several times as fast as by packing it."""
    return unpack_bytes(data) == msgspec.msgpack.encode(value)


def unpack(data: bytes, kind: type[T]) -> T:
    """The value that `pack` was given. Raises `DamageError` where the bytes are not such."""
    try:
        return msgspec.msgpack.decode(unpack_bytes(data), type=kind)
    except msgspec.MsgspecError as error:
        raise DamageError(str(error)) from error


def pack_bytes(data: bytes) -> bytes:
    """Bytes, compressed."""
    return zlib.compress(data, LEVEL)


def unpack_bytes(data: bytes) -> bytes:
    """The bytes that `pack_bytes` was given. Raises `DamageError` where they are not such."""
    if type(data) is not bytes:
        raise DamageError("no bytes where bytes should be")
    inflater = zlib.decompressobj()
    try:
        whole = inflater.decompress(data, MOST)
    except zlib.error as error:
        raise DamageError(str(error)) from error
    if not inflater.eof:
        raise DamageError("the value is cut short or too large")
    return whole
