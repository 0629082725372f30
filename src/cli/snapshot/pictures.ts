/** Pictures of a snapshot: copied to the own origin, no wider than needed, as WebP. */
import { createHash } from 'node:crypto';
import type sharp from 'sharp';
import { requestFeed } from '../../feed/fetch.js';
import type { NewsItem } from '../../feed/model.js';
import { UsageError } from '../usage.js';
import type { Output } from './files.js';

/** Pixels: what the widest card needs on a dense screen. */
const WIDTH = 1_600;
const QUALITY = 78;
const MAX_BYTES = 20_000_000;
/** More pixels than any photograph: an attack. */
const MOST_PIXELS = 100_000_000;

export class Pictures {
  private constructor(
    private readonly convert: typeof sharp,
    private readonly output: Output,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  /** Throws `UsageError` where sharp is not installed. */
  static async open(output: Output, fetch: typeof globalThis.fetch): Promise<Pictures> {
    const { default: convert } = await import('sharp').catch(() => {
      throw new UsageError('--images needs the package sharp: npm install sharp');
    });
    return new Pictures(convert, output, fetch);
  }

  /** The item with the address of the copy; unchanged where the picture does not come, or is none. */
  async localise(item: NewsItem, publicUrl: string): Promise<NewsItem> {
    const { image } = item;
    if (!image) return item;
    const path = `images/${createHash('sha256').update(image).digest('hex').slice(0, 24)}.webp`;
    if (!(await this.output.read(path))) {
      const bytes = await this.#convert(image).catch(() => undefined);
      if (!bytes) return item;
      await this.output.write(path, bytes);
    }
    return { ...item, image: `${publicUrl}/${path}` };
  }

  async #convert(url: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    await requestFeed(url, () => (bytes) => void chunks.push(bytes), { fetch: this.fetch, maxBytes: MAX_BYTES });
    const picture = this.convert(Buffer.concat(chunks), { limitInputPixels: MOST_PIXELS });
    return picture.rotate().resize({ width: WIDTH, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer();
  }
}
