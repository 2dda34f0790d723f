import socket

import pytest

from analysis.desk.web.addresses import BarredError, checked_addresses, is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "localhost", "",
    ],
)  # fmt: skip
def test_addresses_of_our_own_network_are_not_however_they_are_written(address: str):
    assert not is_public(address)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.1", "2130706433", "0x7f.1", "①②⑦.0.0.1", "::ffff:127.0.0.1"])
def test_a_name_that_leads_to_this_machine_is_barred(host: str):
    with pytest.raises(BarredError, match="private network"):
        checked_addresses(host, 80, private=False)
    assert checked_addresses(host, 80, private=True)


def test_one_private_address_among_public_ones_bars_the_host(monkeypatch: pytest.MonkeyPatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(BarredError, match=r"10\.0\.0\.1"):
        checked_addresses("news.example", 80, private=False)
