"""Programs whose lines are waited for, and the fakes of both platforms (tests/Bot.FakeServers, built for Release)."""

import json
import pathlib
import queue
import signal
import subprocess
import threading
import time

FAKES = str(pathlib.Path(__file__).resolve().parent.parent / "tests/Bot.FakeServers/bin/Release/net10.0/Bot.FakeServers.dll")


class Program:
    """A program whose lines are waited for."""

    def __init__(self, command, env=None):
        self.process = subprocess.Popen(
            command, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.lines = queue.Queue()
        self.replies = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.replies += '"sent"' in line or '"responded"' in line
            self.lines.put((time.monotonic(), line))

    def until(self, *wanted):
        """Waits for a line with each of these in it, in any order; the time and the text of the one that came last."""
        missing = set(wanted)
        while missing:
            at, line = self.lines.get(timeout=120)
            missing -= {text for text in missing if text in line}
        return at, line

    def json(self, wanted):
        return json.loads(self.until(wanted)[1])

    def tell(self, act):
        self.process.stdin.write(json.dumps(act) + "\n")
        self.process.stdin.flush()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def fakes():
    """Starts both; gives Discord's, Telegram's, and the settings by which `bots run` finds them."""
    discord, telegram = Program(["dotnet", FAKES, "discord"]), Program(["dotnet", FAKES, "telegram"])
    d, t = discord.json('"url"'), telegram.json('"url"')
    return discord, telegram, {
        "BOT_HEALTH_PORT": "0", "DISCORD_TOKEN": d["token"], "DISCORD_API_URL": d["url"],
        "TELEGRAM_TOKEN": t["token"], "TELEGRAM_API_URL": t["url"]}
