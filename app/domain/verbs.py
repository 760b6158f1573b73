"""Everything that can be done, named once.

A verb keys the lifecycle, the policy, the journal line, the button and the route name;
`tests/house/test_verbs.py` asserts that each verb lies in every drawer.
"""

from enum import StrEnum


class Verb(StrEnum):
    # a need
    POST_NEED = "post_need"
    HOLD_NEED = "hold_need"
    RELEASE_NEED = "release_need"
    SEE_NEED = "see_need"
    ASK_BACK = "ask_back"
    REWORD_NEED = "reword_need"
    TAKE_OVER_NEED = "take_over_need"
    REDIRECT_NEED = "redirect_need"
    MATCH_NEED = "match_need"
    REOPEN_NEED = "reopen_need"
    SOLVE_NEED = "solve_need"
    WITHDRAW_NEED = "withdraw_need"
    CLOSE_NEED = "close_need"
    UNDO_DECISION = "undo_decision"
    CALL_KWARTIERMAKER = "call_kwartiermaker"
    SET_HANDS = "set_hands"
    ENOUGH_HANDS = "enough_hands"
    SHARE_NEED = "share_need"
    UNSHARE_NEED = "unshare_need"
    # another wording, or a small need beside a big one, that the desk proposes
    PROPOSE_WORDING = "propose_wording"
    PROPOSE_SMALL_NEED = "propose_small_need"
    TAKE_WORDING = "take_wording"
    KEEP_OWN_WORDS = "keep_own_words"
    LET_WORDING_LAPSE = "let_wording_lapse"
    # a warm hand-over
    PREPARE_HANDOVER = "prepare_handover"
    AGREE_HANDOVER = "agree_handover"
    NOTE_AGREEMENT = "note_agreement"
    REFUSE_HANDOVER = "refuse_handover"
    TELL_HANDOVER = "tell_handover"
    DROP_HANDOVER = "drop_handover"
    # an offer
    MAKE_OFFER = "make_offer"
    TAKE_BACK_OFFER = "take_back_offer"
    ACCEPT_OFFER = "accept_offer"
    DECLINE_OFFER = "decline_offer"
    PASS_OVER_OFFER = "pass_over_offer"
    HAND_BACK_OFFER = "hand_back_offer"
    FINISH_OFFER = "finish_offer"
    LET_OFFER_END = "let_offer_end"
    SAY_HOW_IT_WENT = "say_how_it_went"
    THANK_GIVER = "thank_giver"
    BECOME_COMPANION = "become_companion"
    END_COMPANION = "end_companion"
    # a loan
    LEND_THING = "lend_thing"
    EXTEND_LOAN = "extend_loan"
    SAY_BACK = "say_back"
    SAY_NOT_BACK = "say_not_back"
    PASS_ON_LOAN = "pass_on_loan"
    # a message
    SEND_MESSAGE = "send_message"
    HOLD_MESSAGE = "hold_message"
    RELEASE_MESSAGE = "release_message"
    STOP_MESSAGE = "stop_message"
    CHANGE_MESSAGE = "change_message"
    REPORT_OFFER = "report_offer"
    REPORT_NEED = "report_need"
    READ_TALK = "read_talk"
    # no contact with somebody
    BLOCK_PERSON = "block_person"
    UNBLOCK_PERSON = "unblock_person"
    # a photo
    ADD_PHOTO = "add_photo"
    REMOVE_PHOTO = "remove_photo"
    SHOW_PHOTO = "show_photo"
    REFUSE_PHOTO = "refuse_photo"
    # a giver
    REGISTER_GIVER = "register_giver"
    INTRODUCE_GIVER = "introduce_giver"
    ADMIT_GIVER = "admit_giver"
    STOP_GIVER = "stop_giver"
    READ_HOUSE_RULES = "read_house_rules"
    # a colleague of an organisation
    INVITE_COLLEAGUE = "invite_colleague"
    STOP_COLLEAGUE = "stop_colleague"
    USE_INVITATION = "use_invitation"
    CHANGE_SETTINGS = "change_settings"
    # a person
    CHANGE_REACH = "change_reach"
    PUT_REACH_BACK = "put_reach_back"
    TAKE_REST = "take_rest"
    END_REST = "end_rest"
    LEAVE_FOR_GOOD = "leave_for_good"
    STAY = "stay"
    FORGET_PERSON = "forget_person"
    WARN_PERSON = "warn_person"
    PAUSE_PERSON = "pause_person"
    SUSPEND_PERSON = "suspend_person"
    RESTORE_PERSON = "restore_person"
    # whoever answers for others comes in with a passkey
    INVITE_STAFF = "invite_staff"
    STOP_STAFF = "stop_staff"
    USE_STAFF_INVITATION = "use_staff_invitation"
    MAKE_PASSKEY = "make_passkey"
    REMOVE_PASSKEY = "remove_passkey"
    # another program that comes in by a token
    MAKE_TOKEN = "make_token"
    REVOKE_TOKEN = "revoke_token"
    # what the desk writes down of a person
    WRITE_NOTE = "write_note"
    ANSWER_NOTE = "answer_note"
    REMOVE_NOTE = "remove_note"
    # every month some looks at people, drawn by lot, are checked by a colleague
    DRAW_LOOK = "draw_look"
    LOOK_IS_RIGHT = "look_is_right"
    ASK_ABOUT_LOOK = "ask_about_look"
    # an evening on which givers are met
    OPEN_EVENING = "open_evening"
    END_EVENING = "end_evening"
    # together at the table
    BEGIN_SITTING = "begin_sitting"
    END_SITTING = "end_sitting"
    BRING_SOMEBODY = "bring_somebody"
    MAKE_PAPER_CODE = "make_paper_code"
    REVOKE_PAPER_CODE = "revoke_paper_code"
    # the kennismakingsgesprek
    ASK_TALK = "ask_talk"
    CHOOSE_TALK = "choose_talk"
    MOVE_TALK = "move_talk"
    MISS_TALK = "miss_talk"
    FINISH_TALK = "finish_talk"
    REFUSE_TALK = "refuse_talk"
    # what she says yes to beside the service
    GIVE_CONSENT = "give_consent"
    WITHDRAW_CONSENT = "withdraw_consent"
    ANSWER_EFFECT = "answer_effect"
    NOTE_RESEARCH = "note_research"
    # a task of the kwartiermaker
    OPEN_TASK = "open_task"
    FINISH_TASK = "finish_task"
    OPEN_HISTORY = "open_history"
    ASK_CALL = "ask_call"
    TAKE_BACK_CALL = "take_back_call"
    # the desk itself
    CLAIM_ITEM = "claim_item"
    PUT_BACK_ITEM = "put_back_item"
    PLAN_ABSENCE = "plan_absence"
    END_ABSENCE = "end_absence"
    # a community's own examples
    ADD_EXAMPLE = "add_example"
    CHANGE_EXAMPLE = "change_example"
    HIDE_EXAMPLE = "hide_example"
    RESTORE_EXAMPLE = "restore_example"
    # a community's own sentences
    ADD_SENTENCE = "add_sentence"
    CHANGE_SENTENCE = "change_sentence"
    HIDE_SENTENCE = "hide_sentence"
    RESTORE_SENTENCE = "restore_sentence"
    # the café
    PLAN_CAFE = "plan_cafe"
    CHANGE_CAFE = "change_cafe"
    STOP_CAFE = "stop_cafe"
    SKIP_CAFE_DAY = "skip_cafe_day"
    RESTORE_CAFE_DAY = "restore_cafe_day"
    COUNT_VISITS = "count_visits"
    # a page in a community's own words
    WRITE_LEAFLET = "write_leaflet"
    RESTORE_LEAFLET = "restore_leaflet"
    # the klankbordgroep: who reads along, and what she says of it
    WELCOME_TO_BOARD = "welcome_to_board"
    TAKE_OFF_BOARD = "take_off_board"
    REST_FROM_BOARD = "rest_from_board"
    RETURN_TO_BOARD = "return_to_board"
    WRITE_COMMENT = "write_comment"
    TAKE_BACK_COMMENT = "take_back_comment"
    READ_COMMENT = "read_comment"
    TAKE_UP_COMMENT = "take_up_comment"
    SHOW_COMMENT = "show_comment"
    HIDE_COMMENT = "hide_comment"
    # a story beside the figures, in words that she said yes to
    WRITE_STORY = "write_story"
    AGREE_STORY = "agree_story"
    WITHDRAW_STORY = "withdraw_story"
    DROP_STORY = "drop_story"
    # what a researcher gets, by two people
    ASK_EXPORT = "ask_export"
    DROP_EXPORT = "drop_export"
    MAKE_EXPORT = "make_export"
    # figures
    COMPARE_FIGURES = "compare_figures"
    COMPARE_NO_LONGER = "compare_no_longer"
    WRITE_LOOKBACK = "write_lookback"
    FREEZE_FIGURES = "freeze_figures"
    PUBLISH_FIGURES = "publish_figures"


BY_THE_HOUSE = frozenset(
    {
        Verb.MATCH_NEED,
        Verb.LET_WORDING_LAPSE,
        Verb.PASS_OVER_OFFER,
        Verb.FINISH_OFFER,
        Verb.LET_OFFER_END,
        Verb.PASS_ON_LOAN,
        Verb.HOLD_MESSAGE,
        Verb.OPEN_TASK,
        Verb.DRAW_LOOK,
        Verb.ASK_TALK,
        Verb.USE_INVITATION,
        Verb.FORGET_PERSON,
        Verb.MAKE_EXPORT,
        Verb.USE_STAFF_INVITATION,
        Verb.FREEZE_FIGURES,
    }
)
"""Done by the clock, by triage, by the operator at the terminal or as part of another deed: these
have no button and no route."""
