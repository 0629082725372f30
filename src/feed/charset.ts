/** From bytes to text: BOM → HTTP charset → XML declaration → UTF-8, unless the bytes prove it wrong. */

export interface DecoderOptions {
  url: string;
  contentType?: string | null;
}

/** Text as far as the bytes go; without bytes, the rest. */
export type Decoder = (bytes?: Uint8Array) => string;

/** An XML declaration ends long before this many bytes. */
const SNIFF = 512;

/* Byte order marks, and the zero bytes of ASCII characters (XML 1.0, appendix F; RFC 4627 §3). JSON is UTF-8 (RFC 8259 §8.1). */
const UTF_32 = /^(?:\0\0[\0\xfe]|[^\0]{1,2}\0\0)/;
const UTF_16 = /^(?:\xfe\xff|\xff\xfe|\0?(?:[^\0]\0){2})/;
const UTF_8 = /^(?:\xef\xbb\xbf|\s*[{[])/;
const LITTLE_ENDIAN = /^[^\0\xfe]/;

const LABEL = /(?:charset|encoding)\s*=\s*["']?([^"';,?>]{1,40})/i;
/** Windows code pages that the Encoding Standard knows under another name. */
const PAGES: Readonly<Record<string, string>> = { 932: 'sjis', 936: 'gbk', 950: 'big5' };
/** Here a site that claims UTF-8 and is not was most likely written in windows-1250. */
const CENTRAL_EUROPE = /^\w+:\/\/[^/]*\.(?:pl|cz|sk|hu|si|hr|ro)(?:[:/]|$)/i;

/** As many characters beyond ASCII as have the form of UTF-8, else one byte. */
const BEYOND_ASCII = /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+|[\x80-\xff]/g;
/** A character that may lack bytes. */
const OPEN_CHARACTER = /[\xc0-\xff][\x80-\xbf]*$/;

/** A decoder for text that arrives in pieces. The encoding is decided once, when enough bytes are there. */
export function createDecoder(options: DecoderOptions): Decoder {
  let decode: Decoder | undefined;
  return holdingBack(
    ({ length }) => (decode || length >= SNIFF ? 0 : length),
    (bytes) => {
      if (bytes?.length) decode ??= chooseDecoder(latin1(bytes.subarray(0, SNIFF)), options);
      return decode?.(bytes) ?? '';
    },
  );
}

function chooseDecoder(start: string, { url, contentType }: DecoderOptions): Decoder {
  const isLittleEndian = LITTLE_ENDIAN.test(start);
  if (UTF_32.test(start)) return utf32Decoder(isLittleEndian);
  if (UTF_16.test(start)) return plainDecoder(new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be'));
  const http = decoderNamed(contentType);
  const declared = decoderNamed(/<\?xml[^>]*/.exec(start)?.[0]);
  // HTTP has the last word (RFC 7303 §3). But servers send Latin 1 unasked: it only says what text is that is no UTF-8.
  const believed = http?.encoding === 'windows-1252' ? declared : (http ?? declared);
  if (believed && !isUtf8(believed) && !UTF_8.test(start)) return plainDecoder(believed);
  const guess = new TextDecoder(CENTRAL_EUROPE.test(url) ? 'windows-1250' : 'windows-1252');
  return utf8Decoder(guess, [http, declared].find((named) => named && !isUtf8(named)));
}

const isUtf8 = ({ encoding }: TextDecoder) => encoding === 'utf-8';

/** The decoder for a label in any spelling: only its letters and digits count, and a hyphen may stand anywhere. */
function decoderNamed(source: string | null | undefined): TextDecoder | undefined {
  const label = LABEL.exec(source ?? '')?.[1] ?? '';
  const letters = label
    .toLowerCase()
    .replace(/:.*|[^a-z\d]/g, '')
    .replace(/^\D*(125\d|874|9\d\d)$/, (_, page: string) => PAGES[page] ?? `windows${page}`);
  for (const spelling of [label, letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + '-' + letters.slice(at))]) {
    try {
      const decoder = new TextDecoder(spelling);
      // Real UTF-16 shows its zero bytes; and ASCII, a part of every encoding, says nothing about other bytes.
      return /^utf-16|ascii/.test(decoder.encoding + letters) ? undefined : decoder;
    } catch {
      // Not this spelling.
    }
  }
  return undefined;
}

/** `stream` also works around a one-shot decoding bug of Node 20. */
const plainDecoder =
  (decoder: TextDecoder): Decoder =>
  (bytes) =>
    decoder.decode(bytes, { stream: !!bytes });

/** No TextDecoder knows UTF-32. */
function utf32Decoder(isLittleEndian: boolean): Decoder {
  let code = 0;
  let count = 0;
  return (bytes = new Uint8Array()) => {
    let text = '';
    for (const byte of bytes) {
      code = isLittleEndian ? code / 256 + byte * 0x1000000 : code * 256 + byte;
      if (++count % 4) continue;
      text += String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
      code = 0;
    }
    return text;
  };
}

/**
 * UTF-8 that reads each invalid byte in a legacy encoding: pasted words, and whole files with a wrong label. When an `other`
 * encoding was named as well, the first bytes beyond ASCII decide: hardly any other text has the form of UTF-8 by chance.
 */
function utf8Decoder(legacy: TextDecoder, other: TextDecoder | undefined): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let decodeOther: Decoder | undefined;
  return holdingBack(
    (bytes) => OPEN_CHARACTER.exec(latin1(bytes.subarray(-3)))?.[0].length ?? 0,
    (bytes) => {
      if (bytes && !decodeOther) {
        try {
          const text = strict.decode(bytes);
          if (text.length < bytes.length) other = undefined;
          return text;
        } catch {
          const source = latin1(bytes);
          if (!other || source.match(BEYOND_ASCII)?.[0].length !== 1) {
            other = undefined;
            return source.replace(BEYOND_ASCII, ({ length }, at: number) => plainDecoder(length > 1 ? lenient : legacy)(bytes.subarray(at, at + length)));
          }
          decodeOther = plainDecoder(other);
        }
      }
      return decodeOther?.(bytes) ?? '';
    },
  );
}

/** Keeps so many of the last bytes until others complete them. */
function holdingBack(howMany: (bytes: Uint8Array) => number, decode: Decoder): Decoder {
  let rest: Uint8Array = new Uint8Array();
  return (bytes) => {
    const all = bytes && rest.length ? concat(rest, bytes) : (bytes ?? rest);
    const end = all.length - (bytes ? howMany(all) : 0);
    rest = all.slice(end);
    return decode(all.subarray(0, end)) + (bytes ? '' : decode());
  };
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** One character per byte. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
