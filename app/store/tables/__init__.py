"""Rows, no rules. Only actions write them."""

from app.store.tables.api import BroughtGiver, Token, TokenUse, Webhook, WebhookCall
from app.store.tables.blocks import Block
from app.store.tables.board import BoardMember, Comment
from app.store.tables.cafe import CafePlan, CafeSkip, Visits
from app.store.tables.clock import Slot
from app.store.tables.codes import Code, WrongCodes
from app.store.tables.communities import Community, Comparing, LocalHelpLine, Neighbourhood
from app.store.tables.consents import Answer, Consent
from app.store.tables.desk import Absence, Claim
from app.store.tables.drafts import Draft
from app.store.tables.evenings import Evening
from app.store.tables.examples import OwnExample
from app.store.tables.figures import Fact, FigureRhythm, Figures
from app.store.tables.first_talks import FirstTalk
from app.store.tables.followups import Followup, Task
from app.store.tables.form_keys import FormKey
from app.store.tables.former_reaches import FormerReach
from app.store.tables.givers import CardLook, CardShowing, GiverSettings
from app.store.tables.handovers import Handover, HandoverSentence
from app.store.tables.joining import GiverDraft
from app.store.tables.journal import JournalEnds, JournalLine, JournalSeal, LookedAt
from app.store.tables.leaflets import LeafletVersion
from app.store.tables.lending import Loan
from app.store.tables.letters import Letter, Round
from app.store.tables.look_checks import LookCheck
from app.store.tables.needs import Decision, Need
from app.store.tables.offers import Message, Offer
from app.store.tables.organisations import Invitation, Organisation
from app.store.tables.partings import Parting
from app.store.tables.passkeys import Challenge, Passkey, StaffInvitation
from app.store.tables.people import (
    Duty,
    Giver,
    GiverLanguage,
    GiverNeighbourhood,
    GiverTheme,
    HatOf,
    Person,
)
from app.store.tables.photos import Photo
from app.store.tables.push import PushPhone
from app.store.tables.research import ResearchExport, ResearchPart
from app.store.tables.sentences import OwnSentence
from app.store.tables.sessions import Session
from app.store.tables.sources import SourceCount
from app.store.tables.standing import Measure, Note
from app.store.tables.steps_back import StepBack
from app.store.tables.stories import Lookback, Story
from app.store.tables.together import CameAlong, PaperCode, Sitting
from app.store.tables.wordings import Wording

__all__ = [
    "Absence",
    "Answer",
    "Block",
    "BoardMember",
    "BroughtGiver",
    "CafePlan",
    "CafeSkip",
    "CameAlong",
    "CardLook",
    "CardShowing",
    "Challenge",
    "Claim",
    "Code",
    "Comment",
    "Community",
    "Comparing",
    "Consent",
    "Decision",
    "Draft",
    "Duty",
    "Evening",
    "Fact",
    "FigureRhythm",
    "Figures",
    "FirstTalk",
    "Followup",
    "FormKey",
    "FormerReach",
    "Giver",
    "GiverDraft",
    "GiverLanguage",
    "GiverNeighbourhood",
    "GiverSettings",
    "GiverTheme",
    "Handover",
    "HandoverSentence",
    "HatOf",
    "Invitation",
    "JournalEnds",
    "JournalLine",
    "JournalSeal",
    "LeafletVersion",
    "Letter",
    "Loan",
    "LocalHelpLine",
    "LookCheck",
    "Lookback",
    "LookedAt",
    "Measure",
    "Message",
    "Need",
    "Neighbourhood",
    "Note",
    "Offer",
    "Organisation",
    "OwnExample",
    "OwnSentence",
    "PaperCode",
    "Parting",
    "Passkey",
    "Person",
    "Photo",
    "PushPhone",
    "ResearchExport",
    "ResearchPart",
    "Round",
    "Session",
    "Sitting",
    "Slot",
    "SourceCount",
    "StaffInvitation",
    "StepBack",
    "Story",
    "Task",
    "Token",
    "TokenUse",
    "Visits",
    "Webhook",
    "WebhookCall",
    "Wording",
    "WrongCodes",
]  # fmt: skip
