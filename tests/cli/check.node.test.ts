/** `news-elements check`: every fault of the demo's bad feeds by name, good feeds without complaint, and the terminal. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { serveDemo } from '../../scripts/demo-server.mjs';
import { checkFeed } from '../../src/cli/check/check.js';
import { printReport, type Report } from '../../src/cli/check/report.js';
import { run } from '../support/cli.js';

const demo = await serveDemo({ associationPort: 0, partnerPort: 0, elsewherePort: 0, gatewayPort: 0 });
after(() => demo.close());

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const codes = ({ findings }: Report): string[] => findings.map(({ code }) => code);
const about = (report: Report, code: string) => report.findings.find((finding) => finding.code === code) ?? assert.fail(`${code} is missing among ${codes(report).join(' ')}`);

const LOOK = { width: 80, hasColours: false };

describe('a check of the bad feeds in the demo', () => {
  const faults: Record<string, string[]> = {
    'dom-kultury.xml': ['cors', 'not-https'],
    'stary-adres.xml': ['cors', 'redirect'],
    'nie-ma.xml': ['http-404', 'cors'],
    'bad/daty.xml': ['no-date', 'future-date', 'order', 'no-language'],
    'bad/numery.xml': ['duplicate-id', 'duplicate-link', 'no-id', 'no-link', 'no-item-title', 'no-text', 'no-images'],
    'bad/html.xml': ['http-image', 'image-refused', 'image-without-alt', 'removed-html'],
    'bad/urwany.xml': ['truncated'],
    'bad/litery.xml': ['broken-letters', 'escaped-title'],
    'bad/strona.html': ['page-not-feed', 'cors'],
  };
  for (const [file, expected] of Object.entries(faults)) {
    it(`names what is wrong with ${file}: ${expected.join(', ')}`, async () => {
      const found = codes(await checkFeed(`${demo.elsewhere}/${file}`));
      assert.deepEqual(expected.filter((code) => !found.includes(code)), [], found.join(' '));
    });
  }

  it('names every tag and attribute that pages do not show', async () => {
    const { where = [] } = about(await checkFeed(`${demo.elsewhere}/bad/html.xml`), 'removed-html');
    assert.deepEqual(where.map((name) => name.replace(/ \(.*/, '')).sort(), ['<iframe>', '<script>', 'javascript: addresses', 'onclick="…"', 'style="…"']);
  });

  it('gives lines for the servers and systems that feeds come from', async () => {
    const { lines = {} } = about(await checkFeed(`${demo.elsewhere}/dom-kultury.xml`), 'cors');
    assert.deepEqual(Object.keys(lines), ['nginx', 'Apache', 'WordPress', 'Drupal']);
    for (const text of Object.values(lines)) assert.match(text, /Access-Control-Allow-Origin|allowedOrigins/);
  });

  it('says what other software reads', async () => {
    const { secondOpinion } = await checkFeed(`${demo.elsewhere}/bad/urwany.xml`);
    assert.match(secondOpinion?.refused ?? '', /Unclosed root tag|Unexpected/);
    const fine = await checkFeed(`${demo.elsewhere}/dom-kultury.xml`);
    assert.deepEqual(fine.secondOpinion, { items: { ours: 3, theirs: 3 }, differences: [] });
  });
});

describe('a check of the association’s feeds', () => {
  for (const file of ['aktualnosci.xml', 'aktualnosci-utf8.xml', 'aktualnosci.atom', 'aktualnosci.json']) {
    it(`finds nothing in ${file} but that the demo is no https server`, async () => {
      const report = await checkFeed(`${demo.association}/feeds/${file}`);
      const serious = report.findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
      assert.deepEqual(serious.sort(), ['http-image', 'not-https']);
    });
  }
});

describe('a check sees how a server answers', () => {
  const feed = '<rss version="2.0"><channel><title>T</title><language>pl</language><link>https://x.example/</link><item><title>A</title><link>https://x.example/a</link><guid>a</guid><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><description>x</description></item></channel></rss>';
  const cors = { 'access-control-allow-origin': '*' };
  const answer = (headers: Record<string, string>, body: string | Buffer = feed, status = 200): RequestListener => (_, response) => void response.writeHead(status, { ...cors, 'content-type': 'application/rss+xml', ...headers }).end(body);

  const cases: Record<string, [RequestListener, string[]]> = {
    'another origin is let in': [answer({ 'access-control-allow-origin': 'https://other.example' }), ['cors']],
    'as a web page': [answer({ 'content-type': 'text/html' }), ['wrong-type']],
    'with two opinions on the charset': [answer({ 'content-type': 'application/rss+xml; charset=iso-8859-2' }, `<?xml version="1.0" encoding="utf-8"?>${feed}`), ['charset-conflict']],
    'with no-store': [answer({ 'cache-control': 'no-store' }), ['no-store']],
    'without a word on caching': [answer({}), ['no-cache-control', 'no-validator']],
    'compressed and labelled so': [answer({ 'content-encoding': 'gzip', etag: '"1"', 'cache-control': 'max-age=60' }, gzipSync(feed)), []],
    'labelled gzip, and is not': [answer({ 'content-encoding': 'gzip' }), ['encoding']],
    'with 429 and a wish to wait': [answer({ 'retry-after': '120' }, '', 429), ['http-429']],
    'with nothing': [answer({}, ''), ['empty']],
    'with a page that names no feed': [answer({ 'content-type': 'text/html' }, '<html><body>Hello</body></html>'), ['not-a-feed']],
    'in a circle': [(request, response) => void response.writeHead(302, { ...cors, location: request.url === '/feed' ? '/b' : '/feed' }).end(), ['redirect-loop']],
  };
  for (const [name, [listener, expected]] of Object.entries(cases)) {
    it(name, async () => {
      const found = codes(await checkFeed(`${await serve(listener)}/feed`, { images: false }));
      assert.deepEqual(expected.filter((code) => !found.includes(code)), [], found.join(' '));
      if (!expected.length) assert.deepEqual(found, ['not-https']);
    });
  }

  it('whose name nobody knows', async () => assert.deepEqual(codes(await checkFeed('http://nobody.invalid/feed')), ['dns']));
  it('that is not there', async () => assert.deepEqual(codes(await checkFeed('http://127.0.0.1:1/feed')), ['network']));
});

describe('a report', () => {
  it('fits the terminal, the worst first, and counts', async () => {
    const text = printReport(await checkFeed(`${demo.elsewhere}/bad/daty.xml`), LOOK);
    const marks = [...text.matchAll(/^(ERROR|WARNING|HINT)/gm)].map(([, mark]) => mark);
    assert.deepEqual(marks, [...marks].sort((a = '', b = '') => 'EWH'.indexOf(a[0] ?? '') - 'EWH'.indexOf(b[0] ?? '')));
    for (const line of text.split('\n')) if (/^ {2}\S/.test(line) && !line.includes('http')) assert.ok(line.length <= 80, line);
    assert.match(text, /\d+ errors?, \d+ warnings?, \d+ hints?\n$/);
    assert.ok(!text.includes('\u001b'));
  });

  it('is coloured where there are colours', async () => assert.match(printReport({ url: 'https://x.example/', facts: {}, findings: [] }, { width: 80, hasColours: true }), /\u001b\[32mAll well/));
});

describe('the command', () => {
  it('ends with 1 where partners would see nothing, and prints JSON when asked', async () => {
    const { code, out } = await run(['check', '--json', '--no-images', `${demo.elsewhere}/dom-kultury.xml`]);
    assert.equal(code, 1);
    assert.ok(codes(JSON.parse(out) as Report).includes('cors'));
  });

  it('says in a sentence what it does not understand, and ends with 2', async () => {
    for (const args of [['check'], ['check', 'feed'], ['check', '--what', 'https://x.example/'], ['serve', '--feed', 'x'], ['serve'], ['serve', '--feed', 'a=https://x.example/', '--port', 'x'], ['snapshot', '--feed', 'a=https://x.example/'], ['what']]) {
      const { code, err, out } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.ok((err || out).length > 20 && !/\n\s+at /.test(err), err);
    }
  });

  it('helps', async () => {
    for (const args of [[], ['--help'], ['check', '--help'], ['serve', '--help'], ['snapshot', '-h']]) {
      const { code, out } = await run(args);
      assert.equal(code, 0);
      assert.match(out, /news-elements (?:serve|check|snapshot)/);
    }
  });
});
