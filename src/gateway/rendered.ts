/** Answers that have been written once: the same question about the same feed gets the same bytes. */
import { BoundedCache } from './bounded.js';

export interface Rendered {
  body: string;
  etag: string;
  contentType: string;
}

/** Characters of all answers together. */
const MOST = 32_000_000;

export class RenderedCache extends BoundedCache<Rendered> {
  constructor(most = MOST) {
    super(most);
  }
}

/** A weak validator, because one tag stands for the plain bytes and the compressed ones (RFC 9110 §8.8.1). */
export async function etagOf(body: string): Promise<string> {
  return `W/"${(await digestOf(new TextEncoder().encode(body))).slice(0, 32)}"`;
}

/** SHA-256 in hexadecimal. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** RFC 9110 §13.1.2: weak comparison, in which `W/` does not count. */
export function matches(ifNoneMatch: string | null | undefined, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag)) ?? false;
}
