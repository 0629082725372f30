/** Partners from OPML: the list of organisations and their feeds that a feed reader exports. */
import { decodeEntities } from '../../feed/entities.js';
import { FeedError } from '../../feed/errors.js';
import type { Organization } from '../../feed/model.js';
import { readAttributes, Scanner, type Tag } from '../../feed/scan.js';
import { collapse } from '../../feed/text.js';
import { httpUrl } from '../../feed/url.js';

interface Outline {
  partner: Organization | undefined;
  /** Whether it stands for others and not for itself. */
  isGroup: boolean;
}

const isOutline = ({ name }: Tag): boolean => name.toLowerCase() === 'outline';

/**
 * Outlines with an address, and those without others inside, are partners; those around them are projects. OPML 2.0: `category`
 * holds paths, `/a/b,/c`; the last part of the first one is the project of an outline that is in no other.
 */
export function readOpml(source: string, base: string): Organization[] {
  const all: Outline[] = [];
  const open: Outline[] = [];
  let root = '';
  const scanner = new Scanner({
    isDone: false,
    doctype() {},
    text() {},
    open(tag) {
      root ||= tag.name.toLowerCase();
      if (!isOutline(tag)) return;
      const group = open.at(-1);
      // An outline with an address may have others below it (a site and its sections): it stays a partner.
      if (group && !group.partner?.url && !group.partner?.feed_url) group.isGroup = true;
      const outline = { partner: partnerOf(tag, { base, project: open.findLast(({ isGroup }) => isGroup)?.partner?.name }), isGroup: false };
      all.push(outline);
      if (!tag.isEmpty) open.push(outline);
    },
    close(tag) {
      if (isOutline(tag)) open.pop();
    },
  });
  scanner.push(source);
  scanner.end();
  if (root !== 'opml') throw new FeedError('not-a-feed', 'Partners are JSON or OPML');
  return all.flatMap(({ partner, isGroup }) => (isGroup ? [] : (partner ?? [])));
}

function partnerOf({ source }: Tag, { base, project }: { base: string; project: string | undefined }): Organization | undefined {
  const attributes = readAttributes(source, decodeEntities);
  const text = (name: string): string | undefined => collapse(attributes.get(name) ?? '') || undefined;
  const name = text('title') ?? text('text');
  if (!name) return undefined;
  return {
    name,
    url: httpUrl(text('htmlurl') ?? text('url'), base),
    feed_url: httpUrl(text('xmlurl'), base),
    description: text('description'),
    project: project ?? text('category')?.split(',')[0]?.split('/').filter(Boolean).at(-1),
  };
}
