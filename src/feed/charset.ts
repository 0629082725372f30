/** From bytes to text: BOM → HTTP charset → XML declaration → UTF-8, with the odd wrong byte healed. */

export interface DecoderOptions {
  url: string;
  contentType?: string | null;
}

export interface Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** An XML declaration ends long before this many bytes. */
const SNIFF = 512;

/** A decoder for text that arrives in pieces. The encoding is decided once, when enough bytes are there. */
export function createDecoder(options: DecoderOptions): Decoder {
  let head = new Uint8Array();
  let decoder: Decoder | undefined;
  return {
    decode(bytes) {
      if (decoder) return decoder.decode(bytes);
      head = concat(head, bytes);
      if (head.length < SNIFF) return '';
      decoder = chooseDecoder(head, options);
      return decoder.decode(head);
    },
    end() {
      if (decoder) return decoder.end();
      decoder = chooseDecoder(head, options);
      return decoder.decode(head) + decoder.end();
    },
  };
}

function chooseDecoder(head: Uint8Array, { url, contentType }: DecoderOptions): Decoder {
  const ascii = latin1(head.subarray(0, SNIFF));
  const declared = [/charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? ''), /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(ascii)];
  for (const label of [marked(ascii), ...declared.map((match) => match?.[1])]) {
    try {
      // A byte of zero would show UTF-16 above: a mere label is wrong about it.
      const decoder = label && new TextDecoder(label, { ignoreBOM: true });
      if (decoder && decoder.encoding !== 'utf-8' && (label === marked(ascii) || !decoder.encoding.startsWith('utf-16'))) {
        return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
      }
      if (decoder) break;
    } catch {
      // A label that nobody knows: the next one decides.
    }
  }
  return utf8Decoder(legacyOf(url));
}

/** What a byte order mark or the zero bytes around the first `<` say (XML 1.0, appendix F). */
function marked(ascii: string): string | undefined {
  if (/^(?:\xfe\xff|\0[^\0])/.test(ascii)) return 'utf-16be';
  if (/^(?:\xff\xfe|[^\0]\0)/.test(ascii)) return 'utf-16le';
  return /^\xef\xbb\xbf/.test(ascii) ? 'utf-8' : undefined;
}

/** What a page that claims UTF-8 and is not was most likely written in. */
function legacyOf(url: string): TextDecoder {
  const isCentralEuropean = /^\w+:\/\/[^/]*\.(?:pl|cz|sk|hu|si|hr|ro)(?:[:/]|$)/i.test(url);
  return new TextDecoder(isCentralEuropean ? 'windows-1250' : 'windows-1252');
}

/** UTF-8 that reads each invalid byte in a legacy encoding: whole files with a wrong label and single pasted words alike. */
function utf8Decoder(legacy: TextDecoder): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const healed = new Map<string, string>();
  const heal = (sequence: string) => {
    let text = healed.get(sequence);
    if (text === undefined) {
      const bytes = Uint8Array.from(sequence, (byte) => byte.charCodeAt(0));
      try {
        text = strict.decode(bytes);
      } catch {
        // `stream` works around a one-shot decoding bug of Node 20.
        text = legacy.decode(bytes, { stream: true });
      }
      healed.set(sequence, text);
    }
    return text;
  };
  const decode = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes);
    } catch {
      return latin1(bytes).replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g, heal);
    }
  };
  let rest = new Uint8Array();
  return {
    decode(bytes) {
      const all = rest.length ? concat(rest, bytes) : bytes;
      const end = completeLength(all);
      rest = all.slice(end);
      return decode(all.subarray(0, end));
    },
    end: () => decode(rest),
  };
}

/** The length without a character that the next bytes may still complete. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back < 4; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte > 0xbf) return (byte > 0xef ? 4 : byte > 0xdf ? 3 : 2) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
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
