import { FileTrouble } from './fileTrouble';

const STARTS: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'gambar PNG' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'gambar JPG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'gambar GIF' },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'arsip RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'arsip 7z' },
  { bytes: [0x1f, 0x8b], kind: 'arsip GZIP' },
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const OLD_EXCEL_STREAM = [0x09, 0x08];
const ZIP = [0x50, 0x4b];

/** Throws a message with a remedy for bytes that are no zip; a zip is looked into afterwards. */
export function refuseForeignBytes(file: Buffer): void {
  if (file.length === 0) throw new FileTrouble('empty');
  if (startsWith(file, ZIP)) return;
  if (startsWith(file, COMPOUND_FILE))
    throw new FileTrouble(hasStream(file, 'EncryptedPackage') ? 'password' : 'oldExcel');
  if (startsWith(file, OLD_EXCEL_STREAM)) throw new FileTrouble('oldExcel');
  const known = STARTS.find(({ bytes }) => startsWith(file, bytes));
  if (known) throw new FileTrouble('wrongType', known.kind);
  if (isText(file)) throw new FileTrouble(isMarkup(file) ? 'webPage' : 'csv');
  throw new FileTrouble('wrongType', '');
}

/** Throws for a zip that holds something other than a workbook. */
export function refuseForeignZip(names: readonly string[], mimetype: string | undefined): never {
  if (mimetype?.includes('opendocument')) throw new FileTrouble('openDocument');
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.endsWith('workbook.bin'))) throw new FileTrouble('binaryWorkbook');
  if (lower.some((name) => name.startsWith('word/'))) throw new FileTrouble('wrongType', 'dokumen Word');
  if (lower.some((name) => name.startsWith('ppt/'))) throw new FileTrouble('wrongType', 'presentasi PowerPoint');
  throw new FileTrouble('wrongType', 'arsip ZIP');
}

function startsWith(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Names of streams in a compound file stand there in UTF-16. */
function hasStream(file: Buffer, name: string): boolean {
  return file.includes(Buffer.from(name, 'utf16le'));
}

function isText(file: Buffer): boolean {
  const head = file.subarray(0, 4096);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || !head.includes(0);
}

function isMarkup(file: Buffer): boolean {
  return /^\s*(<\?xml|<!doctype|<html|<table)/i.test(
    file
      .subarray(0, 256)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  );
}
