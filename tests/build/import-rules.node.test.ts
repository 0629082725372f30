/** Each import rule of .dependency-cruiser.cjs is broken on purpose in a small source tree, and must notice. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cruise, type IConfiguration, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** A source tree that keeps every rule. */
const goodTree: Record<string, string> = {
  'package.json': '{"type":"module","dependencies":{"lit":"*","dompurify":"*","hono":"*"},"devDependencies":{"tool":"*"}}',
  'tsconfig.json': '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext"}}',
  ...Object.fromEntries(
    ['lit', 'dompurify', 'hono', 'tool'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","main":"index.js"}`],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
  'src/index.ts': `export * from './elements/list.js';`,
  'src/define.ts': `import './define/list.js';`,
  'src/define/list.ts': `import '../elements/list.js';`,
  'src/feed/index.ts': `export const feed = 1; export interface Item { id: string }`,
  'src/html/sanitize.ts': `import 'dompurify'; export {};`,
  'src/html/escape.ts': `export {};`,
  'src/i18n/messages.ts': `export {};`,
  'src/navigation/route.ts': `import type { Item } from '../feed/index.js'; export const route = (item: Item) => item.id;`,
  'src/embed/snippet.ts': `import '../html/escape.js'; export {};`,
  'src/elements/list.ts': `import 'lit'; import '../feed/index.js'; import '../html/sanitize.js'; import '../i18n/messages.js'; import '../navigation/route.js';`,
  'src/gateway/app.ts': `import 'hono'; import 'node:http'; import '../feed/index.js'; import '../embed/snippet.js';`,
  'src/cli/main.ts': `import 'node:process'; import '../gateway/app.js'; import '../i18n/messages.js';`,
  'tests/a.ts': `export {};`,
  'demo/page.ts': `import '../src/define.js'; import '../src/feed/index.js'; import '../src/embed/snippet.js';`,
};

/** One added file, and the only rule that it breaks. */
const breaches: [rule: string, path: string, code: string][] = [
  ['feed-imports', 'src/feed/bad.ts', `import '../i18n/messages.js';`],
  ['html-imports', 'src/html/bad.ts', `import '../feed/index.js';`],
  ['i18n-imports', 'src/i18n/bad.ts', `import type { Item } from '../feed/index.js'; export type Bad = Item;`],
  ['navigation-imports', 'src/navigation/bad.ts', `import { feed } from '../feed/index.js'; export { feed };`],
  ['navigation-types', 'src/navigation/bad.ts', `import type { Item } from '../i18n/messages.js'; export type Bad = Item;`],
  ['embed-imports', 'src/embed/bad.ts', `import '../html/sanitize.js';`],
  ['elements-imports', 'src/elements/bad.ts', `import '../gateway/app.js';`],
  ['server-imports', 'src/server/bad.ts', `import '../gateway/app.js';`],
  ['gateway-imports', 'src/gateway/bad.ts', `import '../elements/list.js';`],
  ['cli-imports', 'src/cli/bad.ts', `import '../elements/list.js';`],
  ['define-imports', 'src/define/bad.ts', `import '../feed/index.js';`],
  ['lit-door', 'src/html/bad.ts', `import 'lit';`],
  ['dompurify-door', 'src/html/bad.ts', `import 'dompurify';`],
  ['hono-door', 'src/cli/bad.ts', `import 'hono';`],
  ['entries-are-not-imported', 'src/bad.ts', `import './index.js';`],
  ['define-entry', 'src/define.ts', `import './i18n/messages.js';`],
  ['demo-imports', 'demo/bad.ts', `import '../src/elements/list.js';`],
  ['src-stands-alone', 'src/bad.ts', `import '../tests/a.js';`],
  ['no-node-in-pages', 'src/feed/bad.ts', `import 'node:fs';`],
  ['published-packages', 'src/bad.ts', `import 'tool';`],
  ['no-cycles', 'src/feed/bad.ts', `import './worse.js';`],
  ['resolvable', 'src/feed/bad.ts', `import './nowhere.js';`],
];

/** The other half of the cycle. */
const supporting: Record<string, string> = { 'src/feed/worse.ts': `import './bad.js';` };

describe('import rules', () => {
  let dir = '';
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'import-rules-'));
    await write(goodTree);
  });
  after(() => rm(dir, { recursive: true }));

  async function write(files: Record<string, string>): Promise<void> {
    for (const [path, code] of Object.entries(files)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), code);
    }
  }

  async function brokenRules(): Promise<string[]> {
    const ruleSet = { forbidden: config.forbidden } as IFlattenedRuleSet;
    const options = { ...config.options, baseDir: dir, validate: true, ruleSet, tsConfig: { fileName: join(dir, 'tsconfig.json') } } as ICruiseOptions;
    const { output } = await cruise(['src', 'demo'], options);
    return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
  }

  it('allow the house as it is meant', async () => {
    assert.deepEqual(await brokenRules(), []);
  });

  it('have one breach each below', () => {
    const rules = config.forbidden?.map(({ name }) => name);
    assert.deepEqual(breaches.map(([rule]) => rule).sort(), rules?.sort());
  });

  for (const [rule, path, code] of breaches) {
    it(`notice: ${rule}`, async () => {
      const files = { [path]: code, ...(rule === 'no-cycles' ? supporting : {}) };
      await write(files);
      const broken = await brokenRules();
      for (const file of Object.keys(files)) await rm(join(dir, file));
      await write(goodTree);
      assert.deepEqual(broken, [rule]);
    });
  }
});
