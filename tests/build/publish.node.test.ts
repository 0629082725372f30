/** The workflow that publishes, as far as it can be read: GitHub alone can run it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const workflow = read('.github/workflows/publish.yml');
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string>; engines: { node: string } };

/** The lines of one job. */
function job(name: string): string {
  return new RegExp(`^ {2}${name}:\\n((?: {4}.*\\n|\\n)+)`, 'mu').exec(workflow)?.[1] ?? assert.fail(`no job ${name}`);
}

describe('the workflow that publishes', () => {
  it('starts with a release', () => {
    assert.match(workflow, /^on:\n {2}release:\n {4}types: \[published\]$/mu);
  });

  it('publishes with provenance, and lets that job alone sign', () => {
    assert.match(job('npm'), /- run: npm publish --provenance --access public$/mu);
    assert.match(job('npm'), /id-token: write/u);
    assert.equal(workflow.match(/id-token: write/gu)?.length, 1);
  });

  it('publishes and uploads nothing before everything is checked', () => {
    assert.match(job('check'), /- run: \.ci\/run$/mu);
    for (const name of ['npm', 'cdn']) assert.match(job(name), /^ {4}needs: check$/mu);
  });

  it('runs a Node version that the project supports, and actions of a fixed version', () => {
    const [, major] = /^ {2}NODE_VERSION: (\d+)\.\d+\.\d+$/mu.exec(workflow) ?? [];
    assert.ok(Number(major) > Number.parseInt(manifest.engines.node.replace('>=', ''), 10));
    for (const [, action = ''] of workflow.matchAll(/uses: (.+)$/gmu)) assert.match(action, /@(?:v\d+|[0-9a-f]{40})$/u);
  });

  it('calls only commands that exist', () => {
    for (const [, script = ''] of workflow.matchAll(/npm run ([\w:-]+)/gu)) assert.ok(manifest.scripts[script], script);
  });
});

describe('CHANGELOG.md', () => {
  it('keeps to the format that other software reads', () => {
    const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gmu)].map(([, heading = '']) => heading);
    assert.equal(headings[0], '[Unreleased]');
    for (const heading of headings.slice(1)) assert.match(heading, /^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/u);
  });
});
