/** Loads a file of partners through the feed core's one guarded request. */
import { requestFeed } from '../../feed/fetch.js';
import { readPartners, type Partner } from './partner.js';

/** JSON is UTF-8 (RFC 8259 §8.1). Rejects only with `FeedError`. */
export async function loadPartners(url: string, signal: AbortSignal): Promise<Partner[]> {
  const decoder = new TextDecoder();
  let text = '';
  const collect = (bytes: Uint8Array): void => {
    text += decoder.decode(bytes, { stream: true });
  };
  await requestFeed(url, () => collect, { signal });
  return readPartners(text + decoder.decode(), url);
}
