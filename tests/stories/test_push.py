"""A notification on a giver's phone, in a real browser.

No push service reaches a browser without a screen, so what the browser would say of one is stood in
for: the subscription is of a phone of the tests. All else is real: the script, the worker, the
form, what is sent, and what the worker makes of it.
"""

import json
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, Worker, expect

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import PushPhone
from tests.engines.axe import violations
from tests.engines.push_service import Phone, PushService
from tests.stories.street import Street
from tests.stories.test_home_screen import waits_for_worker, waits_until
from tests.town import Town

PAGE = "/geef/instellingen"
BUTTON = "Zet berichten op mijn scherm"
HERE = "Je krijgt berichten op het scherm van deze telefoon."
NOT_SHOWN = "Op deze telefoon kan het niet."
STANDS_IN = """
  const asked = [], told = %s;
  const earlier = {unsubscribe: async () => asked.push("unsubscribe")};
  PushManager.prototype.getSubscription = async () => earlier;
  PushManager.prototype.subscribe = async (options) => {
    asked.push(options);
    sessionStorage.asked = JSON.stringify(asked);
    if (!told) throw new Error("no push service");
    return {toJSON: () => told};
  };
"""
SHOWN = """navigator.serviceWorker.ready.then((found) => found.getNotifications()).then((all) =>
  all.map(({title, body, tag, lang, dir, data}) => ({title, body, tag, lang, dir, path: data})))"""
PRESS = """async () => {
  const opened = [], [notification] = await self.registration.getNotifications();
  self.clients.openWindow = async (url) => opened.push(url);
  self.dispatchEvent(new NotificationEvent("notificationclick", {notification}));
  const left = await self.registration.getNotifications();
  return {opened, left: left.length};
}"""


@pytest.fixture
def phone(pushes: PushService) -> Phone:
    return pushes.phone()


@pytest.fixture
def fatma(street: Street) -> Page:
    """Her browser, inside, with a worker behind the page; it may show notifications."""
    street.town.now = datetime.now(UTC)
    page = comes_in(street)
    page.context.grant_permissions(["notifications"], origin=street.address)
    return page


def comes_in(street: Street) -> Page:
    town: Town = street.town
    giver = town.giver("Fatma", met_by=town.kwartiermaker("Karin"))
    page = street.phone()
    page.goto(f"/dev/binnen/{show_id(giver.id)}")
    page.locator("main form button").first.click()
    waits_for_worker(page)
    return page


def stands_in(page: Page, phone: Phone | None) -> None:
    told = phone and {
        "endpoint": phone.subscription.endpoint,
        "expirationTime": None,
        "keys": {"p256dh": phone.subscription.p256dh, "auth": phone.subscription.auth},
    }
    page.add_init_script(STANDS_IN % json.dumps(told))


def test_she_presses_and_her_phone_is_known(fatma: Page, phone: Phone) -> None:
    stands_in(fatma, phone)
    fatma.goto(PAGE)
    expect(fatma.get_by_role("button", name=BUTTON)).to_be_visible()
    assert violations(fatma) == []
    fatma.get_by_role("button", name=BUTTON).click()
    expect(fatma.locator("#push")).to_contain_text(HERE)
    assert violations(fatma) == []
    unsubscribed, options = json.loads(fatma.evaluate("sessionStorage.asked"))
    assert (unsubscribed, options["userVisibleOnly"]) == ("unsubscribe", True)
    assert options["applicationServerKey"].startswith("BItOC6g4")
    assert db.session.query(PushPhone).count() == 1


def test_a_phone_without_a_push_service_says_so(fatma: Page) -> None:
    stands_in(fatma, None)
    fatma.goto(PAGE)
    fatma.get_by_role("button", name=BUTTON).click()
    expect(fatma.locator("#push-refused")).to_be_visible()
    expect(fatma.get_by_role("button", name=BUTTON)).to_be_hidden()
    assert NOT_SHOWN in fatma.inner_text("#push")
    assert violations(fatma) == []


def test_a_phone_that_may_show_none_is_not_asked(street: Street) -> None:
    page = comes_in(street)
    page.add_init_script("Object.defineProperty(Notification, 'permission', {value: 'denied'})")
    page.goto(PAGE)
    waits_for_worker(page)
    expect(page.locator("#push")).to_be_hidden()


def test_a_phone_without_push_shows_no_choice(street: Street) -> None:
    page = comes_in(street)
    page.add_init_script("delete window.PushManager")
    page.goto(PAGE)
    waits_for_worker(page)
    expect(page.locator("#push")).to_be_hidden()


def test_a_need_reaches_her_phone_and_leads_to_the_one_press(
    street: Street, fatma: Page, phone: Phone
) -> None:
    """What the house sent, the worker shows; the page behind it shows, and the press acts."""
    stands_in(fatma, phone)
    fatma.goto(PAGE)
    fatma.get_by_role("button", name=BUTTON).click()
    expect(fatma.locator("#push")).to_contain_text(HERE)
    street.town.asks(street.town.asker("Bianca"), "Wie kan mijn fiets maken?")
    street.clock(minutes=20)
    (shown,) = phone.shown
    assert shown["body"] == "Er is een vraag in je buurt."
    assert "fiets" not in json.dumps(shown)
    delivers(street, fatma, shown)
    waits_until(fatma, f"{SHOWN}.then((all) => all.length === 1)")
    assert fatma.evaluate(SHOWN) == [shown]
    delivers(street, fatma, shown)
    assert fatma.evaluate(SHOWN) == [shown], "told twice, it is seen once"
    assert worker_of(fatma).evaluate(PRESS) == {"opened": [shown["path"]], "left": 0}
    stranger = street.phone()
    stranger.goto(shown["path"])
    expect(stranger.get_by_role("button", name="Ik kan helpen")).to_be_visible()


def delivers(street: Street, page: Page, shown: dict[str, str]) -> None:
    """As the browser does when its push service has something for this worker."""
    wire = page.context.new_cdp_session(page)
    found: list[str] = []
    wire.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.extend(each["registrationId"] for each in told["registrations"]),
    )
    wire.send("ServiceWorker.enable")
    while not found:
        page.wait_for_timeout(50)
    told = {"origin": street.address, "registrationId": found[-1], "data": json.dumps(shown)}
    wire.send("ServiceWorker.deliverPushMessage", told)
    page.wait_for_timeout(300)


def worker_of(page: Page) -> Worker:
    return page.context.service_workers[0]
