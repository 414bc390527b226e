"""Draws one answer as each platform shows it, from the message that the platform's fake was sent, into docs/pictures.

usage: pictures.py BOTS [--write]   (the published program; without --write, pictures that are not of today's answer are an error)

The fakes have to be built: dotnet build -c Release tests/Bot.FakeServers
"""

import html
import json
import os
import pathlib
import re
import sys
import tempfile

sys.dont_write_bytecode = True

from programs import Program, fakes

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "docs/pictures"
COMMAND, QUESTION = "when", "nato office closed"
WIDTH = 440
FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"

# Widths of Helvetica in thousandths of the size, by the groups that differ from 556; capitals and what is not listed are taken as wide.
NARROW = {c: 278 for c in " .,:;!/\\[]|ftI"} | {c: 222 for c in "ijl'"} | {c: 333 for c in "()-r“”*"} | {c: 500 for c in "cksvxyzJ"}
WIDE = {"m": 833, "w": 722, "M": 833, "W": 944, "…": 1000}
ITALIC, BOLD, LINK = "italic", "bold", "link"


def width(text, size, bold=False):
    units = sum(NARROW.get(c) or WIDE.get(c) or (690 if c.isupper() else 556) for c in text)
    return units * size / 1000 * (1.07 if bold else 1.0)


def lines(runs, size, room):
    """Runs of (text, style) broken into lines that fit the room; a line break in a text is one."""
    line, used = [], 0.0
    for text, style in runs:
        for word in re.findall(r"\n|[^\S\n]+|\S+", text):
            wide = width(word, size, style == BOLD)
            if word == "\n" or (used + wide > room and not word.isspace()):
                yield line
                line, used = [], 0.0
            if word != "\n" and (line or not word.isspace()):
                line.append((word, style))
                used += wide
    yield line


class Picture:
    """An SVG that grows downwards."""

    def __init__(self, background, title):
        self.background, self.title, self.parts, self.y = background, title, [], 14.0

    def box(self, x, y, wide, high, fill, radius=4, stroke="none"):
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="{radius}" fill="{fill}" stroke="{stroke}"/>')

    def at(self, x, y, text, size, fill, style=None, anchor="start"):
        self.parts.append(
            f'<text x="{x:g}" y="{y:.1f}" font-size="{size}" fill="{fill}" text-anchor="{anchor}"{look(style)}'
            f'{held(width(text, size, style == BOLD))}>{html.escape(text)}</text>')

    def paragraph(self, x, runs, size, room, fill, link="#0068b6"):
        """Text from the height of now on; the height is then below it."""
        for line in lines(runs, size, room):
            self.y += size * 1.36
            line = joined(line)
            if line:
                wide = sum(width(text, size, style == BOLD) for text, style in line)
                spans = "".join(
                    f'<tspan{look(style)}{f""" fill="{link}" """.rstrip() if style == LINK else ""}>{html.escape(text)}</tspan>'
                    for text, style in line)
                self.parts.append(
                    f'<text x="{x:g}" y="{self.y:.1f}" font-size="{size}" fill="{fill}" xml:space="preserve"{held(wide)}>{spans}</text>')

    def buttons(self, x, labels, room, high, fill, ink, stroke="none", gap=6):
        wide = (room - gap * (len(labels) - 1)) / len(labels)
        for i, label in enumerate(labels):
            self.box(x + i * (wide + gap), self.y, wide, high, fill, 6, stroke)
            self.at(x + i * (wide + gap) + wide / 2, self.y + high / 2 + 4.5, label, 12.5, ink, anchor="middle")
        self.y += high + gap

    def under(self, first, x, y, wide, fill, radius):
        """A box behind what was drawn since `first`, from y to the height of now."""
        drawn, self.parts = self.parts[first:], self.parts[:first]
        self.box(x, y, wide, self.y - y, fill, radius)
        self.parts += drawn

    def svg(self):
        high = self.y + 14
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {high:.0f}" width="{WIDTH}" height="{high:.0f}" role="img" '
                f'font-family="{FONT}">\n<title>{html.escape(self.title)}</title>\n'
                f'<rect width="{WIDTH}" height="{high:.0f}" fill="{self.background}"/>\n' + "\n".join(self.parts) + "\n</svg>\n")


def held(wide):
    """Whatever font a reader has, a line is as long as it was reckoned."""
    return f' textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs"'


def look(style):
    return {ITALIC: ' font-style="italic"', BOLD: ' font-weight="bold"'}.get(style, "")


def joined(line):
    """Neighbours of one style as one, without blanks at the end."""
    found = []
    while line and line[-1][0].isspace():
        line = line[:-1]
    for text, style in line:
        if found and found[-1][1] == style:
            found[-1] = (found[-1][0] + text, style)
        else:
            found.append((text, style))
    return found


def markdown(text):
    """Discord's, as far as answers use it: bold, italic, links; a backslash before a sign means the sign."""
    kinds = r"((?:\\.|[^*\[\\]|\[(?![^\]]*\]\())+)|\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]*)\]\([^)]*\)"
    for plain, bold, italic, link in re.findall(kinds, text):
        part, style = (bold, BOLD) if bold else (italic, ITALIC) if italic else (link, LINK) if link else (plain, None)
        yield re.sub(r"\\(.)", r"\1", part), style


def discord_text(picture, x, text, size, room):
    """Line by line: one that begins with -# is small and grey."""
    for line in text.split("\n"):
        if line.startswith("-# "):
            picture.paragraph(x, markdown(line[3:]), 11, room, "#5c5e66")
        else:
            picture.paragraph(x, markdown(line), size, room, "#313338")


def telegram_html(text):
    style = None
    for tag, plain in re.findall(r"<(/?\w+)[^>]*>|([^<]+)", text):
        if plain:
            yield html.unescape(plain), style
        else:
            style = {"b": BOLD, "i": ITALIC, "a": LINK}.get(tag)


def discord(message):
    picture = Picture("#ffffff", "The answer on Discord")
    embed, x, room = message["embeds"][0], 80, WIDTH - 80 - 28
    picture.box(16, picture.y, 38, 38, "#2e7d52", 19)
    picture.at(35, picture.y + 24, "DT", 15, "#ffffff", BOLD, "middle")
    picture.at(66, picture.y + 10, f"Ada used /{COMMAND} {QUESTION}", 11.5, "#5c5e66")
    picture.at(66, picture.y + 28, "Diplomatic timeline", 14.5, "#060607", BOLD)
    tag = 66 + width("Diplomatic timeline", 14.5, True) + 6
    picture.box(tag, picture.y + 16, 30, 15, "#5865f2", 3)
    picture.at(tag + 15, picture.y + 27, "APP", 10, "#ffffff", BOLD, "middle")
    picture.y += 40
    top, first = picture.y, len(picture.parts)
    picture.y += 6
    if author := embed.get("author"):
        picture.paragraph(x, [(author["name"], BOLD)], 11.5, room, "#313338")
        picture.y += 2
    picture.paragraph(x, [(embed["title"], BOLD)], 14.5, room, "#060607")
    picture.y += 4
    discord_text(picture, x, embed["description"], 13, room)
    for field in embed.get("fields", []):
        picture.y += 8
        picture.paragraph(x, [(field["name"], BOLD)], 13, room, "#060607")
        discord_text(picture, x, field["value"], 12.5, room)
    if footer := embed.get("footer"):
        picture.y += 6
        picture.paragraph(x, [(footer["text"], None)], 11, room, "#5c5e66")
    picture.y += 12
    picture.under(first, 66, top, WIDTH - 66 - 14, "#f2f3f5", 4)
    picture.box(66, top, 4, picture.y - top, f"#{embed['color']:06x}", 2)
    picture.y += 8
    for row in message.get("components", []):
        parts = row["components"]
        if "placeholder" in parts[0]:
            picture.box(66, picture.y, WIDTH - 80, 34, "#ebebed", 4)
            picture.at(78, picture.y + 22, parts[0]["placeholder"], 13, "#5c5e66")
            picture.at(WIDTH - 30, picture.y + 22, "⌄", 14, "#5c5e66", None, "middle")
            picture.y += 40
        else:
            picture.buttons(66, [part["label"] for part in parts], 88 * len(parts), 30, "#e3e5e8", "#060607")
    return picture.svg()


def telegram(message):
    picture = Picture("#dde5ea", "The answer on Telegram")
    asked = f"/{COMMAND} {QUESTION}"
    wide = width(asked, 13.5) + 28
    picture.box(WIDTH - 14 - wide, picture.y, wide, 32, "#e3fdd0", 12)
    picture.at(WIDTH - wide, picture.y + 21, asked, 13.5, "#000000")
    picture.y += 42
    top, first = picture.y, len(picture.parts)
    picture.y += 4
    picture.paragraph(26, [("Diplomatic timeline", BOLD)], 13, WIDTH - 64, "#2e7d52")
    picture.y += 2
    picture.paragraph(26, telegram_html(message["html"]), 13.5, WIDTH - 64, "#000000")
    picture.y += 14
    picture.under(first, 14, top, WIDTH - 40, "#ffffff", 12)
    picture.y += 6
    for row in message.get("keyboard") or []:
        picture.buttons(14, [button["text"] for button in row], WIDTH - 40, 32, "#a9b8c1", "#ffffff", gap=4)
    return picture.svg()


def settled(message):
    """The facts' hash stands below an answer and changes with every fact; the picture is right without it."""
    return json.loads(re.sub(r"facts [0-9a-f]{8}\b", "facts 0123abcd", json.dumps(message)))


def used(on_discord):
    for _ in range(10):
        on_discord.tell({"do": "use", "command": COMMAND, "text": QUESTION})
        if message := on_discord.json('"responded"')["responded"].get("data"):
            return message

        # A machine that is busy: the answer was announced first, and the fake tells only first responses.
    sys.exit("Discord's first responses have no message")


def messages(program):
    with tempfile.TemporaryDirectory() as data:
        on_discord, on_telegram, tokens = fakes()
        bot = Program([program, "run"], dict(os.environ, **tokens, BOT_DATA=data))
        try:
            for line in ("Telegram: connected", "shard 0 is connected"):
                bot.until(line)
            on_telegram.tell({"do": "write", "text": f"/{COMMAND} {QUESTION}"})
            return used(on_discord), on_telegram.json('"sent"')["sent"]
        finally:
            for running in (bot, on_discord, on_telegram):
                running.process.kill()
                running.process.wait()


def main(program, writes):
    on_discord, on_telegram = messages(program)
    for name, picture in (("discord.svg", discord(settled(on_discord))), ("telegram.svg", telegram(settled(on_telegram)))):
        file = FOLDER / name
        if writes:
            FOLDER.mkdir(exist_ok=True)
            file.write_text(picture, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != picture:
            sys.exit(f"{file} does not show today's answer: draw it anew with tools/pictures.py {program} --write, and look at it")
        print(f"{name}: {len(picture)} bytes")


main(sys.argv[1], "--write" in sys.argv[2:])
