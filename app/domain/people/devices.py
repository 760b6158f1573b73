"""On what kind of device somebody is in, as its browser names itself: enough to know it again,
and no more."""

from enum import StrEnum


class Device(StrEnum):
    ANDROID = "android"
    IPHONE = "iphone"
    IPAD = "ipad"
    WINDOWS = "windows"
    MAC = "mac"
    LINUX = "linux"
    OTHER = "other"


SIGNS = (
    ("iPhone", Device.IPHONE),
    ("iPad", Device.IPAD),
    ("Android", Device.ANDROID),  # before Linux, which it names as well
    ("Windows", Device.WINDOWS),
    ("Macintosh", Device.MAC),
    ("Linux", Device.LINUX),
)


def device_of(user_agent: str) -> Device:
    return next((device for sign, device in SIGNS if sign in user_agent), Device.OTHER)
