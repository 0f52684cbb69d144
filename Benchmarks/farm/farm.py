"""Ten thousand feeds that behave as feeds do. Every item is a function of its feed and its number, so that what must be
in the archive is known without keeping it."""
import importlib.machinery, importlib.util, os, random
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape

HERE = os.path.dirname(os.path.abspath(__file__))
# Of a hundred feeds. nginx.conf says how each kind answers.
KINDS = ["etag"] * 80 + ["plain"] * 10 + ["news"] * 5 + ["slow", "busy", "broken", "moved", "gzip"]
UNCHANGED, GROWING = {"etag", "plain"}, {"news", "slow", "moved", "gzip"}
PLACES = "河源 东源县 和平县 龙川县 紫金县 连平县 源城区 广州 深圳 惠州 梅州 韶关".split()


def corpus():
    """The writer of news of the match benchmark."""
    loader = importlib.machinery.SourceFileLoader("corpus", f"{HERE}/../match/make-corpus.py")
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("corpus", loader))
    loader.exec_module(module)
    return module.Writer(1)


class Feed:
    def __init__(self, farm, number):
        self.farm, self.number = farm, number
        self.kind = KINDS[number * 37 % 100]
        draw = random.Random(number)
        self.size = draw.randint(20, 50)
        self.growth = draw.randint(1, 3) if self.kind in GROWING else 0
        self.form = "atom" if number % 20 < 3 else "gbk" if number % 20 == 3 else "rss"
        self.is_full = number % 20 in (4, 5) and self.kind != "slow"
        host = number // 5
        self.origin = f"http://127.1.{host // 250}.{host % 250 + 1}:{farm.port}"

    @property
    def url(self):
        return f"{self.origin}/{self.kind}/{self.number}.xml"

    def numbers(self, round_):
        """What it shows, the newest first: news drive out what is old."""
        newest = self.size + round_ * self.growth
        return range(newest - 1, newest - 1 - self.size, -1)

    def fresh(self, round_):
        """What it shows for the first time in that round."""
        return self.numbers(round_)[: self.growth if round_ else self.size]

    def link(self, item):
        return f"{self.origin}/a/{self.number}/{item}.html"

    def write(self, round_):
        path = f"{self.farm.folder}/{self.kind}/{self.number}.xml"
        with open(path + ".new", "wb") as out:
            out.write(self.document(round_))
        os.replace(path + ".new", path)

    def document(self, round_):
        render = self.atom if self.form == "atom" else self.rss
        return render([self.item(number) for number in self.numbers(round_)])

    def item(self, number):
        """Title, summary, text, link, time."""
        title, sentences = self.farm.story(self.number * 100_000 + number, self.is_full)
        when = self.farm.began - timedelta(minutes=37 * (self.size - number) + self.number % 37)
        return title, "。".join(sentences[:3]) + "。", sentences, self.link(number), when

    def rss(self, items):
        charset = "gb2312" if self.form == "gbk" else "UTF-8"
        text = (f'<?xml version="1.0" encoding="{charset}"?>\n<rss version="2.0" '
                'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
                f"<title>农场{self.number}</title><link>{self.origin}/</link><description>基准</description>\n")
        text += "".join(
            f"<item><title>{escape(title)}</title><link>{link}</link><guid>{link}</guid>"
            f"<pubDate>{format_datetime(when)}</pubDate><description><![CDATA[<p>{summary}</p>]]></description>"
            + (f"<content:encoded><![CDATA[{paragraphs(body)}]]></content:encoded>" if self.is_full else "")
            + "</item>\n" for title, summary, body, link, when in items)
        return (text + "</channel></rss>\n").encode("gb18030" if self.form == "gbk" else "utf-8")

    def atom(self, items):
        text = ('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
                f"<title>农场{self.number}</title><id>{self.origin}/</id><updated>2026-01-01T00:00:00Z</updated>\n")
        text += "".join(
            f'<entry><title>{escape(title)}</title><link href="{link}"/><id>{link}</id>'
            f"<updated>{when.isoformat()}</updated><author><name>记者</name></author>"
            f'<summary>{escape(summary)}</summary>'
            + (f'<content type="html">{escape(paragraphs(body))}</content>' if self.is_full else "")
            + "</entry>\n" for title, summary, body, link, when in items)
        return (text + "</feed>\n").encode()


def paragraphs(sentences):
    return "".join(f'<p style="text-indent:2em">{each}。</p>' for each in sentences)


class Farm:
    def __init__(self, folder, count, port):
        self.folder, self.port, self.began = folder, port, datetime.now(timezone.utc)
        self.writer = corpus()
        self.sentences = [self.writer.sentence() for _ in range(50_000)]
        self.feeds = [Feed(self, number) for number in range(count)]

    def story(self, seed, is_full):
        """One item in ten is told by others too, one in 500 concerns the bureau."""
        draw = random.Random(seed)
        if draw.random() < 0.1:
            draw = random.Random(-1 - draw.randrange(2_000))
        self.writer.random = draw
        title = self.writer.sentence()[:24]
        if draw.random() < 0.002:
            title = draw.choice(PLACES) + "夜间生产地条钢被查" + str(seed)
        body = [self.writer.sentence(), *draw.choices(self.sentences, k=draw.randint(12, 40) if is_full else 4)]
        return title, body

    def write(self, round_):
        """All feeds at first, then those that grow."""
        for feed in self.feeds:
            if not round_ or feed.growth:
                feed.write(round_)

    def configure(self, path):
        with open(path, "w", encoding="utf-8") as out:
            for feed in self.feeds:
                out.write(f'- {{id: farm-{feed.number}, outlet: 农场{feed.number}, tier: 市級, url: "{feed.url}", every: 7d}}\n')
