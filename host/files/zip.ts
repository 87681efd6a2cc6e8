import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { FileTrouble } from './fileTrouble';

/** Sum of all unpacked parts that is still opened; more is taken for a zip bomb. */
const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const ZIP64 = 0xffffffff;

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The parts of a zip file, each unpacked when it is asked for. */
export interface Zip {
  names: string[];
  has(name: string): boolean;
  /** The unpacked bytes; `undefined` when there is no such part. */
  bytes(name: string): Buffer | undefined;
  /** The part as text: UTF-8, or UTF-16 when it starts with that mark. */
  text(name: string): string | undefined;
}

/** Reads the directory of a zip; refuses what is cut off, locked, or would unpack to more than the limit. */
export function openZip(file: Buffer, limit = MAX_UNPACKED_BYTES): Zip {
  const entries = new Map(directory(file).map((entry) => [partKey(entry.name), entry]));
  let claimed = 0;
  for (const entry of entries.values()) claimed += entry.unpacked;
  if (claimed > limit) throw new FileTrouble('zipBomb', megabytes(limit));
  let budget = limit;
  const bytes = (name: string): Buffer | undefined => {
    const entry = entries.get(partKey(name));
    if (!entry) return undefined;
    const content = unpack(file, entry, budget);
    budget -= content.length;
    return content;
  };
  const text = (name: string): string | undefined => {
    const content = bytes(name);
    return content && decode(content);
  };
  return { names: [...entries.values()].map((e) => e.name), has: (name) => entries.has(partKey(name)), bytes, text };
}

/** Packs parts into a zip with a fixed date, so that equal workbooks give equal files. */
export function packZip(parts: readonly { name: string; content: string | Buffer }[]): Buffer {
  const pieces: Buffer[] = [];
  const listing: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : part.content;
    const packed = deflateRawSync(content, { level: 6 });
    const name = Buffer.from(part.name, 'utf8');
    const shared = sharedHeader(crc32(content), packed.length, content.length, name.length);
    const local = Buffer.concat([uint32(LOCAL_MARK), shared, name]);
    listing.push(Buffer.concat([uint32(ENTRY_MARK), uint16(20), shared, Buffer.alloc(10), uint32(offset), name]));
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const table = Buffer.concat(listing);
  const end = Buffer.concat([
    uint32(END_MARK),
    uint32(0),
    uint16(parts.length),
    uint16(parts.length),
    uint32(table.length),
    uint32(offset),
    uint16(0),
  ]);
  return Buffer.concat([...pieces, table, end]);
}

/** The fields that a local header and a directory entry have in common, dated 1980-01-01. */
function sharedHeader(crc: number, packed: number, unpacked: number, nameLength: number): Buffer {
  const utf8Names = 0x0800;
  return Buffer.concat([
    uint16(20),
    uint16(utf8Names),
    uint16(DEFLATED),
    uint16(0),
    uint16(0x21),
    uint32(crc),
    uint32(packed),
    uint32(unpacked),
    uint16(nameLength),
    uint16(0),
  ]);
}

function directory(file: Buffer): Entry[] {
  const end = findEnd(file);
  try {
    const count = file.readUInt16LE(end + 10);
    let at = file.readUInt32LE(end + 16);
    const entries: Entry[] = [];
    for (let i = 0; i < count; i++) {
      if (file.readUInt32LE(at) !== ENTRY_MARK) throw new FileTrouble('damaged');
      const nameLength = file.readUInt16LE(at + 28);
      const extraLength = file.readUInt16LE(at + 30);
      entries.push(
        withZip64(readEntry(file, at, nameLength), file.subarray(at + 46 + nameLength).subarray(0, extraLength)),
      );
      at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    throw error instanceof FileTrouble ? error : new FileTrouble('truncated');
  }
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at--) if (file.readUInt32LE(at) === END_MARK) return at;
  throw new FileTrouble('truncated');
}

function readEntry(file: Buffer, at: number, nameLength: number): Entry {
  return {
    name: file.toString('utf8', at + 46, at + 46 + nameLength),
    flags: file.readUInt16LE(at + 8),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
}

/** Sizes that did not fit in 32 bits stand in an extra field, in this order, each only when its own place is full. */
function withZip64(entry: Entry, extra: Buffer): Entry {
  if (entry.packed !== ZIP64 && entry.unpacked !== ZIP64 && entry.offset !== ZIP64) return entry;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== ZIP64) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return { ...entry, unpacked: take(entry.unpacked), packed: take(entry.packed), offset: take(entry.offset) };
  }
  throw new FileTrouble('damaged');
}

function unpack(file: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.flags & ENCRYPTED_FLAG) throw new FileTrouble('password');
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== LOCAL_MARK)
    throw new FileTrouble('damaged');
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  if (start + entry.packed > file.length) throw new FileTrouble('truncated');
  const packed = file.subarray(start, start + entry.packed);
  const content = entry.method === STORED ? packed : inflate(packed, entry, budget);
  if (crc32(content) !== entry.crc) throw new FileTrouble('damaged');
  return content;
}

/** The claimed size may lie, so the inflater itself is told where to stop. */
function inflate(packed: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.method !== DEFLATED) throw new FileTrouble('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(budget, entry.unpacked + 1)) });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    throw new FileTrouble(tooLong ? 'zipBomb' : 'damaged', tooLong ? megabytes(MAX_UNPACKED_BYTES) : '');
  }
}

function decode(content: Buffer): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

/** Some producers write back-slashes or another case than the reference to the part. */
function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
