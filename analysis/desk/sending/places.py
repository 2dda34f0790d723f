"""All places of a delivery: what goes to each, of an edition or of a failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from analysis.desk.sending.content import Content, Since
from analysis.desk.sending.copies import copy_parcel, copy_place
from analysis.desk.sending.git import git_parcel, git_place
from analysis.desk.sending.hook import hook_parcel, hook_place
from analysis.desk.sending.letter import failure_letter, letter_of, payload_of
from analysis.desk.sending.mail import Post, mail_parcel, mail_place, parts_of
from analysis.desk.sending.notify import notify_parcel, notify_place
from analysis.desk.sending.parcel import Parcel, Place
from analysis.read.delivery import Apprise, Delivery, Mail, SendWhen, Webhook


@dataclass(frozen=True, slots=True)
class Stop:
    """A place, when something goes there, and how it is made; what is ``harmless`` may be sent again, and stays as it is."""

    place: Place
    make: Callable[[Since], Parcel]
    send_when: SendWhen = "always"
    harmless: bool = False


def edition_stops(content: Content, delivery: Delivery, *, now: datetime, stack: ExitStack) -> Iterator[Stop]:
    """Give the places to which an edition goes; lines to servers are closed with ``stack``."""
    writer = _Writer(content, delivery.link, now)
    for mail in delivery.mail:
        post = _post(mail, stack)
        for reader in mail.readers:
            yield Stop(mail_place(reader), partial(writer.mail, post, reader), mail.send_when or delivery.send_when)
    for hook in delivery.webhook:
        yield Stop(hook_place(hook), partial(writer.hook, hook), hook.send_when or delivery.send_when)
    for service in delivery.apprise:
        yield Stop(notify_place(service), partial(writer.notify, service), service.send_when or delivery.send_when)
    for copy in delivery.folder:
        yield Stop(copy_place(copy), _of_all(partial(copy_parcel, copy, content)), copy.send_when or "always", harmless=True)
    for git in delivery.git:
        yield Stop(git_place(git), _of_all(partial(git_parcel, git, content)), git.send_when or "always", harmless=True)


def failure_stops(name: str, what: str, delivery: Delivery, *, now: datetime, stack: ExitStack) -> Iterator[Stop]:
    """Give the places that are told of a failure."""
    letter, key = failure_letter(name, what), f"{name}\n{what}\n{now.isoformat()}"
    payload = {"kind": "failure", "briefing": name, "what": letter.text}
    for mail in delivery.mail:
        post = _post(mail, stack)
        for one in mail.maintainers:
            yield Stop(mail_place(one), _of_all(partial(mail_parcel, post, one, letter, key=key, now=now)))
    for hook in delivery.webhook:
        if hook.failures:
            yield Stop(hook_place(hook), _of_all(partial(hook_parcel, hook, payload, key=key, now=now)))
    for service in delivery.apprise:
        if service.failures:
            yield Stop(notify_place(service), _of_all(partial(notify_parcel, service, letter)))


def _of_all(make: Callable[[], Parcel]) -> Callable[[Since], Parcel]:
    """Return what makes the same parcel whatever went to the place before."""
    return lambda _: make()


def _post(mail: Mail, stack: ExitStack) -> Post:
    post = Post(mail)
    stack.callback(post.close)
    return post


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes of one edition, to each place what is new there."""

    content: Content
    link: str | None
    now: datetime

    @property
    def key(self) -> str:
        """What is told: a second message of the same edition is known by it."""
        return f"{self.content.shelf.name}\n{self.content.number}\n{self.content.manifest.inputs}"

    def mail(self, post: Post, reader: str, since: Since) -> Parcel:
        attached, where = parts_of(post.channel, self.content, self.link)
        letter = letter_of(self.content, since, link=self.link, pdf=where)
        return mail_parcel(post, reader, letter, key=self.key, now=self.now, attached=attached)

    def hook(self, hook: Webhook, since: Since) -> Parcel:
        return hook_parcel(hook, payload_of(self.content, since, link=self.link), key=self.key, now=self.now)

    def notify(self, service: Apprise, since: Since) -> Parcel:
        return notify_parcel(service, letter_of(self.content, since, link=self.link))
