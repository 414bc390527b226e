// A bot on grammY against the Telegram fake: polling, a command, a callback, an inline query. Were the fake lax or wrong about the
// protocol, a client that nobody here wrote would be the one to stumble.
//   node interop.mjs PATH-OF-Bot.FakeServers.dll
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Bot, InlineKeyboard } from "grammy";

const patience = setTimeout(() => fail(new Error("not done within 60 seconds")), 60_000);
const server = spawn("dotnet", [process.argv[2], "telegram"], { stdio: ["pipe", "pipe", "inherit"] });
server.on("error", fail);
const seen = [];
const waiting = [];
createInterface({ input: server.stdout }).on("line", (line) => {
  seen.push(JSON.parse(line));
  waiting.splice(0).forEach((again) => again());
});

function fail(error) {
  console.error("telegram interop FAILED:", error);
  server.kill();
  process.exit(1);
}

// The first line not taken yet that a test holds for.
async function line(test) {
  for (;;) {
    const at = seen.findIndex(test);
    if (at >= 0) {
      return seen.splice(at, 1)[0];
    }
    await new Promise((again) => waiting.push(again));
  }
}

const act = (what) => server.stdin.write(JSON.stringify(what) + "\n");

try {
  const { url, token, specification } = await line((l) => l.url);
  const bot = new Bot(token, { client: { apiRoot: url } });
  bot.command("when", (ctx) =>
    ctx.reply(`<b>1 November 2021</b> &amp; ${ctx.match}`, {
      parse_mode: "HTML",
      reply_parameters: { message_id: ctx.msg.message_id },
      reply_markup: new InlineKeyboard().text("Next page", "p:2"),
    }));
  bot.callbackQuery("p:2", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText("page 2");
  });
  bot.on("inline_query", (ctx) =>
    ctx.answerInlineQuery([{ type: "article", id: "1", title: ctx.inlineQuery.query, input_message_content: { message_text: "x" } }]));
  const caught = [];
  bot.catch((error) => caught.push(error));
  const started = bot.start({ drop_pending_updates: false });

  act({ do: "write", text: "/when@timeline_test_bot nato office" });
  const { wrote } = await line((l) => l.wrote);
  const { sent } = await line((l) => l.sent);
  assert.equal(sent.text, "1 November 2021 & nato office");
  assert.equal(sent.replyTo, wrote);

  act({ do: "press", data: "p:2" });
  await line((l) => l.answered === "answerCallbackQuery");
  const edited = await line((l) => l.sent);
  assert.deepEqual([edited.sent.method, edited.sent.text], ["editMessageText", "page 2"]);

  act({ do: "type", text: "nato" });
  await line((l) => l.answered === "answerInlineQuery");

  const wrong = await bot.api.sendMessage(5000000001, "<p>x</p>", { parse_mode: "HTML" }).catch((error) => error);
  assert.equal(wrong.description, 'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0');

  await bot.stop();
  await started;
  act({ do: "check" });
  const { violations, waiting: left } = await line((l) => l.violations);
  assert.deepEqual(violations, []);
  assert.equal(left, 0);
  assert.deepEqual(caught, []);
  clearTimeout(patience);
  server.stdin.end();
  console.log(`telegram interop: grammY polled, and had a command, a callback and an inline query with the fake (validated against ${specification ?? "NOTHING: TELEGRAM_SPEC names no file"})`);
} catch (error) {
  fail(error);
}
