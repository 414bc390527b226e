#!/usr/bin/env python3
"""proper-names.py WORDS > src/Bot.Core/Questions/Data/names.txt

Makes the list of names that are no slips in other words ("Coventry" is no misspelt "country"). WORDS is SCOWL's list of the default size (Debian:
/usr/share/dict/american-english of wamerican): its capitalised words of five letters and more that are no words otherwise, folded, one a line, sorted.
"""
import sys

SHORTEST = 5

words = {w.strip() for w in open(sys.argv[1], encoding="utf-8")}
names = {w.lower() for w in words if w.isascii() and w.isalpha() and w[0].isupper() and w[1:].islower() and len(w) >= SHORTEST and w.lower() not in words}
print(open(__file__.replace("proper-names.py", "proper-names.txt")).read(), end="")
print("\n".join(sorted(names)))
