def test_show_and_clear_name_the_folder(chipnews_command, own_cache, tmp_path):
    (tmp_path / "a.txt").write_text("Acme ordered 1,600 chips.")
    assert chipnews_command("extract", str(tmp_path / "a.txt"), "--no-cache").exit_code == 0
    assert chipnews_command("cache", "show").stdout == f"{own_cache}: 0 articles, 0.0 MB\n"
    assert chipnews_command("extract", str(tmp_path / "a.txt")).exit_code == 0
    assert chipnews_command("cache", "show").stdout.startswith(f"{own_cache}: 1 article, ")
    assert chipnews_command("cache", "clear").stdout == f"{own_cache}: 1 article forgotten\n"


def test_a_wrong_action_gets_the_nearest(chipnews_command):
    result = chipnews_command("cache", "cleer")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: no action 'cleer': did you mean clear?\n",
    )
