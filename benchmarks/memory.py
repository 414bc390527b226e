"""What `bots run` takes: time to connect to both fakes, memory idle, at a steady rate of questions, and through a reload.

usage: memory.py BOTS [SECONDS]   (the published program; how long the load lasts, 20 by default)

The fakes have to be built: dotnet build -c Release tests/Bot.FakeServers
"""

import json
import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FAKES = ["dotnet", str(ROOT / "tests/Bot.FakeServers/bin/Release/net10.0/Bot.FakeServers.dll")]
RATE = 200
QUESTIONS = ["nato office closed", "russia expel diplomats", "russia suspend mission", "kabul embassy"]


class Program:
    """A program whose lines are waited for."""

    def __init__(self, command, env=None):
        self.process = subprocess.Popen(
            command, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.lines = queue.Queue()
        self.sent = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.sent += '"sent"' in line or '"responded"' in line
            self.lines.put((time.monotonic(), line))

    def until(self, wanted):
        while True:
            at, line = self.lines.get(timeout=60)
            if wanted in line:
                return at, line

    def tell(self, act):
        self.process.stdin.write(json.dumps(act) + "\n")
        self.process.stdin.flush()


def memory(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    shared = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    resident, own = (int(re.search(name + r":\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "RssAnon"))
    return resident, own, int(re.search(r"Pss:\s+(\d+)", shared)[1]) / 1024


def tell(what, pid):
    resident, own, part = memory(pid)
    print(f"{what:<28}{resident:6.1f} MB resident, {own:5.1f} of them its own; proportional share {part:5.1f}")


def load(bot, discord, telegram, facts, seconds):
    asked, peak, edited, began = 0, 0.0, False, time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        while asked < passed * RATE:
            text = QUESTIONS[asked % len(QUESTIONS)]
            if asked % 10:
                telegram.tell({"do": "write", "text": "/when " + text})
            else:
                discord.tell({"do": "use", "command": "when", "text": text})
            asked += 1
        if not edited and passed > seconds / 2:
            edited = True
            file = next(f for f in sorted(facts.rglob("*.yaml")) if "publisher: " in f.read_text(encoding="utf-8"))
            file.write_text(file.read_text(encoding="utf-8").replace("publisher: ", "publisher: The ", 1), encoding="utf-8")
        peak = max(peak, memory(bot.process.pid)[0])
        time.sleep(0.02)
    bot.until("Facts: loaded")
    print(f"{asked} questions in {seconds} s, {telegram.sent + discord.sent} answered by then; {peak:.1f} MB resident at the peak, a reload in the middle")


def main(bots, seconds):
    folder = pathlib.Path(tempfile.mkdtemp())
    facts = shutil.copytree(pathlib.Path(bots).resolve().parent / "seeds", folder / "facts")
    discord, telegram = Program([*FAKES, "discord"]), Program([*FAKES, "telegram"])
    d, t = json.loads(discord.until('"url"')[1]), json.loads(telegram.until('"url"')[1])
    env = dict(
        os.environ, BOT_FACTS=str(facts), BOT_HEALTH_PORT="0", DISCORD_TOKEN=d["token"], DISCORD_API_URL=d["url"],
        DISCORD_USER_RATE="600", TELEGRAM_TOKEN=t["token"], TELEGRAM_API_URL=t["url"], TELEGRAM_MESSAGES_PER_SECOND="10000",
        TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND="1000", TELEGRAM_QUESTIONS_PER_USER_PER_MINUTE="60000", TELEGRAM_QUESTIONS_PER_CHAT_PER_MINUTE="60000")
    try:
        # The fakes compile their own code at the first start that they see: that one is not what is measured.
        for what in ("the fakes are new", "the index is built", "the index is there", "again"):
            env["BOT_DATA"] = str(folder / ("other" if what == "the fakes are new" else "data"))
            before = time.monotonic()
            bot = Program([bots, "run"], env)
            connected = max(bot.until(line)[0] for line in ("Telegram: connected", "shard 0 is connected"))
            print(f"connected to both in {1000 * (connected - before):.0f} ms ({what})")
            time.sleep(8 if what != "the fakes are new" else 1)
            tell("idle", bot.process.pid)
            if what != "again":
                bot.process.send_signal(signal.SIGTERM)
                bot.process.wait()
        load(bot, discord, telegram, facts, seconds)
        time.sleep(8)
        tell("8 s after it", bot.process.pid)
        print("load of the machine:", *os.getloadavg())
    finally:
        for program in (bot, discord, telegram):
            program.process.kill()
        shutil.rmtree(folder)


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20)
