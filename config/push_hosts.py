"""The push services of the browsers that people use; to nowhere else is anything pushed.

A phone's address at such a service comes from the phone, so it could name any machine that we can
reach. A town whose givers have a browser with a service of its own adds it with PUSH_HOSTS.
"""

PUSH_HOSTS = (
    "fcm.googleapis.com",  # Chrome, Samsung Internet, Opera, Brave, Vivaldi
    "updates.push.services.mozilla.com",  # Firefox
    "*.push.apple.com",  # Safari
    "*.notify.windows.com",  # Edge
)
