/** Answers that have been written once: the same question about the same feed gets the same bytes. */

export interface Rendered {
  body: string;
  etag: string;
  contentType: string;
}

/** Least recently asked first. */
export class RenderedCache {
  readonly #answers = new Map<string, Rendered>();

  constructor(private readonly most = 500) {}

  get(key: string): Rendered | undefined {
    const found = this.#answers.get(key);
    if (found) {
      this.#answers.delete(key);
      this.#answers.set(key, found);
    }
    return found;
  }

  set(key: string, rendered: Rendered): void {
    this.#answers.set(key, rendered);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.most) break;
      this.#answers.delete(oldest);
    }
  }
}

/** A strong validator: the same bytes, the same tag (RFC 9110 §8.8.3). */
export async function etagOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return `"${[...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}
