// A zip archive from files in memory: deflated where that is smaller, always the same bytes for the same files.
// @ts-check
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the oldest date a zip knows: the archive does not change with the clock. */
const DATE = 0x21;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/**
 * @param {Readonly<Record<string, string | Uint8Array>>} files path → content; folders are apart by `/`
 * @returns {Buffer}
 */
export function zip(files) {
  const entries = Object.entries(files).map(([path, content]) => makeEntry(path, Buffer.from(content)));
  let offset = 0;
  const local = [];
  const central = [];
  for (const entry of entries) {
    local.push(localHeader(entry), entry.name, entry.data);
    central.push(centralHeader(entry, offset), entry.name);
    offset += 30 + entry.name.length + entry.data.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOfDirectory(entries.length, directory.length, offset)]);
}

/** @typedef {{ name: Buffer, data: Buffer, size: number, crc: number, method: 0 | 8 }} Entry */

/**
 * @param {string} path
 * @param {Buffer} content
 * @returns {Entry}
 */
function makeEntry(path, content) {
  const deflated = deflateRawSync(content, { level: 9 });
  const isSmaller = deflated.length < content.length;
  return { name: Buffer.from(path), data: isSmaller ? deflated : content, size: content.length, crc: crc32(content), method: isSmaller ? 8 : 0 };
}

/**
 * What both headers say, from "version needed" to "length of the extra field".
 * @param {Entry} entry
 */
function commonFields({ name, data, size, crc, method }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** @param {Entry} entry */
function localHeader(entry) {
  return Buffer.concat([Buffer.from('PK\x03\x04'), commonFields(entry)]);
}

/**
 * @param {Entry} entry
 * @param {number} offset of its local header
 */
function centralHeader(entry, offset) {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), commonFields(entry), rest]);
}

/**
 * @param {number} count
 * @param {number} size of the directory
 * @param {number} offset of the directory
 */
function endOfDirectory(count, size, offset) {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06'), end]);
}
