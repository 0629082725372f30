/** A page of somebody else's under a strict policy, made from what the documentation says a page needs. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { StrictHost } from '../e2e/cases/strict-hosts.js';

const NONCE = 'c3RyaWN0';

export interface Documented {
  /** The line of a Content-Security-Policy, with the example's origin in it. */
  line: string;
  /** Name of our Trusted Types policy. */
  types: string;
}

/** What docs/start.md tells webmasters to write. */
export async function documentedPolicy(): Promise<Documented> {
  const text = await readFile(new URL('../../docs/start.md', import.meta.url), 'utf8');
  const section = text.split('## Strict pages')[1] ?? '';
  const line = /```\n(.+)\n```/.exec(section)?.[1];
  const types = /`trusted-types ([\w-]+)`/.exec(section)?.[1];
  if (!line || !types) throw new Error('docs/start.md does not say what a strict page needs');
  return { line, types };
}

/** A Lit of the page's own, stock, with an element that shows it works. */
export async function ownLit(): Promise<string> {
  const contents = `import { LitElement, html } from 'lit';
    customElements.define('their-box', class extends LitElement { render() { return html\`<b>theirs</b>\`; } });`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'esm', minify: true });
  return outputFiles[0]?.text ?? '';
}

export interface Scripts {
  src: string;
  integrity: string;
}

/** The policy of the page, with the association's origin in place of the example's. */
export function policyOf(host: StrictHost, { documented, origin, scripts }: { documented: Documented; origin: string; scripts: readonly Scripts[] }): string {
  const ours = documented.line.replaceAll('https://your-site.example', origin);
  const allowed = {
    documented: ours,
    styles: `${ours} style-src 'none';`,
    nonce: withScripts(ours, `'nonce-${NONCE}'`),
    hash: withScripts(ours, scripts.map(({ integrity }) => `'${integrity}'`).join(' ')),
    'strict-dynamic': withScripts(ours, `'nonce-${NONCE}' 'strict-dynamic'`),
  }[host.policy];
  const theirs = { lit: ' lit-html', default: ' default', alone: '', twice: '' }[host.beside];
  const names = { off: '', ours: `${documented.types} host${theirs}`, others: `other host${theirs}`, none: "'none'" }[host.types];
  return `default-src 'none'; ${allowed} ${names && `require-trusted-types-for 'script'; trusted-types ${names}`}`;
}

function withScripts(line: string, sources: string): string {
  return line.replace(/script-src [^;]+/, `script-src ${sources}`);
}

/** By `'strict-dynamic'` a script that is trusted loads ours, where the page can make an address for it at all. */
export function scriptTags({ policy, types }: StrictHost, scripts: readonly Scripts[]): string {
  const nonce = policy === 'nonce' || policy === 'strict-dynamic' ? `nonce="${NONCE}"` : '';
  if (policy !== 'strict-dynamic' || types === 'none') {
    return scripts.map(({ src, integrity }) => `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous" ${nonce}></script>`).join('');
  }
  const load = `const made = globalThis.trustedTypes?.createPolicy('host', { createScriptURL: (url) => url });
    for (const src of ${JSON.stringify(scripts.map(({ src }) => src))}) {
      const script = document.createElement('script');
      script.type = 'module';
      script.crossOrigin = 'anonymous';
      script.async = false;
      script.src = made ? made.createScriptURL(src) : src;
      document.head.append(script);
    }`;
  return `<script ${nonce}>${load}</script>`;
}
