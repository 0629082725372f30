/** From bytes to text: BOM → HTTP charset → XML declaration → UTF-8, with the odd wrong byte healed. */

export interface DecoderOptions {
  url: string;
  contentType?: string | null;
}

/** Text as far as the bytes go; without bytes, the rest. */
export type Decoder = (bytes?: Uint8Array) => string;

/** An XML declaration ends long before this many bytes. */
const SNIFF = 512;

/** A decoder for text that arrives in pieces. The encoding is decided once, when enough bytes are there. */
export function createDecoder(options: DecoderOptions): Decoder {
  let head: Uint8Array = new Uint8Array();
  let decode: Decoder | undefined;
  return (bytes) => {
    if (decode) return decode(bytes);
    if (bytes) head = concat(head, bytes);
    if (bytes && head.length < SNIFF) return '';
    decode = chooseDecoder(latin1(head.subarray(0, SNIFF)), options);
    return decode(head) + (bytes ? '' : decode());
  };
}

function chooseDecoder(ascii: string, { url, contentType }: DecoderOptions): Decoder {
  const certain = encodingOf(ascii);
  const declared = [/charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? ''), /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(ascii)];
  for (const label of [certain, ...declared.map((match) => match?.[1] ?? '')]) {
    try {
      const decoder = new TextDecoder(label, { ignoreBOM: true });
      if (decoder.encoding === 'utf-8') break;
      // Real UTF-16 shows its zero bytes: a mere label is wrong about it.
      if (certain || !decoder.encoding.startsWith('utf-16')) return (bytes) => decoder.decode(bytes, { stream: !!bytes });
    } catch {
      // A label that nobody knows: the next one decides.
    }
  }
  // A Polish, Czech or Hungarian site that claims UTF-8 and is not was most likely written in windows-1250.
  return utf8Decoder(new TextDecoder(/^\w+:\/\/[^/]*\.(?:pl|cz|sk|hu|si|hr|ro)(?:[:/]|$)/i.test(url) ? 'windows-1250' : 'windows-1252'));
}

/** What a byte order mark or the zero bytes around the first `<` say (XML 1.0, appendix F). */
function encodingOf(ascii: string): string {
  if (/^(?:\xfe\xff|\0)/.test(ascii)) return 'utf-16be';
  if (/^(?:\xff\xfe|.\0)/.test(ascii)) return 'utf-16le';
  return /^\xef\xbb\xbf/.test(ascii) ? 'utf-8' : '';
}

/** UTF-8 that reads each invalid byte in a legacy encoding: whole files with a wrong label and single pasted words alike. */
function utf8Decoder(legacy: TextDecoder): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const heal = (sequence: string) => {
    const bytes = Uint8Array.from(sequence, (byte) => byte.charCodeAt(0));
    try {
      return strict.decode(bytes);
    } catch {
      // `stream` works around a one-shot decoding bug of Node 20.
      return legacy.decode(bytes, { stream: true });
    }
  };
  let rest: Uint8Array = new Uint8Array();
  return (bytes) => {
    const all = bytes && rest.length ? concat(rest, bytes) : (bytes ?? rest);
    const end = bytes ? completeLength(all) : all.length;
    rest = all.slice(end);
    try {
      return strict.decode(all.subarray(0, end));
    } catch {
      return latin1(all.subarray(0, end)).replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g, heal);
    }
  };
}

/** The length without a character that the next bytes may still complete. */
function completeLength(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back < 4; back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte > 0xbf) return (byte > 0xef ? 4 : byte > 0xdf ? 3 : 2) > back ? length - back : length;
  }
  return length;
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
