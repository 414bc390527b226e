// The bot itself against telegram-test-api, a server that nobody here wrote: a question, a button, and polls that it answers at once.
//   node mock.mjs PATH-OF-bots.dll
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import TelegramServer from "telegram-test-api";

const token = "123456:mock-of-a-token";
const free = await new Promise((found) => {
  const probe = createServer().listen(0, "localhost", () => {
    const { port } = probe.address();
    probe.close(() => found(port));
  });
});
const server = new TelegramServer({ port: free, host: "localhost" });
const app = server.webServer;
const polls = [];

// It knows no getWebhookInfo, which a bot that polls asks first.
server.webServer = Object.assign((request, response) => {
  if (request.url.endsWith("/getUpdates")) {
    polls.push(Date.now());
  }
  if (request.url.endsWith("/getWebhookInfo")) {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ ok: true, result: { url: "", has_custom_certificate: false, pending_update_count: 0 } }));
  } else {
    app(request, response);
  }
}, { settings: app.settings });

const data = mkdtempSync(join(tmpdir(), "bots-"));
await server.start();
const bot = spawn("dotnet", [process.argv[2], "run"], {
  stdio: "inherit",
  env: { ...process.env, DISCORD_TOKEN: "", TELEGRAM_TOKEN: token, TELEGRAM_API_URL: `http://localhost:${free}`, BOT_DATA: data, BOT_HEALTH_PORT: "0" },
});
const ended = new Promise((done) => bot.on("exit", done));

try {
  const client = server.getClient(token, { timeout: 60_000 });
  const said = async () => (await client.getUpdates()).result.at(-1);

  await client.sendCommand(client.makeCommand("/when nato office closed"));
  const answer = await said();
  assert.match(answer.message.text, /1 November 2021/);

  const later = answer.message.reply_markup.inline_keyboard.flat().find((button) => button.text === "Later");
  const edited = server.waitBotEdits();
  await client.sendCallback(client.makeCallbackQuery(later.callback_data, {
    message: { message_id: answer.messageId, chat: { id: 1, type: "private" } },
  }));
  await edited;

  await client.sendMessage(client.makeMessage("who expelled 45 russian diplomats"));
  assert.match((await said()).message.text, /Poland/);

  // It answers every poll at once, asked to wait or not.
  const before = polls.length;
  await sleep(3_000);
  assert.ok(polls.length - before <= 16, `${polls.length - before} polls in 3 s`);
  bot.kill("SIGTERM");
  assert.equal(await ended, 0);
  console.log(`telegram interop: telegram-test-api had a question, a button and another answered; ${polls.length - before} polls in 3 s`);
} catch (error) {
  console.error("telegram interop FAILED:", error);
  bot.kill();
  process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
