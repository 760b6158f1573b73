"""Reports of mail servers about letters that did not arrive, as they come."""

from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText


def report(to: str, action: str = "failed", status: str = "5.1.1") -> MIMEMultipart:
    """As Postfix writes one (RFC 3464): to people, to machines, and what it is about."""
    whole = MIMEMultipart("report", report_type="delivery-status")
    whole["From"] = "MAILER-DAEMON@mail.example.org"
    whole["To"] = to
    whole["Subject"] = "Undelivered Mail Returned to Sender"
    whole["Auto-Submitted"] = "auto-replied"
    whole.attach(MIMEText("I'm sorry to have to inform you that your message could not\nbe sent."))
    whole.attach(_for_machines(action, status))
    return whole


def _for_machines(action: str, status: str) -> Message:
    about_report, recipient, part = Message(), Message(), Message()
    about_report["Reporting-MTA"] = "dns; mail.example.org"
    recipient["Final-Recipient"] = "rfc822; bianca@example.org"
    recipient["Action"] = action
    recipient["Status"] = status
    recipient["Diagnostic-Code"] = "smtp; 550 5.1.1 <bianca@example.org>: User unknown"
    part["Content-Type"] = "message/delivery-status"
    part.set_payload([about_report, recipient])
    return part


def letter(to: str, words: str = "Fijn, dank je wel!", **headers: str) -> EmailMessage:
    written = EmailMessage()
    written["From"] = "Bianca <bianca@example.org>"
    written["To"] = to
    written["Subject"] = "Re: Je hebt een bericht"
    for name, value in headers.items():
        written[name.replace("_", "-")] = value
    written.set_content(words)
    return written
