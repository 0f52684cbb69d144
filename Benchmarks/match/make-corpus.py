#!/usr/bin/env python3
"""Writes the texts and the terms of the match benchmark.

make-corpus.py FOLDER [MEGABYTES] [--feeds FOLDER]

The same arguments give the same bytes everywhere. Two folders come out, `generated` and, when feeds are named, `feeds`:
  documents.tsv        a document a line: title, summary, text
  DENSITY.terms        10,000 terms, the most telling first
A density says how often the terms stand in the documents:
  rare     2 to 4 characters drawn evenly from U+4E00–9FA5: words that no Chinese text has
  chance   2 to 4 characters drawn evenly from the thousand most common ones: every character begins a term, few terms meet
  news     words of 2 to 4 characters from other documents of the same kind, the most common ones left out
  dense    2 to 4 characters cut anywhere from the documents themselves
"""
import argparse
import collections
import glob
import html
import os
import random
import re
import xml.etree.ElementTree as tree

# The common characters of modern Chinese, the most common first.
COMMON = (
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看"
    "文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给"
    "等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目"
    "华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林"
    "题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完"
    "革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影"
    "失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切护段希随照型节段育线苏器确客约整标易排响错况复根效议精素养族准刻增调类速阳斗客仅质况"
    "局显怕引备案参阿存故具较集奇语投值府河消底刘证推团念米医格布备始查划充减护城断依警微击源油帮省板示境续村热冷降居考适足施防愿责守评审批项规止企农"
    "初权营销售环境污染排放检测监督处罚通报群众投诉举报舆论媒体记者采访调查核实回应声明道歉赔偿安全生产事故火灾爆炸坍塌伤亡救援现场负责人工厂车间设备维修"
    "停业整顿供应链芯片钢铁煤炭石化稀土锂电池光伏新能源汽车充电桩网络数据泄露诈骗平台算法智慧园区招商引资税收补贴贷款债务融资股权上市退市裁员欠薪罢工维权"
    "疫情疫苗医院药品食品超标抽检召回学校学生教师食堂中毒校园欺凌交通地铁高速桥梁隧道塌陷暴雨洪水台风地震山体滑坡预警转移安置灾害损失统计县镇乡街办居委会"
)
COMMON = "".join(dict.fromkeys(COMMON))
TRADITIONAL = dict(zip(
    "来个国说们为时会过家学对后么没于还发当无开经头动两长样现将进实点种声话业间给见问机电东气关万产书应车计务台记边战统让认论义术结连远资队条变联传线华报数",
    "來個國說們為時會過家學對後麼沒於還發當無開經頭動兩長樣現將進實點種聲話業間給見問機電東氣關萬產書應車計務臺記邊戰統讓認論義術結連遠資隊條變聯傳線華報數",
))
FUNCTION = "的 了 在 是 和 有 不 也 将 对 与 及 就 并 为 被 从 到 这 其 等 上 中 一 已 还 由 以 后 前".split()
LATIN = "AI 5G GDP 2026年 11月 22日 37.5% 1000万元 iPhone ＡＢＣ COVID-19 120名 3人 App IPO 4K".split()


def cumulative(count, offset):
    total, sums = 0.0, []
    for rank in range(count):
        total += 1 / (rank + offset)
        sums.append(total)
    return sums


class Writer:
    """Sentences of words that are as unevenly common as real ones."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        characters, weights = list(COMMON), cumulative(len(COMMON), 60)
        words = {}
        while len(words) < 40_000:
            length = self.random.choices((2, 3, 4), (64, 22, 14))[0]
            words["".join(self.random.choices(characters, cum_weights=weights, k=length))] = None
        self.words = list(words)
        self.weights = cumulative(len(self.words), 12)

    def sentence(self):
        words = self.random.choices(self.words, cum_weights=self.weights, k=self.random.randint(4, 14))
        parts = []
        for word in words:
            parts.append(word)
            chance = self.random.random()
            if chance < 0.42:
                parts.append(self.random.choice(FUNCTION))
            elif chance < 0.45:
                parts.append(self.random.choice(LATIN))
            elif chance < 0.55:
                parts.append("，")
            elif chance < 0.57:
                parts.append(self.random.choice(("、", "：", "“", "”", "《", "》", " ")))
        return "".join(parts)

    def document(self):
        title, summary, text = self.sentence()[:24], self.sentence() + "。", ""
        for _ in range(self.random.randint(12, 70)):
            text += self.sentence() + ("。" if self.random.random() < 0.85 else "。\u3000\u3000")
        document = [title, summary, text]
        if self.random.random() < 0.1:
            document = [part.translate(str.maketrans(TRADITIONAL)) for part in document]
        return document

    def documents(self, size):
        written = 0
        while written < size:
            document = self.document()
            written += sum(len(part.encode()) for part in document)
            yield document


HAN = re.compile("[\u4e00-\u9fa5]+")


def even(characters, seed):
    """Terms of characters that are all as likely."""
    draw = random.Random(seed)
    return distinct("".join(draw.choices(characters, k=draw.choices((2, 3, 4), (64, 22, 14))[0])) for _ in range(60_000))


def cut(documents, seed):
    """Terms cut anywhere from the texts."""
    draw, runs = random.Random(seed), [run for d in documents for part in d for run in HAN.findall(part) if len(run) > 4]
    def one():
        run, length = draw.choice(runs), draw.choices((2, 3, 4), (64, 22, 14))[0]
        start = draw.randrange(len(run) - length + 1)
        return run[start:start + length]
    return distinct(one() for _ in range(400_000))


def words_of(documents, common, seed):
    """What stands in the texts rarely enough to be a word of a rule: no more than once in so many characters."""
    text = " ".join(part for d in documents for part in d)
    counts = collections.Counter()
    for length in (2, 3, 4):
        for run in HAN.findall(text):
            for start in range(len(run) - length + 1):
                counts[run[start:start + length]] += 1
    limit, draw = len(text) / common, random.Random(seed)
    terms = [term for term in cut(documents, seed) if counts[term] <= limit]
    draw.shuffle(terms)
    return distinct(terms)


def distinct(terms):
    found = {}
    for term in terms:
        found.setdefault(term)
        if len(found) == 50_000:
            break
    return list(found)


def write(folder, documents, terms):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/documents.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.writelines("\t".join(re.sub(r"[\t\r\n]", " ", part) for part in d) + "\n" for d in documents)
    for name, list_ in terms.items():
        with open(f"{folder}/{name}.terms", "w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{term}\n" for term in list_)
    size = sum(len(part.encode()) for d in documents for part in d)
    print(f"{os.path.basename(folder)}: {len(documents)} documents, {size / 1e6:.2f} MB")


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", html.unescape(markup or "")))).strip()


def from_feeds(folder):
    """The items of the feeds that Python reads; each once."""
    found = {}
    for path in sorted(glob.glob(f"{folder}/*.xml")):
        try:
            root = tree.parse(path).getroot()
        except Exception:
            continue
        for item in root.iter():
            if item.tag.split("}")[-1] not in ("item", "entry"):
                continue
            texts = {"title": "", "summary": "", "text": ""}
            for child in item:
                name = child.tag.split("}")[-1]
                name = {"description": "summary", "encoded": "text", "content": "text"}.get(name, name)
                if name in texts:
                    texts[name] = plain(child.text)
            document = [texts["title"], texts["summary"], texts["text"]]
            if len(HAN.findall("".join(document))) > 2:
                found.setdefault(tuple(document), document)
    return list(found.values())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("megabytes", nargs="?", type=float, default=4)
    arguments.add_argument("--feeds")
    options = arguments.parse_args()
    writer = Writer(1)
    documents = list(writer.documents(options.megabytes * 1e6))
    others = list(writer.documents(3e6))
    rare, chance = even([chr(c) for c in range(0x4E00, 0x9FA6)], 2), even(COMMON, 3)
    write(f"{options.folder}/generated", documents,
          {"rare": rare, "chance": chance, "news": words_of(others, 100_000, 4), "dense": cut(documents, 5)})
    real = from_feeds(options.feeds) if options.feeds and os.path.isdir(options.feeds) else []
    if real:
        write(f"{options.folder}/feeds", real[::2],
              {"rare": rare, "news": words_of(real[1::2], 30_000, 6), "dense": cut(real[::2], 7)})


if __name__ == "__main__":
    main()
