/** Checks a feed as those who embed it will meet it. */
import { FeedError } from '../../feed/errors.js';
import type { NewsFeed } from '../../feed/model.js';
import { readSource } from '../../gateway/read/index.js';
import { contentFindings } from './content.js';
import { deliveryFindings } from './delivery.js';
import type { Finding } from './finding.js';
import { imageFindings } from './images.js';
import { probe, ProbeError, type Guard, type Probe } from './probe.js';
import type { Report } from './report.js';
import { secondOpinion } from './second-opinion.js';

export interface CheckOptions {
  /** The page that would show it. Default: https://partner.example. */
  origin?: string;
  now?: number;
  /** Whether pictures are asked for. Default: yes. */
  images?: boolean;
  /** Where strangers name the addresses. Default: everything that this machine reaches. */
  guard?: Guard;
}

/** Never rejects: whatever happens is a finding. */
export async function checkFeed(url: string, options: CheckOptions = {}): Promise<Report> {
  const { origin = 'https://partner.example', now = Date.now(), images = true, guard } = options;
  const asked = { origin, ...(guard && { guard }) };
  const found: Finding[] = [];
  try {
    const answer = await probe(url, asked);
    found.push(...deliveryFindings(answer, origin));
    if (answer.final.status >= 400) return { url, facts: facts(answer), findings: found };
    const reading = readSource(answer.body, { url: answer.final.url, contentType: answer.final.headers['content-type'] ?? null });
    if ('link' in reading) return await leadOn(url, reading.link, options);
    const { feed } = reading;
    found.push(...contentFindings(feed, now), ...(images ? await imageFindings(feed.items, asked) : []));
    const opinion = await secondOpinion(answer.body, answer.final.headers['content-type'] ?? '', feed);
    return { url, facts: { ...facts(answer), ...feedFacts(feed) }, findings: found, secondOpinion: opinion };
  } catch (error) {
    return { url, facts: {}, findings: [...found, failure(error)] };
  }
}

/** A page that names its feed is no feed: browsers of readers do not go and look. */
async function leadOn(page: string, feed: string, options: CheckOptions): Promise<Report> {
  const { facts: known, findings, secondOpinion: opinion } = await checkFeed(feed, options);
  const finding: Finding = { code: 'page-not-feed', severity: 'error', message: 'This is the address of a page. The page names its feed; the rest of this report is about that.', mend: `Use ${feed}` };
  return { url: page, feed, facts: known, findings: [finding, ...findings], ...(opinion && { secondOpinion: opinion }) };
}

function facts({ final, body, bytes, milliseconds, hops }: Probe): Report['facts'] {
  const { headers } = final;
  return {
    status: final.status,
    type: headers['content-type'] ?? 'not said',
    size: `${(body.length / 1000).toFixed(1)} kB${headers['content-encoding'] ? `, ${(bytes / 1000).toFixed(1)} kB as ${headers['content-encoding']}` : ''}`,
    time: `${Math.round(milliseconds)} ms`,
    ...(hops.length > 1 && { redirects: hops.length - 1 }),
  };
}

function feedFacts({ title, items, language }: NewsFeed): Report['facts'] {
  return { ...(title && { title }), items: items.length, ...(language && { language }) };
}

function failure(error: unknown): Finding {
  if (error instanceof ProbeError) return { code: error.code, severity: 'error', message: error.message, mend: MENDS[error.code] ?? 'Check the address and the server.' };
  if (error instanceof FeedError) return { code: error.code, severity: 'error', message: READING[error.code] ?? error.message, mend: 'Give the address of the feed itself; in WordPress it ends in /feed/.' };
  return { code: 'fault', severity: 'error', message: `The check itself failed: ${String(error)}`, mend: 'Please report this.' };
}

const MENDS: Readonly<Record<string, string>> = {
  tls: 'Let the server speak TLS 1.2 or newer on this port.',
  'tls-expired': 'Renew the certificate, and let the server renew it by itself from now on (certbot, or your host’s own switch).',
  'tls-name': 'Get a certificate that names this host too, or use the address that it names.',
  'tls-self-signed': 'Get a certificate from an authority that browsers know; Let’s Encrypt gives them for nothing.',
  'tls-chain': 'Serve the whole chain: in nginx the file is called fullchain.pem, in Apache it goes into SSLCertificateFile.',
  'not-public': 'Put the feed where others can reach it.',
  dns: 'Check the spelling of the name.',
  timeout: 'Let the server cache the feed.',
  'redirect-loop': 'Look at the redirects for https, www and the slash at the end.',
  encoding: 'Compress once, in one place.',
};

const READING: Readonly<Record<string, string>> = {
  'not-a-feed': 'This is no feed, and names none.',
  malformed: 'The document is so broken that nothing can be read.',
  empty: 'The answer is empty.',
};
