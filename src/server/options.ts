/** What all server-side markup is made by. */
import { httpUrl } from '../feed/url.js';
import { markup, trusted, type Piece, type Value } from '../html/escape.js';

export interface RenderOptions {
  /** BCP 47 tag of the words and dates. Default: en. */
  language?: string;
  /** IANA name of the zone that dates are written in. Default: UTC. A server has no visitor to ask. */
  timeZone?: string;
  /** Level of the highest heading, 1 to 6. Default: 2. */
  headingLevel?: number;
  /** Text of a heading above. Default: none. */
  heading?: string;
}

const HERE = 'https://relative.invalid';

/** An address of the web, or a path on this site; undefined for anything that would do more than lead somewhere. */
export function safeHref(address: string | undefined): string | undefined {
  const url = httpUrl(address, `${HERE}/`);
  return url?.startsWith(`${HERE}/`) ? url.slice(HERE.length) : url;
}

/** A heading of a level from 1 to 6. */
export function headingMarkup(level: number, content: Value, more: Piece = markup``): Piece {
  const name = `h${Math.min(6, Math.max(1, Math.trunc(level) || 2))}`;
  return markup`<${trusted(name)}${more}>${content}</${trusted(name)}>`;
}
