#!/usr/bin/env python3
"""english-words.py WORDS WORDNET > src/Bot.Core/Questions/Data/english.txt

Makes the list of English words. WORDS is SCOWL's list of size "small" (Debian: /usr/share/dict/american-english-small of wamerican-small), WORDNET the
folder of WordNet 3.0's data files (Debian: /usr/share/wordnet of wordnet-base). One word a line, in its base form: the word, the words near to it, its
opposites, parted by tabs. Near are, of the word's senses that occur in WordNet's tagged texts or are among its first three: the synonyms, and
for nouns and adjectives the direct hypernyms, hyponyms and similar words, for phrasal verbs ("put forward") the direct hypernyms; opposites are
WordNet's antonyms.
"""
import collections, sys

MOST_NEAR, FIRST_SENSES, MOST_WORDS_OF_A_LINK = 24, 3, 6
PARTICLES = "apart aside away back down forth forward off out up".split()
ENDINGS = (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("ier", ("y",)), ("er", ("", "e")),
           ("iest", ("y",)), ("est", ("", "e")), ("ly", ("",)))

words = {w.strip() for w in open(sys.argv[1], encoding="utf-8")}
words = {w for w in words if w.isascii() and w.isalpha() and w.islower() and len(w) > 1}


def base(word):
    for ending, bases in ENDINGS:
        if word.endswith(ending):
            rest = word[: -len(ending)]
            for b in bases:
                if len(rest + b) > 2 and rest + b in words:
                    return rest + b
            if len(rest) > 3 and rest[-1] == rest[-2] and rest[:-1] in words:
                return rest[:-1]
    return None


kept = {w for w in words if not base(w)}
phrasal = set()
near, opposite = collections.defaultdict(collections.Counter), collections.defaultdict(set)
for part in ("noun", "verb", "adj", "adv"):
    synsets, counts = {}, {}
    for line in open(f"{sys.argv[2]}/data.{part}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        n = int(fields[3], 16)
        names = [fields[4 + 2 * i].split("(")[0].lower() for i in range(n)]
        at = 4 + 2 * n
        links = [(fields[at + 1 + 4 * i], fields[at + 2 + 4 * i], fields[at + 3 + 4 * i], fields[at + 4 + 4 * i]) for i in range(int(fields[at]))]
        synsets[fields[0]] = (names, links)
    for line in open(f"{sys.argv[2]}/index.{part}", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split()
        word, senses, tagged = fields[0], int(fields[2]), int(fields[-int(fields[2]) - 1])
        if part == "verb" and word.count("_") == 1 and word.split("_")[1] in PARTICLES and word.split("_")[0] in kept:
            phrasal.add(word)
        elif word not in kept:
            continue
        offsets = fields[-senses:]
        for rank, offset in enumerate(offsets[: max(FIRST_SENSES, tagged)]):
            names, links = synsets[offset]
            for name in names:
                near[word][name] += 4.0 / (1 + rank)
            for symbol, target, of, ends in links:
                others = synsets[target][0] if target in synsets and of == {"adv": "r"}.get(part, part[0]) else []
                if symbol == "!" and others:
                    first, last = int(ends[:2], 16), int(ends[2:], 16)
                    if names[first - 1] == word:
                        opposite[word].add(others[last - 1])
                elif (symbol in ("@", "~", "&") and part != "verb") or (symbol == "@" and word in phrasal):
                    for name in others[:MOST_WORDS_OF_A_LINK]:
                        near[word][name] += (2.0 if symbol in ("@", "&") else 1.5) / (1 + rank)

print(open(__file__.replace("english-words.py", "english-words.txt")).read(), end="")
for word in sorted(kept | {p for p in phrasal if any(n in kept for n in near[p])}, key=lambda w: w.replace("_", " ")):
    close = [n for n, _ in sorted(near[word].items(), key=lambda p: (-p[1], p[0])) if n in kept and n != word][:MOST_NEAR]
    print("\t".join((word.replace("_", " "), " ".join(close), " ".join(sorted(o for o in opposite[word] if o in kept)))).rstrip("\t"))
