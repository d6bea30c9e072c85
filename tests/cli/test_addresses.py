"""Web addresses on the command line."""

import pytest
from msgspec.structs import replace

from chipnews.model.results.sheet import Coverage, Skipped
from tests.support.sheets import small_sheet

ADDRESS = "https://news.example/2023/11/09/order"


@pytest.mark.parametrize("command", ["run", "extract", "check"])
def test_hosts_of_this_network_are_asked_only_if_that_is_said(
    api, checks, chipnews_command, command
):
    chipnews_command(command, ADDRESS)
    assert api.calls[-1][1]["allow_private"] is False
    chipnews_command(command, "--allow-private", ADDRESS)
    assert (api.calls[-1][0], api.calls[-1][1]["allow_private"]) == ((ADDRESS,), True)


@pytest.mark.parametrize("command", ["diff", "explain", "history", "review", "serve"])
def test_no_other_command_asks_hosts_of_this_network(chipnews_command, command):
    result = chipnews_command(command, "--allow-private", ADDRESS, ADDRESS)
    assert result.exit_code == 2


def test_an_address_that_a_feed_led_to_is_told_as_it_is(api, chipnews_command):
    skipped = (Skipped(ADDRESS, "empty"),)
    api.sheet = replace(small_sheet(), coverage=Coverage(skipped))
    result = chipnews_command("run", "https://news.example/feed", "story")
    assert f"skipped: {ADDRESS}: empty\n" in result.stderr
