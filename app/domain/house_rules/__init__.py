"""The numbers people may argue about. Their values and reasons: `config/house_rules.toml`."""

from dataclasses import dataclass

from app.domain.house_rules.asking import ExampleRules, NeedRules, PhotoRules, TogetherRules
from app.domain.house_rules.desk import (
    DeskRules,
    LookRules,
    ReportRules,
    SentenceRules,
    TalkRules,
    TermRules,
)
from app.domain.house_rules.entrance import (
    ApiRules,
    CodeRules,
    PhoneRules,
    QuickExitRules,
    SessionRules,
)
from app.domain.house_rules.figures import (
    ConsentRules,
    CostRules,
    FigureRules,
    LookbackRules,
    ResearchRules,
)
from app.domain.house_rules.followups import FollowupRules
from app.domain.house_rules.giving import (
    CardRules,
    JoiningRules,
    LendingRules,
    OfferRules,
    VogRules,
)
from app.domain.house_rules.letters import LetterRules, PushRules, ReplyRules
from app.domain.house_rules.retention import BackupRules, LeavingRules, RetentionRules
from app.domain.house_rules.town import BoardRules, CafeRules, LeafletRules, StoryRules


@dataclass(frozen=True)
class HouseRules:
    needs: NeedRules
    offers: OfferRules
    terms: TermRules
    followups: FollowupRules
    talks: TalkRules
    consents: ConsentRules
    research: ResearchRules
    lending: LendingRules
    letters: LetterRules
    push: PushRules
    replies: ReplyRules
    codes: CodeRules
    sessions: SessionRules
    api: ApiRules
    photos: PhotoRules
    leaving: LeavingRules
    retention: RetentionRules
    backups: BackupRules
    figures: FigureRules
    examples: ExampleRules
    sentences: SentenceRules
    cafe: CafeRules
    leaflets: LeafletRules
    board: BoardRules
    stories: StoryRules
    lookbacks: LookbackRules
    costs: CostRules
    vog: VogRules
    joining: JoiningRules
    desk: DeskRules
    looks: LookRules
    cards: CardRules
    reports: ReportRules
    together: TogetherRules
    phones: PhoneRules
    quick_exit: QuickExitRules
