"""What a device is called by whoever holds it."""

from app.domain.people.devices import Device
from app.texts.marking import N_

DEVICES = {
    Device.ANDROID: N_("telefoon of tablet met Android"),
    Device.IPHONE: N_("iPhone"),
    Device.IPAD: N_("iPad"),
    Device.WINDOWS: N_("computer met Windows"),
    Device.MAC: N_("computer van Apple"),
    Device.LINUX: N_("computer met Linux"),
    Device.OTHER: N_("telefoon of computer"),
}
