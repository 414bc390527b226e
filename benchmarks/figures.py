"""What the published program takes in room, memory and time: measures it, and compares it with the tables of docs/figures.md.

usage: figures.py BOTS [--write]   (the published program; --write puts what was measured into the page, else it is compared)

The fakes have to be built: dotnet build -c Release tests/Bot.FakeServers. Linux only.
"""

import io
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
sys.dont_write_bytecode = True

from programs import Program, fakes

PAGE = ROOT / "docs/figures.md"
QUESTIONS = ["nato office closed", "russia expel diplomats", "russia suspend mission", "kabul embassy"]
RATE = 200
LOAD_SECONDS = 20
STARTS = 5

# The program gives back a second after its start what that took: it idles when its memory has not moved by a MiB for so long.
IDLE_SECONDS = 4

# How far a figure may be from the page's, as a part of it. Times fail nothing: they follow what else the machine does.
DISK, MEMORY, PEAK = 0.02, 0.15, 0.4


def memory(program, what):
    """MiB: VmRSS is resident, RssAnon the part of it that is no page of a file, VmHWM the most that was ever resident."""
    status = pathlib.Path(f"/proc/{program.process.pid}/status").read_text(encoding="ascii")
    return int(re.search(what + r":\s+(\d+)", status)[1]) / 1024


def settle(program):
    """Waits until it idles."""
    end = time.monotonic() + 120
    since, before = time.monotonic(), memory(program, "VmRSS")
    while time.monotonic() - since < IDLE_SECONDS:
        if time.monotonic() > end:
            sys.exit("memory does not settle")
        time.sleep(0.1)
        if abs(memory(program, "VmRSS") - before) > 1:
            since, before = time.monotonic(), memory(program, "VmRSS")


class Bots:
    """The published program with both fakes, and folders of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.discord, self.telegram, tokens = fakes()
        self.env = dict(
            os.environ, **tokens, DISCORD_USER_RATE="600", TELEGRAM_MESSAGES_PER_SECOND="10000",
            TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND="1000", TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE="60000",
            TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE="60000")

    def start(self, data, **settings):
        """Starts it; gives it, and the milliseconds until both platforms were connected."""
        before = time.monotonic()
        bot = Program([self.program, "run"], dict(self.env, BOT_DATA=str(self.folder / data), **settings))
        connected, _ = bot.until("Telegram: connected", "shard 0 is connected")
        return bot, 1000 * (connected - before)

    def idle(self, data, **settings):
        """Starts it, lets it idle, and stops it; gives resident, its own, and the most of all, in MiB."""
        bot, _ = self.start(data, **settings)
        settle(bot)
        found = memory(bot, "VmRSS"), memory(bot, "RssAnon"), memory(bot, "VmHWM")
        bot.stop()
        return found

    def ask(self, number):
        text = QUESTIONS[number % len(QUESTIONS)]
        if number % 10:
            self.telegram.tell({"do": "write", "text": "/when " + text})
        else:
            self.discord.tell({"do": "use", "command": "when", "text": text})

    def kill(self):
        self.discord.process.kill()
        self.telegram.process.kill()


def size(program):
    folder = pathlib.Path(program).parent
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        tar.add(folder, arcname="bots")
    unpacked = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return [("program on the disk", unpacked / 1e6, "MB", DISK), ("the same as `tar.gz`", packed.tell() / 1e6, "MB", DISK)]


def measured(command, env=None):
    """Runs a command to its end; gives the milliseconds that it took, those of a processor, and the most MiB."""
    before = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"not in order: {command}")
    return 1000 * (time.monotonic() - before), 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024


def once(program, folder):
    env = dict(os.environ, BOT_DATA=str(folder / "once"))
    times, most = [], 0
    for _ in range(STARTS + 1):
        took, _, most = measured([program, "ask", "/when", "nato", "office", "closed"], env)
        times.append(took)
    # The first builds the index.
    return [(f"`bots ask`, index in place: median of {STARTS}", statistics.median(times[1:]), "ms", None),
            ("the same: most memory", most, "MiB", MEMORY)]


def connect(bots):
    # The fakes compile their own code at the first start that they see: that one is not what is measured.
    bots.start("warm")[0].stop()
    first, took = bots.start("data")
    first.stop()
    times = []
    for _ in range(STARTS):
        bot, milliseconds = bots.start("data")
        times.append(milliseconds)
        bot.stop()
    return [("connected to both platforms, the index built meanwhile", took, "ms", None),
            (f"connected to both platforms, index in place: median of {STARTS}", statistics.median(times), "ms", None)]


def load(bots):
    """A steady rate of questions with a change of the facts in the middle."""
    facts = shutil.copytree(pathlib.Path(bots.program).resolve().parent / "seeds", bots.folder / "facts")
    bot, _ = bots.start("load", BOT_FACTS=str(facts))
    before = bots.discord.replies + bots.telegram.replies
    asked, edited, began = 0, False, time.monotonic()
    while (passed := time.monotonic() - began) < LOAD_SECONDS:
        while asked < passed * RATE:
            bots.ask(asked)
            asked += 1
        if not edited and passed > LOAD_SECONDS / 2:
            edited = True
            file = next(f for f in sorted(facts.rglob("*.yaml")) if "publisher: " in f.read_text(encoding="utf-8"))
            file.write_text(file.read_text(encoding="utf-8").replace("publisher: ", "publisher: The ", 1), encoding="utf-8")
        time.sleep(0.02)
    bot.until("Facts: loaded")
    replies = bots.discord.replies + bots.telegram.replies - before
    most = memory(bot, "VmHWM")
    bot.stop()
    return [(f"{RATE} questions a second for {LOAD_SECONDS} s, the facts changed in the middle: most memory", most, "MiB", PEAK),
            ("the same: answered by the end", 100 * replies / asked, "%", None)]


def written(folder, count):
    """Fact files with so many events between made-up states."""
    folder.mkdir()
    states = [f"state-{i}" for i in range(60)]
    actors = [f"  - {{id: {s}, name: Land {s[6:]}, kind: country, aliases: [Lander {s[6:]}]}}" for s in states]
    (folder / "base.yaml").write_text(
        "sources:\n  - id: gazette\n    publisher: Gazette\n    title: Reports of all years\n    published: 2024\n    body: Reports\n"
        + "actors:\n"
        + "\n".join(actors) + "\n", encoding="utf-8")
    for part in range(0, count, 500):
        events = []
        for i in range(part, min(count, part + 500)):
            of, to = i % 60, (i * 7 + 1 + i // 60) % 60
            date = f"{1950 + i % 70}-{1 + i % 12:02}-{1 + i % 28:02}"
            events.append(
                f"  - id: event-{i}\n    title: Land {of} opens its embassy number {i} in Land {to}\n    type: \"050\"\n"
                f"    actors: [state-{of}]\n    targets: [state-{to}]\n    assertions:\n      - source: gazette\n"
                f"        locator: para. {i + 1}\n        milestone: happened\n        date: {date}\n"
                f"        text: Land {of} opened an embassy in Land {to}.\n        evidence: [Land {of}]\n")
        (folder / f"events-{part}.yaml").write_text("events:\n" + "".join(events), encoding="utf-8")
    return folder


def imported(program, folder, count):
    """An index of so many rows of a dataset between ten thousand made-up actors, the milliseconds of a processor and the most MiB that it took."""
    types = ["042", "010", "040", "043", "051", "112"]
    rows, index = folder / f"{count}.tsv", folder / f"{count}.db"
    with open(rows, "w", encoding="utf-8") as file:
        for i in range(count):
            date = f"{1995 + i % 25}-{1 + i % 12:02}-{1 + i % 28:02}"
            file.write(f"Actor {i * 7919 % 10007}\t{types[i % 6]}\tActor {i * 104729 % 10009}\t{date}\n")
    _, took, most = measured([program, "import", "--format", "icews", rows, "--to", index])
    return index, took, most


def by_facts(bots):
    resident, own, most = bots.idle("shipped")
    rows = [("shipped", resident, own, most)]
    for count in (1_000, 10_000):
        facts = written(bots.folder / f"written-{count}", count)
        rows.append((f"{count:,} events in files", *bots.idle(f"data-{count}", BOT_FACTS=str(facts))))
    figures = []
    for count in (100_000, 500_000):
        index, took, most = imported(bots.program, bots.folder, count)
        call = f"`bots import` of {count:,} rows"
        figures += [(f"{call}: time of a processor", took, "ms", None), (f"{call}: most memory", most, "MiB", PEAK),
                    (f"{call}: the index", index.stat().st_size / 1e6, "MB", DISK)]
        rows.append((f"{count:,} rows imported", *bots.idle(f"data-{count}", BOT_FACTS=str(index))))
    for what, resident, own, most in rows:
        figures += [(f"{what}: idle", resident, "MiB", MEMORY), (f"{what}: idle, its own", own, "MiB", PEAK),
                    (f"{what}: most at the first start", most, "MiB", PEAK)]
    resident, _, _ = bots.idle("shipped", BOT_METRICS="prometheus")
    return [*figures, ("shipped, with `/metrics`: idle", resident, "MiB", MEMORY)]


def shown(value, unit):
    return f"{value:.0f} {unit}" if value >= 100 or unit in ("ms", "%") else f"{value:.1f} {unit}"


def compare(figures):
    """Prints each figure beside the page's; gives the names of those that are too far from it."""
    page = dict(re.findall(r"^\| (.+?) \| ([\d.]+) (?:MB|MiB|ms|%) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    wrong = []
    for name, value, unit, tolerance in figures:
        said = float(page[name]) if name in page else None
        fits = said is not None and (tolerance is None or abs(value - said) <= tolerance * said)
        wrong += [] if fits else [name]
        note = "" if fits else "  <- differs" if said is not None else "  <- not in the page"
        print(f"{name:<85} {shown(value, unit):>9}, page {'none' if said is None else shown(said, unit):>9}{note}")
    for name in page.keys() - {figure[0] for figure in figures}:
        print(f"{name}: in the page, and not measured")
        wrong.append(name)
    return wrong


def write(figures):
    rows = [f"| {name} | {shown(value, unit)} | {'printed only' if tolerance is None else f'{tolerance:.0%}'} |"
            for name, value, unit, tolerance in figures]
    page = re.sub(r"(?<=--: \|\n)(?:\| .*\n)+", lambda _: "\n".join(rows) + "\n", PAGE.read_text(encoding="utf-8"))
    measured = f"Measured on {os.cpu_count()} cores at a load of {os.getloadavg()[0]:.0f}."
    PAGE.write_text(re.sub(r"Measured on .*", measured, page), encoding="utf-8")


def main(program, writes):
    program = str(pathlib.Path(program).resolve())
    folder = pathlib.Path(tempfile.mkdtemp())
    bots = Bots(program, folder)
    try:
        figures = [*size(program), *once(program, folder), *connect(bots), *load(bots), *by_facts(bots)]
    finally:
        bots.kill()
        shutil.rmtree(folder)
    print("load of the machine:", *os.getloadavg())
    if writes:
        write(figures)
    if wrong := compare(figures):
        sys.exit(f"{len(wrong)} figures differ: where that is meant, write them anew with benchmarks/figures.py {program} --write")


main(sys.argv[1], "--write" in sys.argv[2:])
