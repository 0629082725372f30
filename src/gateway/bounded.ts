/** A map that forgets what was asked for longest ago, so that no question, however often it varies, fills the memory. */

/** What an entry takes beside what it holds: small answers to many questions count, too. */
const OVERHEAD = 500;

export class BoundedCache<T> {
  readonly #entries = new Map<string, { value: T; size: number }>();
  #size = 0;

  /** `most` is in whatever unit `set` counts in. */
  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** What is larger than the whole is not kept. */
  set(key: string, value: T, taken: number): void {
    const size = taken + OVERHEAD;
    this.delete(key);
    if (size > this.most) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.most) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
