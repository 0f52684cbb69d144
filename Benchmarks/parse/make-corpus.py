#!/usr/bin/env python3
"""Writes the ordinary feeds of the parse benchmark.

make-corpus.py FOLDER [MEGABYTES]        many feeds of many kinds, 27 MB together by default
make-corpus.py --one FILE MEGABYTES      one large feed

The same arguments give the same bytes everywhere. The sentences are put together from the word lists below."""
import os
import random
import sys
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape

ENGLISH = {
    "code": "en", "join": " ", "stop": ". ", "comma": ", ",
    "starts": "In the morning|After the meeting|Near the old harbour|According to the council|Since last winter"
              "|For the third time this year|Without much notice|Along the river|At the end of the week|As before",
    "nouns": "the bridge|a small workshop|the night train|the city library|our reader|the water board|a new timetable"
             "|the open-air market|the school kitchen|the weather office|a retired engineer|the bus depot|the county"
             "|a public hearing|the repair crew|the museum’s café|an early draft|the test results|a broken pump",
    "verbs": "reopens|answers|moves|waits for|explains|measures|repairs|announces|compares|describes|postpones|counts"
             "|publishes|visits|supports|replaces|returns to|asks about",
    "ends": "with fewer people than expected|before the first snow|& nobody minds|at half the price|in plain language"
            "|for the whole valley|under the new rules|as the photographs show|by hand|on a quiet Tuesday|again",
    "tags": "Local|Transport|Opinion|Science|Food & Drink|Long read|Weather|Housing|Open data|Music|How-to",
    "names": "Ada Miller|Tom Okafor|June Park|R. Whitfield|Ines Calder",
}
FRENCH = {
    "code": "fr", "join": " ", "stop": ". ", "comma": ", ",
    "starts": "Dès le matin|Après la réunion|À côté du vieux port|Selon la mairie|Depuis l’hiver dernier"
              "|Pour la troisième fois|Sans prévenir|Le long du fleuve|En fin de semaine|Comme toujours",
    "nouns": "le pont|un petit atelier|le train de nuit|la bibliothèque|notre lectrice|la régie des eaux"
             "|un nouvel horaire|le marché couvert|la cantine de l’école|un ingénieur à la retraite|l’été|la fête",
    "verbs": "rouvre|répond à|déplace|attend|explique|mesure|répare|annonce|compare|décrit|reporte|complète|présente",
    "ends": "avec moins de monde que prévu|avant la première neige|à moitié prix|en français très simple"
            "|pour toute la vallée|d’après les nouvelles règles|à la main|un mardi tranquille|déjà",
    "tags": "Actualités|Société|Économie|Météo|Cuisine|Données ouvertes|Théâtre",
    "names": "Élise Moreau|Jean-Luc Besson|Zoé Lefèvre",
}
RUSSIAN = {
    "code": "ru", "join": " ", "stop": ". ", "comma": ", ",
    "starts": "Утром|После совещания|Возле старого порта|По словам мэрии|С прошлой зимы|В третий раз за год"
              "|Без предупреждения|Вдоль реки|В конце недели|Как и раньше",
    "nouns": "мост|небольшая мастерская|ночной поезд|городская библиотека|наш читатель|водоканал|новое расписание"
             "|школьная столовая|инженер на пенсии|ремонтная бригада|черновик отчёта|старый насос",
    "verbs": "открывает|объясняет|ждёт|измеряет|чинит|объявляет|сравнивает|описывает|переносит|считает|заменяет",
    "ends": "без лишних слов|до первого снега|за полцены|простыми словами|для всей долины|по новым правилам|вручную",
    "tags": "Город|Транспорт|Наука|Погода|Культура|Открытые данные",
    "names": "Анна Крылова|Пётр Зимин|О. Соколова",
}
CHINESE = {
    "code": "zh-cn", "join": "", "stop": "。", "comma": "，",
    "starts": "今天上午|会议结束后|在老码头附近|据市政府介绍|去年冬天以来|今年第三次|没有提前通知|沿江一带|本周末|和往常一样",
    "nouns": "大桥|一家小作坊|夜班列车|市图书馆|热心读者|供水公司|新时刻表|露天市场|学校食堂|气象台|退休工程师|公交场站|社区居民"
             "|听证会|抢修队伍|博物馆|征求意见稿|检测结果|老旧水泵|工业园区|中小企业|志愿服务队|乡村医生|数据平台",
    "verbs": "恢复开放|回应关切|等待安排|说明情况|公布结果|完成检修|对外发布|比较方案|介绍经验|推迟举行|统计数量|实地走访|提供支持|更换设备"
             "|征集意见|加快建设|优化流程",
    "ends": "人数比预计的少|赶在下雪之前|只要一半的价格|用大家都懂的话|惠及整个山谷|按照新的规定|照片里看得很清楚|全部手工完成|群众表示满意|再次引起讨论",
    "tags": "要闻|政务公开|交通|天气|教育|民生|经济|文化|数据开放|通知公告",
    "names": "林晓|周明|本报记者|陈一平",
}
for language in (ENGLISH, FRENCH, RUSSIAN, CHINESE):
    for key in ("starts", "nouns", "verbs", "ends", "tags", "names"):
        language[key] = language[key].split("|")

START = datetime(2026, 11, 20, 9, 30, tzinfo=timezone.utc)


class Writer:
    """The words of one feed."""

    def __init__(self, language, seed):
        self.words, self.random = language, random.Random(seed)
        self.host = f"https://{self.random.choice(['www', 'blog', 'news', 'feeds'])}.outlet-{seed}.example"

    def pick(self, key):
        return self.random.choice(self.words[key])

    def sentence(self):
        words, tail = self.words, self.random.random()
        text = words["join"].join([self.pick("nouns"), self.pick("verbs"), self.pick("nouns")])
        text = self.pick("starts") + words["comma"] + text
        if tail < 0.6:
            text += (words["comma"] if tail < 0.25 else words["join"]) + self.pick("ends")
        if tail > 0.93:
            text += words["join"] + str(self.random.randint(2, 9000))
        return text

    def paragraph(self, low=2, high=6):
        stop = self.words["stop"]
        return stop.join(self.sentence() for _ in range(self.random.randint(low, high))) + stop.strip()

    def title(self):
        return self.words["join"].join([self.pick("nouns"), self.pick("verbs"), self.pick("nouns")])

    def block(self):
        """A paragraph of HTML as editors write it."""
        text, kind = escape(self.paragraph(), quote=False), self.random.random()
        if kind < 0.40:
            return f"<p>{text}</p>\n"
        if kind < 0.58:
            link = f"{self.host}/{self.random.randint(2019, 2026)}/{self.random.randint(1, 12):02}/?p={self.random.randint(1, 9999)}&amp;ref=feed"
            return f'<p>{text} <a href="{link}" target="_blank" rel="noopener">{escape(self.title())}</a> {escape(self.sentence(), quote=False)}</p>\n'
        if kind < 0.70:
            size = self.random.choice([(640, 480), (1024, 683), (800, 600)])
            name = f"{self.host}/wp-content/uploads/{self.random.randint(1, 99999)}"
            return (f'<figure class="wp-block-image size-large"><img loading="lazy" decoding="async" width="{size[0]}" height="{size[1]}" '
                    f'src="{name}.jpg" alt="{escape(self.title())}" srcset="{name}.jpg {size[0]}w, {name}-300x200.jpg 300w" /></figure>\n')
        if kind < 0.80:
            return f'<p style="text-align: justify;"><strong>{escape(self.title())}</strong><br />{text}&nbsp;&#8211; <em>{escape(self.title())}</em></p>\n'
        if kind < 0.88:
            rows = "".join(f"<li>{escape(self.sentence(), quote=False)}</li>\n" for _ in range(self.random.randint(2, 5)))
            return f"<ul>\n{rows}</ul>\n"
        if kind < 0.93:
            return f"<blockquote><p>{text}</p></blockquote>\n"
        if kind < 0.97:
            return f'<h2 class="wp-block-heading" id="h-{self.random.randint(1, 99)}">{escape(self.title())}</h2>\n'
        return f'<div class="more"><span style="color:#333333;font-size:16px;">{text}</span></div>\n'

    def html(self, low, high):
        """HTML of about `low` to `high` bytes."""
        goal, parts, size = self.random.randint(low, high), [], 0
        while size < goal:
            parts.append(self.block())
            size += len(parts[-1].encode())
        return "".join(parts)

    def when(self, number):
        return START - timedelta(minutes=self.random.randint(1, 200) + number * 137, seconds=self.random.randint(0, 59))


def rss(writer, items, extra="", encoding="UTF-8", hints=""):
    words = writer.words
    return (f'<?xml version="1.0" encoding="{encoding}"?>\n<rss version="2.0"{extra}>\n<channel>\n'
            f"  <title>{escape(writer.title())}</title>\n  <link>{writer.host}/</link>\n"
            f"  <description>{escape(writer.sentence())}</description>\n  <language>{words['code']}</language>\n"
            f"  <lastBuildDate>{format_datetime(START)}</lastBuildDate>\n{hints}" + "".join(items) + "</channel>\n</rss>\n")


WORDPRESS = (' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"'
             ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"'
             ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"')


def blog(writer):
    """RSS 2.0 of a blog system: an excerpt and the whole article of 2 to 6 KB."""
    def item(number):
        link = f"{writer.host}/{writer.random.randint(2024, 2026)}/{writer.random.randint(1, 12):02}/{writer.random.randint(1, 99999)}/"
        tags = "".join(f"\t\t<category><![CDATA[{writer.pick('tags')}]]></category>\n" for _ in range(writer.random.randint(1, 4)))
        return (f"\t<item>\n\t\t<title>{escape(writer.title())}</title>\n\t\t<link>{link}</link>\n"
                f"\t\t<comments>{link}#respond</comments>\n\t\t<dc:creator><![CDATA[{writer.pick('names')}]]></dc:creator>\n"
                f"\t\t<pubDate>{format_datetime(writer.when(number))}</pubDate>\n{tags}"
                f'\t\t<guid isPermaLink="false">{writer.host}/?p={writer.random.randint(1, 99999)}</guid>\n'
                f"\t\t<description><![CDATA[<p>{escape(writer.paragraph(1, 3), quote=False)} [&#8230;]</p>\n]]></description>\n"
                f"\t\t<content:encoded><![CDATA[{writer.html(2000, 6000)}]]></content:encoded>\n"
                f"\t\t<wfw:commentRss>{link}feed/</wfw:commentRss>\n\t\t<slash:comments>{writer.random.randint(0, 40)}</slash:comments>\n\t</item>\n")
    hints = (f'  <atom:link href="{writer.host}/feed/" rel="self" type="application/rss+xml" />\n'
             "  <sy:updatePeriod>\n\thourly\t</sy:updatePeriod>\n  <sy:updateFrequency>\n\t1\t</sy:updateFrequency>\n"
             "  <generator>https://blog.example/?v=6.4</generator>\n")
    return rss(writer, [item(n) for n in range(writer.random.choice([10, 10, 15, 20]))], WORDPRESS, hints=hints)


def news(writer, encoding="UTF-8"):
    """RSS 2.0 of a newspaper: a description only, sometimes with escaped markup."""
    def item(number):
        link = f"{writer.host}/article/{writer.random.randint(10**6, 10**7)}.html"
        text = writer.paragraph(1, 4)
        kind = writer.random.random()
        if kind < 0.35:
            text = f"<p>{escape(text)}</p>"
        elif kind < 0.5:
            text = f'<img src="{link}.jpg" alt="" /><br/>{escape(text)}'
        return (f"<item>\n<title>{escape(writer.title())}</title>\n<link>{link}?utm_source=rss&amp;utm_medium=feed</link>\n"
                f"<description>{escape(text, quote=False)}</description>\n<category>{escape(writer.pick('tags'))}</category>\n"
                f"<pubDate>{format_datetime(writer.when(number))}</pubDate>\n<guid>{link}</guid>\n</item>\n")
    return rss(writer, [item(n) for n in range(writer.random.choice([20, 30, 50, 100]))], encoding=encoding)


def bureau(writer, encoding="UTF-8"):
    """RSS 2.0 of a Chinese site: the whole text as CDATA, own dates."""
    def item(number):
        link = f"{writer.host}/content/{writer.random.randint(1, 9)}/t{writer.when(number):%Y%m%d}_{writer.random.randint(10**5, 10**6)}.html"
        return (f"<item><title><![CDATA[{writer.title()}]]></title><link>{link}</link><author>{writer.pick('names')}</author>"
                f"<category>{writer.pick('tags')}</category><pubDate>{writer.when(number):%Y-%m-%d %H:%M:%S}</pubDate>"
                f"<description><![CDATA[{writer.html(600, 3500)}]]></description></item>\n")
    return rss(writer, [item(n) for n in range(writer.random.choice([20, 20, 40]))], encoding=encoding)


def atom(writer, xhtml=False):
    def entry(number):
        link = f"{writer.host}/posts/{writer.random.randint(1, 99999)}"
        body = writer.html(1200, 5000)
        if xhtml:
            body = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body.replace("&nbsp;", "&#160;")}</div></content>'
        else:
            body = f'<content type="html">{escape(body, quote=False)}</content>'
        return (f'  <entry>\n    <title>{escape(writer.title())}</title>\n    <link rel="alternate" type="text/html" href="{link}" />\n'
                f"    <id>tag:{writer.host[8:]},2026:{link[-5:]}</id>\n    <published>{writer.when(number):%Y-%m-%dT%H:%M:%SZ}</published>\n"
                f"    <updated>{writer.when(number - 1):%Y-%m-%dT%H:%M:%S+00:00}</updated>\n    <author><name>{writer.pick('names')}</name></author>\n"
                f'    <category term="{escape(writer.pick("tags"))}" />\n    <summary type="html">{escape(writer.sentence())}</summary>\n    {body}\n  </entry>\n')
    entries = "".join(entry(n) for n in range(writer.random.choice([10, 20, 25])))
    return (f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{writer.words["code"]}">\n'
            f"  <title>{escape(writer.title())}</title>\n  <subtitle>{escape(writer.sentence())}</subtitle>\n"
            f'  <link href="{writer.host}/atom.xml" rel="self"/>\n  <link href="{writer.host}/"/>\n  <id>{writer.host}/</id>\n'
            f"  <updated>{START:%Y-%m-%dT%H:%M:%SZ}</updated>\n{entries}</feed>\n")


def atom_xhtml(writer):
    return atom(writer, xhtml=True)


def rdf(writer):
    links = [f"{writer.host}/item/{writer.random.randint(1, 10**6)}" for _ in range(25)]
    items = "".join(
        f'<item rdf:about="{link}">\n<title>{escape(writer.title())}</title>\n<link>{link}</link>\n'
        f"<description>{escape(writer.paragraph(1, 3))}</description>\n<dc:creator>{writer.pick('names')}</dc:creator>\n"
        f"<dc:date>{writer.when(n):%Y-%m-%dT%H:%M:%S}+09:00</dc:date>\n<dc:subject>{escape(writer.pick('tags'))}</dc:subject>\n"
        f"<content:encoded><![CDATA[{writer.html(800, 2500)}]]></content:encoded>\n</item>\n" for n, link in enumerate(links))
    listed = "".join(f'<rdf:li rdf:resource="{link}" />\n' for link in links)
    return ('<?xml version="1.0" encoding="utf-8" ?>\n<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n'
            f'<channel rdf:about="{writer.host}/index.rdf">\n<title>{escape(writer.title())}</title>\n<link>{writer.host}/</link>\n'
            f"<description>{escape(writer.sentence())}</description>\n<items><rdf:Seq>\n{listed}</rdf:Seq></items>\n</channel>\n{items}</rdf:RDF>\n")


def podcast(writer):
    def item(number):
        name = f"{writer.host}/media/{writer.random.randint(1, 99999)}"
        return (f"    <item>\n      <title>{number}: {escape(writer.title())}</title>\n      <itunes:title>{escape(writer.title())}</itunes:title>\n"
                f"      <itunes:author>{writer.pick('names')}</itunes:author>\n      <itunes:summary><![CDATA[{writer.paragraph(2, 6)}]]></itunes:summary>\n"
                f"      <description><![CDATA[{writer.html(500, 2500)}]]></description>\n"
                f'      <enclosure url="{name}.mp3" length="{writer.random.randint(10**6, 10**8)}" type="audio/mpeg"/>\n'
                f'      <guid isPermaLink="false">{writer.random.getrandbits(128):032x}</guid>\n      <pubDate>{writer.when(number):%a, %d %b %Y %H:%M:%S} GMT</pubDate>\n'
                f'      <itunes:duration>{writer.random.randint(0, 1)}:{writer.random.randint(10, 59)}:{writer.random.randint(10, 59)}</itunes:duration>\n'
                f'      <itunes:image href="{name}.jpg"/>\n      <itunes:explicit>no</itunes:explicit>\n      <itunes:episodeType>full</itunes:episodeType>\n    </item>\n')
    extra = ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    hints = f'    <itunes:category text="News"><itunes:category text="Daily News"/></itunes:category>\n    <itunes:owner><itunes:name>{writer.pick("names")}</itunes:name><itunes:email>cast@outlet.example</itunes:email></itunes:owner>\n'
    return rss(writer, [item(n) for n in range(writer.random.choice([30, 60, 120]))], extra, hints=hints)


def gbk_news(writer):
    return news(writer, encoding="gb2312")


def gbk_bureau(writer):
    return bureau(writer, encoding="GBK")


WESTERN = [ENGLISH, ENGLISH, ENGLISH, ENGLISH, FRENCH, RUSSIAN]
# Kind of feed, its languages, how many of 40 feeds.
MIXTURE = [
    (blog, WESTERN, 11), (blog, [CHINESE], 3), (news, WESTERN, 6), (news, [CHINESE], 4), (bureau, [CHINESE], 4),
    (gbk_news, [CHINESE], 1), (gbk_bureau, [CHINESE], 2), (atom, WESTERN, 5), (atom_xhtml, WESTERN, 1), (rdf, WESTERN, 1),
    (podcast, WESTERN, 1), (podcast, [CHINESE], 1),
]


def one(path, goal):
    """A blog's feed that goes on and on: the same 200 items, each time with other addresses."""
    text = ""
    while len(text) < 1_000_000:
        text += "\t<item>" + blog(Writer(ENGLISH, len(text))).split("\t<item>", 1)[1].rsplit("</channel>", 1)[0]
    head = blog(Writer(ENGLISH, 0)).split("\t<item>", 1)[0]
    with open(path, "w", encoding="utf-8") as out:
        out.write(head)
        written = number = 0
        while written < goal:
            written += out.write(text.replace("/?p=", f"/{number}?p="))
            number += 1
        out.write("</channel>\n</rss>\n")


def main():
    if sys.argv[1] == "--one":
        one(sys.argv[2], float(sys.argv[3]) * 1e6)
        return
    folder, goal = sys.argv[1], float(sys.argv[2]) * 1e6 if len(sys.argv) > 2 else 27e6
    os.makedirs(folder, exist_ok=True)
    deck = [(kind, languages) for kind, languages, count in MIXTURE for _ in range(count)]
    random.Random(7).shuffle(deck)
    written = number = 0
    while written < goal:
        kind, languages = deck[number % len(deck)]
        language = random.Random(number).choice(languages)
        text = kind(Writer(language, number))
        data = text.encode("gbk" if kind in (gbk_news, gbk_bureau) else "utf-8")
        with open(f"{folder}/{number:04}-{kind.__name__}-{language['code']}.xml", "wb") as out:
            out.write(data)
        written += len(data)
        number += 1
    print(f"{number} feeds, {written / 1e6:.1f} MB in {folder}")


if __name__ == "__main__":
    main()
