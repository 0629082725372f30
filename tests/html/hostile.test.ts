/** Hostile article HTML in a real browser: nothing of it runs, loads, or comes out. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ALLOWED_ELEMENTS, ELEMENT_ATTRIBUTES, GLOBAL_ATTRIBUTES, LINK_ATTRIBUTES, LINK_SCHEMES, MEDIA_ATTRIBUTES, MEDIA_SCHEMES } from '../../src/html/policy.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { families, hostile } from './cases/hostile.js';

const ADDED = ['loading', 'decoding', 'referrerpolicy', 'rel', 'controls', 'preload', 'alt'];
const HTML = 'http://www.w3.org/1999/xhtml';

let ran = 0;
Object.assign(window, { ran: () => ran++ });
/** Not the runner's own, nor captions: those of another origin are refused before they are asked for (HTML standard, `track`). */
const foreign = (): string[] =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, initiatorType }) => !name.startsWith(location.origin) && initiatorType !== 'track')
    .map(({ name }) => name);

const clean = (html: string): DocumentFragment => sanitizeHtml(html, { base: 'https://e.example/news/1' });

function markup(fragment: DocumentFragment): string {
  const holder = document.implementation.createHTMLDocument().createElement('div');
  holder.append(fragment.cloneNode(true));
  // Parsers drop the first line break of a pre, and nobody here writes one.
  return holder.getHTML().replaceAll('<pre>\n', '<pre>');
}

/** Everything in a fragment that the policy does not name. */
function residue(fragment: DocumentFragment): string[] {
  return [...fragment.querySelectorAll('*')].flatMap((element) => {
    const { localName: name, namespaceURI } = element;
    const allowed = [...GLOBAL_ATTRIBUTES, ...ADDED, ...(Object.hasOwn(ELEMENT_ATTRIBUTES, name) ? (ELEMENT_ATTRIBUTES[name] ?? []) : [])];
    const found = ALLOWED_ELEMENTS.includes(name) && namespaceURI === HTML ? [] : [`<${name}>`];
    for (const attribute of element.attributes) if (!allowed.includes(attribute.name) || !isSafe(attribute)) found.push(`${name}@${attribute.name}=${attribute.value}`);
    return found;
  });
}

function isSafe({ name, value }: Attr): boolean {
  const schemes = LINK_ATTRIBUTES.includes(name) ? LINK_SCHEMES : MEDIA_ATTRIBUTES.includes(name) ? MEDIA_SCHEMES : undefined;
  if (name === 'srcset') return value.split(', ').every((candidate) => /^https?:\/\/\S+( [\d.]+[wx])?$/.test(candidate));
  return !schemes || (URL.canParse(value) && schemes.includes(new URL(value).protocol));
}

/** Puts it where a reader would have it, but for pictures, and does what a reader could do. */
async function live(fragment: DocumentFragment): Promise<void> {
  const host = document.createElement('div');
  host.hidden = true;
  host.attachShadow({ mode: 'open' }).append(fragment);
  document.body.append(host);
  const { shadowRoot } = host;
  for (const element of [...(shadowRoot?.querySelectorAll('*') ?? [])].slice(0, 50)) {
    for (const type of ['load', 'error', 'focus', 'mouseover', 'pointerenter', 'toggle', 'animationstart']) element.dispatchEvent(new Event(type));
  }
  await Promise.resolve();
  host.remove();
}

describe('the table of hostile HTML', () => {
  it('holds at least 150 cases, each once', () => {
    const all = Object.values(families).flatMap((cases) => Object.values(cases));
    expect(all.length).to.be.at.least(150);
    expect(new Set(all).size).to.equal(all.length);
  });
});

for (const [family, cases] of Object.entries(families)) {
  describe(`hostile HTML: ${family}`, () => {
    for (const [name, html] of Object.entries(cases)) {
      it(`nothing harmful is left of: ${name}`, async () => {
        const before = ran;
        const fragment = clean(html);
        expect(residue(fragment)).to.deep.equal([]);
        expect(markup(fragment)).not.to.match(/spy\.example/);
        expect(fragment.textContent, 'code is no text for readers').not.to.contain('ran()');
        await live(fragment);
        expect(ran).to.equal(before);
      });

      it(`the same when sanitised twice: ${name}`, () => {
        const once = markup(clean(html));
        expect(markup(clean(once))).to.equal(once);
      });
    }
  });
}

describe('while all of it is parsed, and after readers had all of it', () => {
  it('nothing runs and nothing is asked for', async () => {
    const before = ran;
    for (const html of Object.values(hostile)) clean(html);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ran).to.equal(before);
    expect(foreign()).to.deep.equal([]);
  });
});

describe('any mixture of hostile pieces', () => {
  const pieces = Object.values(hostile).filter((html) => html.length < 300);
  const words = fc.constantFrom(...pieces.flatMap((html) => html.split(/(?=[<>"'= /])/)));
  const mixture = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), fc.array(words, { maxLength: 40 })).map((parts) => parts.join(''));

  it('leaves only what the policy names, and nothing runs', () => {
    fc.assert(
      fc.property(mixture, (html) => {
        const before = ran;
        expect(residue(clean(html)), html).to.deep.equal([]);
        expect(ran).to.equal(before);
      }),
      { numRuns: 1500 },
    );
  }).timeout(30_000);

  it('is the same when sanitised twice', () => {
    fc.assert(
      fc.property(mixture, (html) => {
        const once = markup(clean(html));
        expect(markup(clean(once)), html).to.equal(once);
      }),
      { numRuns: 1500 },
    );
  }).timeout(30_000);
});
