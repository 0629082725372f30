/** Whether pages of others get the pictures: a few are asked for, as a partner's page would. */
import type { NewsItem } from '../../feed/model.js';
import { about, type Finding } from './finding.js';
import { probe, ProbeError, type ProbeOptions } from './probe.js';

/** Each is a request to somebody's server. */
const MOST_PICTURES = 5;
const HEAVY = 500_000;

interface Answer {
  url: string;
  /** Undefined when all is well. */
  fault?: string;
  bytes?: number;
}

export async function imageFindings(items: readonly NewsItem[], options: ProbeOptions): Promise<Finding[]> {
  const pictures = [...new Set(items.flatMap(({ image }) => image ?? []))].slice(0, MOST_PICTURES);
  const answers = await Promise.all(pictures.map((url) => ask(url, options)));
  const heavy = answers.filter(({ bytes = 0 }) => bytes > HEAVY);
  return [
    ...about(answers.flatMap(({ url, fault }) => (fault ? `${fault} ${url}` : [])), { code: 'image-refused', severity: 'warning', message: 'Some pictures do not come when another site shows them.', mend: 'Switch off hotlink protection for pictures in the feed, and forbid no pages by Cross-Origin-Resource-Policy.' }),
    ...about(heavy.map(({ url, bytes = 0 }) => `${(bytes / 1e6).toFixed(1)} MB ${url}`), { code: 'heavy-image', severity: 'warning', message: 'Some pictures are heavy: lists show them small.', mend: 'Name a smaller copy in the feed, 1,600 pixels wide at most, as WebP or AVIF.' }),
  ];
}

async function ask(url: string, options: ProbeOptions): Promise<Answer> {
  try {
    const { final, body } = await probe(url, options);
    const { 'content-type': type = '', 'cross-origin-resource-policy': policy = '' } = final.headers;
    if (final.status >= 400) return { url, fault: String(final.status) };
    if (!type.startsWith('image/')) return { url, fault: type || 'no type' };
    if (/same-/.test(policy)) return { url, fault: `Cross-Origin-Resource-Policy: ${policy}` };
    return { url, bytes: body.length };
  } catch (error) {
    return { url, fault: error instanceof ProbeError ? error.code : String(error) };
  }
}
