/** Text to ISO-8859-2 bytes; what the encoding lacks becomes a numeric reference. */

const decoder = new TextDecoder('iso-8859-2');
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));

const reference = (character) => Buffer.from(`&#${character.codePointAt(0)};`, 'latin1');

export function encodeLatin2(text) {
  const parts = Array.from(text, (character) => {
    const byte = byteOf.get(character);
    return byte === undefined ? reference(character) : Buffer.of(byte);
  });
  return Buffer.concat(parts);
}
