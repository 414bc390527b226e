// Logs discord.js in to the Discord fake, registers a command, answers an interaction, loses the connection in the middle of a frame,
// resumes, and answers what was missed meanwhile. Argument: the fake's assembly. Exit 0 and one line where all of it went well.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Client, Events, GatewayIntentBits } from 'discord.js';

const patience = 30_000;
const fake = spawn('dotnet', [process.argv[2], 'discord'], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = [];
const waiting = [];

createInterface({ input: fake.stdout }).on('line', (text) => {
  lines.push(JSON.parse(text));
  waiting.splice(0).forEach((look) => look());
});

/** The next line that fits, taken out of those that came. */
function line(fits) {
  return new Promise((resolve) => {
    const look = () => {
      const index = lines.findIndex(fits);
      if (index < 0) waiting.push(look);
      else resolve(lines.splice(index, 1)[0]);
    };
    look();
  });
}

const act = (what) => fake.stdin.write(`${JSON.stringify(what)}\n`);
const once = (client, event) => new Promise((resolve) => client.once(event, resolve));

function assert(condition, message) {
  if (!condition) throw new Error(message);
}

async function use(text) {
  act({ do: 'use', command: 'when', text });
  return (await line((l) => l.used)).used;
}

async function answered(id, text) {
  const { responded } = await line((l) => l.responded && l.id === id);
  assert(responded.type === 4 && responded.data.content === `You asked: ${text}`, `unexpected response ${JSON.stringify(responded)}`);
}

async function run() {
  const { url, token, specification } = await line((l) => l.url);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${url}/api` } });
  client.on('error', (error) => { throw error; });
  client.on(Events.InteractionCreate, (interaction) =>
    interaction.reply({ content: `You asked: ${interaction.options.getString('question')}` }));

  const ready = once(client, Events.ClientReady);
  await client.login(token);
  await ready;
  const command = await client.application.commands.create({
    name: 'when',
    description: 'When something happened',
    options: [{ type: 3, name: 'question', description: 'In your own words', required: true }],
  });
  assert(command.name === 'when', 'the command was not registered');

  await answered(await use('before the cut'), 'before the cut');

  const resumed = once(client, Events.ShardResume);
  act({ do: 'cut' });
  const missed = await use('while away');
  await resumed;
  await answered(missed, 'while away');

  act({ do: 'check' });
  const state = await line((l) => l.violations);
  assert(state.violations.length === 0, `violations: ${state.violations.join('; ')}`);
  assert(state.identifies === 1 && state.resumes === 1 && state.commands === 1, `unexpected state ${JSON.stringify(state)}`);
  await client.destroy();
  const held = specification ? 'held to the OpenAPI description' : 'OpenAPI description NOT FOUND, bodies held to the documentation\'s extra rules only';
  console.log(`interop-discord: discord.js logged in, registered, answered, resumed after a cut and answered what it had missed (${held})`);
}

const limit = setTimeout(() => finish(new Error('timed out')), patience);

async function finish(error) {
  clearTimeout(limit);
  if (error) {
    act({ do: 'check' });
    const state = await Promise.race([line((l) => l.violations), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    console.error(`interop-discord: the fake says ${JSON.stringify(state)}`);
  }
  fake.kill();
  if (error) console.error(`interop-discord: ${error.stack ?? error}; last lines: ${JSON.stringify(lines.slice(-5))}`);
  process.exit(error ? 1 : 0);
}

process.on('uncaughtException', finish);
process.on('unhandledRejection', finish);
run().then(() => finish(), finish);
