#!/usr/bin/env python3
"""Writes a farm of RSS feeds: make-farm.py FOLDER FEEDS ITEMS. Every item is unlike every other; one in 200 is a hit."""
import random
import sys
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

folder, feeds, items = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random.seed(1)
words = "企業 生產 項目 建設 會議 交通 學校 醫院 天氣 農業 旅遊 文化 體育 科技 教育 環境 社區 志願者 鄉村 產業 道路 市場 價格".split()
places = "河源 東源縣 和平縣 龍川縣 紫金縣 連平縣 源城區 廣州 深圳 惠州 梅州".split()
now = datetime.now(timezone.utc)


def item(feed, number):
    hit = random.random() < 0.005
    body = "".join(random.choice(words) for _ in range(60))
    title = random.choice(places) + ("夜間生產地條鋼被查" if hit else "".join(random.choice(words) for _ in range(6)))
    when = format_datetime(now - timedelta(minutes=number))
    return (f"<item><title>{title}{feed}號之{number}</title><link>http://farm.invalid/{feed}/{number}.html</link>"
            f"<guid isPermaLink=\"false\">{feed}-{number}</guid><pubDate>{when}</pubDate>"
            f"<description>{body}</description></item>")


for feed in range(feeds):
    with open(f"{folder}/{feed}.xml", "w", encoding="utf-8") as out:
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
                  f"<title>農場{feed}</title><link>http://farm.invalid/</link><description>基準</description>")
        out.write("".join(item(feed, number) for number in range(items)))
        out.write("</channel></rss>")
