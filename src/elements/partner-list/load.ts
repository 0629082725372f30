/** Loads a file of partners through the feed core's one guarded request. */
import { createDecoder } from '../../feed/charset.js';
import { requestFeed } from '../../feed/fetch.js';
import { readJson, type PartnerReader } from './read-json.js';
import { readOpml } from './read-opml.js';

/** JSON or OPML, whatever the server calls it. Rejects only with `FeedError`. */
export async function loadPartners(url: string, signal: AbortSignal): Promise<PartnerReader> {
  let decode = createDecoder({ url });
  let base = url;
  let text = '';
  await requestFeed(
    url,
    (head) => {
      decode = createDecoder(head);
      base = head.url;
      return (bytes) => void (text += decode(bytes));
    },
    { signal },
  );
  text += decode();
  if (!text.trimStart().startsWith('<')) return readJson(text, base);
  const partners = readOpml(text, base);
  return () => partners;
}
