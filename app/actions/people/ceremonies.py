"""What a passkey is asked to sign, and whether it did (WebAuthn level 2, by py_webauthn).

Whoever holds the passkey has shown it: a finger, a face or the device's own number
(user verification) is asked each time.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from app.actions.people.challenges import new_challenge, spend
from app.domain.moment import Moment
from app.domain.people.passkeys import Ceremony, Site
from app.domain.refusals import KeyRefused
from app.store.queries.people import passkeys as kept
from app.store.tables import Passkey

HANDLE_BYTES = 8  # of the user handle: her id, which is random and says nothing
VERIFIED = UserVerificationRequirement.REQUIRED
Signed = dict[str, Any]
Seen = TypeVar("Seen")


def ask_to_make(moment: Moment, browser: str, site: Site, person_id: int, first_name: str) -> str:
    """The options for a new passkey, as JSON for the browser. One that she has already is not made
    twice on one device."""
    options = generate_registration_options(
        rp_id=site.host,
        rp_name=site.name,
        user_id=person_id.to_bytes(HANDLE_BYTES, "big"),
        user_name=first_name or site.name,
        challenge=new_challenge(moment, browser, Ceremony.MAKE),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=VERIFIED
        ),
        exclude_credentials=_named(kept.of(moment.community_id, person_id)),
    )
    return options_to_json(options)


def ask_to_use(
    moment: Moment, browser: str, ceremony: Ceremony, site: Site, person_id: int | None
) -> str:
    """The options for using a passkey, as JSON. Without a person the device itself says which it
    has here; with one, also a device that keeps no list finds its own."""
    hers = kept.of(moment.community_id, person_id) if person_id is not None else []
    options = generate_authentication_options(
        rp_id=site.host,
        challenge=new_challenge(moment, browser, ceremony),
        allow_credentials=_named(hers),
        user_verification=VERIFIED,
    )
    return options_to_json(options)


def made(moment: Moment, browser: str, site: Site, signed: Signed) -> VerifiedRegistration:
    """Raises KeyRefused."""
    challenge = spend(moment, browser, Ceremony.MAKE)
    return _checked(
        lambda: verify_registration_response(
            credential=signed,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    )


def used(moment: Moment, browser: str, ceremony: Ceremony, site: Site, signed: Signed) -> Passkey:
    """The passkey that signed. A counter that did not go up is a copy of a key, and refused.

    Raises KeyRefused.
    """
    challenge = spend(moment, browser, ceremony)
    passkey = kept.by_credential(moment.community_id, _credential(signed))
    if passkey is None:
        raise KeyRefused
    seen: VerifiedAuthentication = _checked(
        lambda: verify_authentication_response(
            credential=signed,
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    )
    passkey.sign_count, passkey.used_at = seen.new_sign_count, moment.now
    return passkey


def _named(passkeys: Sequence[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=passkey.credential) for passkey in passkeys]


def _credential(signed: Signed) -> bytes:
    told = signed.get("rawId")
    if not isinstance(told, str):
        raise KeyRefused
    return _checked(lambda: base64url_to_bytes(told))


def _checked(check: Callable[[], Seen]) -> Seen:
    """A stranger may send anything: whatever the library cannot read is no signature of ours."""
    try:
        return check()
    except (WebAuthnException, ValueError, TypeError, KeyError, AttributeError, IndexError) as odd:
        raise KeyRefused from odd
