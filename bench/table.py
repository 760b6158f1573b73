"""Every goal whose two sides stand on one machine, in the order in which they are measured."""

from functools import partial

from bench import (
    arriving,
    carrying,
    crowd,
    desk,
    fan_out,
    memory,
    pages,
    posting,
    reading,
    signins,
)
from bench.filling import Size
from bench.goals import Goal
from bench.quarter import BAR as CLOSING

NO_KARROT = "Karrot, another program, is not installed beside this one"

ON_SQLITE = partial(pages.list_against_hello, engine="sqlite")
ON_POSTGRESQL = partial(pages.list_against_hello, engine="postgresql")
AT_LEAST = True
NO_BAR = None
MEPPEL, A_CITY = Size(givers=130, needs=1_000), Size(givers=10_000, needs=20_000)
TO_130 = partial(fan_out.against_raw, size=MEPPEL)
TO_10_000 = partial(fan_out.against_raw, size=A_CITY)

GOALS = (
    Goal("giver's list in-process, times hello", 7, pages.list_in_process),
    Goal("giver's list against hello, SQLite", 0.33, ON_SQLITE, AT_LEAST),
    Goal("giver's list against hello, PostgreSQL", 0.25, ON_POSTGRESQL, AT_LEAST),
    Goal("a need's page against hello", NO_BAR, pages.need_against_hello, AT_LEAST),
    Goal("public front page against hello", 0.40, pages.front_against_hello, AT_LEAST),
    Goal("giver's list against Karrot's", 20, None, AT_LEAST, NO_KARROT),
    Goal("questions a page", 4, pages.questions_a_page),
    Goal("p99 against p50 of a hot page", 4, pages.slowest_against_middle),
    Goal("200 people at once on one box, p95 ms", 200, crowd.p95),
    Goal("list under a flood of sign-ins", 0.3, signins.list_under_flood, AT_LEAST),
    Goal("MiB of a web process", 64, memory.of_web_process),
    Goal("MiB of the box", 250, memory.of_box),
    Goal("post a need, times hello", 8, posting.post_against_hello),
    Goal("plan a follow-up, times a bare insert", 4, posting.plan_against_insert),
    Goal("sign-in, two deeds, times hello", NO_BAR, arriving.sign_in_against_hello),
    Goal("today's list of 5,000, times the raw read", NO_BAR, desk.today_against_raw),
    Goal("a letter carried, times handing it over", NO_BAR, carrying.letter_against_smtp),
    Goal("municipality's page, times the raw read", 2, reading.page_against_raw),
    Goal("close a quarter, times the raw count", CLOSING, reading.closing),
    Goal("hot page in a large town, times a small one", 1.3, pages.list_at_scale),
    Goal("post to 100,000 givers, times to 10", 1.1, posting.post_to_many),
    Goal("fan-out to 130, times the raw statement", NO_BAR, TO_130),
    Goal("fan-out to 10,000, times the raw statement", NO_BAR, TO_10_000),
    Goal("fan-out to 100,000, times the raw statement", 2.5, fan_out.against_raw),
    Goal("others' writes during a fan-out, p99 ms", 50, fan_out.others_p99),
    Goal("others' longest write during a fan-out, ms", 130, fan_out.others_longest),
    Goal("bytes a giver a round", 50, fan_out.bytes_a_giver),
)
