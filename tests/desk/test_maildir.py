import mailbox
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from analysis.desk import collect

MAILDIR = '[[source]]\nname = "letters"\nkind = "maildir"\npath = "Mail"\n'


def letter(text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "Wire <wire@example.org>",
        "The bridge",
        "Tue, 04 May 2021 10:00:00 +0000",
    )
    message.set_content(text)
    return message


def test_mails_are_taken_once_and_left_as_they_are(case: Callable[[str], Path], story: str):
    home = case(MAILDIR)
    box = mailbox.Maildir(home / "Mail", create=True)
    key = box.add(letter(story))
    assert collect(home).taken == 1
    message = box[key]
    message.set_subdir("cur")
    message.add_flag("S")
    box[key] = message  # somebody read it: its file has another name now
    assert collect(home).taken == 0
    box.add(letter(story.replace("bridge", "tunnel")))
    assert collect(home).taken == 1
    assert len(box) == 2
    assert len(list((home / "articles" / "letters").glob("*.eml"))) == 2


def test_what_was_passed_over_is_looked_at_again_when_other_words_are_wanted(case: Callable[[str], Path], story: str):
    home = case(MAILDIR + 'match = ["tunnel"]\n')
    mailbox.Maildir(home / "Mail", create=True).add(letter(story))
    assert collect(home).sources[0].passed_over == ("The bridge",)
    assert collect(home).sources[0].passed_over == ()
    case(MAILDIR + 'match = ["bridge"]\n')
    assert collect(home).taken == 1


def test_a_folder_that_is_no_maildir_is_told(case: Callable[[str], Path]):
    home = case(MAILDIR)
    (home / "Mail").mkdir()
    assert "no Maildir" in str(collect(home).sources[0].error)
