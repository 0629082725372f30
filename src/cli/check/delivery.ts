/** How the feed comes: may pages read it, does it come as what it is, and as fast as it could. */
import { isoDate } from '../../feed/date.js';
import type { Finding } from './finding.js';
import { CACHE_LINES, COMPRESSION_LINES, CORS_LINES, typeLines } from './mends.js';
import type { Hop, Probe } from './probe.js';

const SLOW = 2_000;
const LARGE = 1_000_000;
/** Worth compressing. */
const NOTABLE = 10_000;
const FEED_TYPES = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|xml|feed\+json|json)|text\/xml|text\/x-opml\+xml|text\/x-opml)$/;

export function deliveryFindings(probe: Probe, origin: string): Finding[] {
  return [
    ...statusFindings(probe),
    ...corsFindings(probe, origin),
    ...addressFindings(probe),
    ...typeFindings(probe),
    ...weightFindings(probe),
    ...cacheFindings(probe),
  ];
}

function statusFindings({ final: { status, headers } }: Probe): Finding[] {
  if (status < 400) return [];
  const retry = headers['retry-after'];
  const wait = retry ? ` It asks to wait: ${/^\d+$/.test(retry) ? `${retry} seconds` : (isoDate(retry) ?? retry)}.` : '';
  const mend = status === 403 || status === 429 ? 'Let the feed through the firewall or bot protection: it is meant for machines.' : 'Give the address under which the feed is, or mend the server.';
  return [{ code: `http-${status}`, severity: 'error', message: `The server answers with status ${status}.${wait}`, mend }];
}

/** Every hop must allow the page (Fetch standard, CORS check). */
function corsFindings({ hops }: Probe, origin: string): Finding[] {
  const closed = hops.filter((hop) => !allows(hop, origin));
  if (!closed.length) return [];
  const isRedirect = closed.some(({ status }) => status >= 300 && status < 400);
  return [
    {
      code: 'cors',
      severity: 'error',
      message: `Pages on other sites may not read the feed: the header Access-Control-Allow-Origin is missing${isRedirect ? ' on a redirect' : ''}.`,
      mend: 'Send "Access-Control-Allow-Origin: *" with the feed; where you cannot, put a gateway in front (news-elements serve).',
      lines: CORS_LINES,
      where: closed.map(({ url }) => url),
    },
  ];
}

function allows({ headers }: Hop, origin: string): boolean {
  const allowed = headers['access-control-allow-origin']?.trim();
  return allowed === '*' || allowed === origin;
}

function addressFindings({ hops, final }: Probe): Finding[] {
  const [first] = hops;
  const found: Finding[] = [];
  if (final.url.startsWith('http:')) found.push({ code: 'not-https', severity: 'error', message: 'The feed comes over http: pages that are https, as nearly all are, may not read it (mixed content).', mend: 'Serve it over https.' });
  if (first && hops.length > 1) {
    const severity = hops.some(({ url }) => url.startsWith('http:')) && final.url.startsWith('https:') ? 'error' : 'warning';
    found.push({ code: 'redirect', severity, message: `The address leads on ${hops.length - 1} time${hops.length > 2 ? 's' : ''}: every reader waits for each step.`, mend: `Use the last address: ${final.url}`, where: hops.map(({ url, status }) => `${status} ${url}`) });
  }
  return found;
}

function typeFindings({ final: { headers }, body }: Probe): Finding[] {
  const header = headers['content-type'] ?? '';
  const [type = ''] = header.toLowerCase().split(';').map((part) => part.trim());
  const start = new TextDecoder('latin1').decode(body.subarray(0, 2_000));
  const right = start.trimStart().startsWith('{') ? 'application/feed+json' : /<feed[\s>]/.test(start) ? 'application/atom+xml' : 'application/rss+xml';
  const found: Finding[] = [];
  if (!type) found.push({ code: 'no-type', severity: 'warning', message: 'The answer does not say what it is (no Content-Type).', mend: `Send "Content-Type: ${right}; charset=utf-8".`, lines: typeLines(right) });
  else if (!FEED_TYPES.test(type)) found.push({ code: 'wrong-type', severity: 'warning', message: `The answer says it is ${type}: some readers refuse it, and browsers show or save it.`, mend: `Send "Content-Type: ${right}; charset=utf-8".`, lines: typeLines(right) });
  return [...found, ...charsetFindings(header, start)];
}

function charsetFindings(header: string, start: string): Finding[] {
  const [, http] = /charset\s*=\s*"?([^\s;"]+)/i.exec(header) ?? [];
  const [, declared] = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(start) ?? [];
  if (!http || !declared || http.toLowerCase() === declared.toLowerCase()) return [];
  return [{ code: 'charset-conflict', severity: 'warning', message: `The header says ${http}, the document ${declared}: some readers believe the one, some the other, and letters like ż and ó break.`, mend: 'Say the same in both, best utf-8.' }];
}

function weightFindings({ final: { headers }, body, bytes, milliseconds }: Probe): Finding[] {
  const found: Finding[] = [];
  const size = `${(body.length / 1000).toFixed(0)} kB`;
  if (body.length > LARGE) found.push({ code: 'large', severity: 'warning', message: `The feed has ${size}: phones wait for it.`, mend: 'Put the newest 20 to 50 items in, or excerpts in place of whole articles; older news can follow in pages (RFC 5005, next_url).' });
  if (body.length > NOTABLE && !headers['content-encoding']) found.push({ code: 'not-compressed', severity: 'warning', message: `${(bytes / 1000).toFixed(0)} kB come uncompressed; a quarter of that would do.`, mend: 'Switch on compression for feeds.', lines: COMPRESSION_LINES });
  if (milliseconds > SLOW) found.push({ code: 'slow', severity: 'warning', message: `The answer took ${(milliseconds / 1000).toFixed(1)} seconds.`, mend: 'Let the server cache the feed, or put a CDN or our gateway in front.' });
  return found;
}

function cacheFindings({ final: { headers, status } }: Probe): Finding[] {
  if (status >= 400) return [];
  const found: Finding[] = [];
  const cache = headers['cache-control'] ?? '';
  if (/no-store/.test(cache)) found.push({ code: 'no-store', severity: 'warning', message: 'The server forbids keeping the feed ("no-store"): every visitor loads all of it, every time.', mend: 'Allow it for some minutes.', lines: CACHE_LINES });
  else if (!cache && !headers.expires) found.push({ code: 'no-cache-control', severity: 'hint', message: 'The server does not say how long the feed is good.', mend: 'Some minutes are right for news.', lines: CACHE_LINES });
  if (!headers.etag && !headers['last-modified']) found.push({ code: 'no-validator', severity: 'hint', message: 'There is neither ETag nor Last-Modified: who has the feed already loads it again.', mend: 'Web servers send both for files; of a script, send an ETag.' });
  return found;
}
