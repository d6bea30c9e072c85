import pytest

from chipnews.read.dates.address import parse_address


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://orton.example/2023/11/09/dam-bursts", "2023-11-09"),
        ("https://orton.example/news/2023-11-09/dam.html", "2023-11-09"),
        ("https://orton.example/2023/1/9/dam", "2023-01-09"),
        ("https://orton.example/en/20231109-dam-bursts", "2023-11-09"),
        ("https://orton.example/2023-11/09/c_1320.htm", "2023-11-09"),
        ("https://orton.example/2023/11/dam-bursts", "2023-11"),
        ("https://orton.example/2023/dam-bursts", None),
        ("https://orton.example/article/20301341", None),
        ("https://orton.example/2023/13/45/dam", None),
        ("https://orton.example/story-1650000000", None),
        (None, None),
    ],
)
def test_the_path_of_an_address_dates_its_page(url, day):
    assert parse_address(url) == day
