"""The vocabulary: frozen value types that every room shares. Spans are half-open, days inclusive."""

from dragoman.types.account import Account, Claim, Count, Field, Status, Why
from dragoman.types.actor import Actor, ActorKind
from dragoman.types.article import Article, Block, BlockKind, Published
from dragoman.types.change import Change, ChangeKind, Morning
from dragoman.types.date import Anchor, FoundDate, Lean, PartialDate, Precision
from dragoman.types.document import Document, Refusal
from dragoman.types.event import (
    Correction,
    DateBasis,
    Dispute,
    DisputedValue,
    Event,
    EventAccount,
    Evidence,
    Judgement,
    Verdict,
)
from dragoman.types.filter import Filter
from dragoman.types.mention import Entity, EntityKind, Mention, MentionKind
from dragoman.types.passage import Key, Link, Passage
from dragoman.types.place import Place
from dragoman.types.promise import Gone, Ledger, Promise, Stamp, State, Step
from dragoman.types.reading import Reading
from dragoman.types.record import SCHEMA_VERSION, Maker, Record
from dragoman.types.review import Fit, Review
from dragoman.types.ruling import Pin, Ruling, Verb
from dragoman.types.span import Span
from dragoman.types.track import Ahead, Contents, Course, Outline, Stage, Track
from dragoman.types.version import Edit, Version

__all__ = [
    "SCHEMA_VERSION",
    "Account",
    "Actor",
    "ActorKind",
    "Ahead",
    "Anchor",
    "Article",
    "Block",
    "BlockKind",
    "Change",
    "ChangeKind",
    "Claim",
    "Contents",
    "Correction",
    "Count",
    "Course",
    "DateBasis",
    "Dispute",
    "DisputedValue",
    "Document",
    "Edit",
    "Entity",
    "EntityKind",
    "Event",
    "EventAccount",
    "Evidence",
    "Field",
    "Filter",
    "Fit",
    "FoundDate",
    "Gone",
    "Judgement",
    "Key",
    "Lean",
    "Ledger",
    "Link",
    "Maker",
    "Mention",
    "MentionKind",
    "Morning",
    "Outline",
    "PartialDate",
    "Passage",
    "Pin",
    "Place",
    "Precision",
    "Promise",
    "Published",
    "Reading",
    "Record",
    "Refusal",
    "Review",
    "Ruling",
    "Span",
    "Stage",
    "Stamp",
    "State",
    "Status",
    "Step",
    "Track",
    "Verb",
    "Verdict",
    "Version",
    "Why",
]
