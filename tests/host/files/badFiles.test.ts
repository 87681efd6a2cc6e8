import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileTrouble } from '../../../host/files/fileTrouble';
import { readXlsx } from '../../../host/files/readXlsx';
import { writeXlsx } from '../../../host/files/writeXlsx';
import { openZip, packZip } from '../../../host/files/zip';
import { createWorkbook } from '../../../host/model/workbook';
import { rawXlsx } from './rawXlsx';

const good = writeXlsx(createWorkbook({ title: 'x' }));
const cfb = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

/** A small zip that claims, or really holds, far more than it weighs. */
function bomb(claim: number | undefined): Buffer {
  const zip = packZip([{ name: 'xl/workbook.xml', content: Buffer.alloc(1000) }]);
  if (claim === undefined) return zip;
  const entry = zip.indexOf(Buffer.from('504b0102', 'hex'));
  zip.writeUInt32LE(claim, entry + 24);
  return zip;
}

const manyRows = (): Buffer => {
  const sheet = '<sheetData><row r="1048576"><c r="ZZ1048576"><v>1</v></c></row></sheetData>';
  return rawXlsx({ sheet });
};

const bad: [because: string, file: Buffer, code: string, says: RegExp][] = [
  ['empty', Buffer.alloc(0), 'empty', /kosong/],
  ['CSV', Buffer.from('Nama,Nilai\nA,1\n'), 'csv', /simpan sebagai buku kerja \.xlsx/],
  ['an HTML table called .xls, as banks send', Buffer.from('<html><table>'), 'webPage', /halaman web/],
  ['old .xls (BIFF in a compound file)', cfb('Workbook'), 'oldExcel', /\.xls/],
  ['older .xls without a container', Buffer.from('0908100000060500', 'hex'), 'oldExcel', /\.xls/],
  ['password-protected .xlsx', cfb('EncryptedPackage'), 'password', /kata sandi/],
  [
    '.ods',
    packZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    'openDocument',
    /LibreOffice/,
  ],
  ['.xlsb', packZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'binaryWorkbook', /xlsb/],
  ['.docx', packZip([{ name: 'word/document.xml', content: '<a/>' }]), 'wrongType', /Word/],
  ['some other zip', packZip([{ name: 'foto.jpg', content: 'x' }]), 'wrongType', /ZIP/],
  ['PDF', Buffer.from('%PDF-1.7 …'), 'wrongType', /PDF/],
  ['PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'wrongType', /PNG/],
  ['gzip', gzipSync('x'), 'wrongType', /GZIP/],
  ['unknown bytes', Buffer.from([1, 0, 2, 0, 3]), 'wrongType', /\.xlsx/],
  ['cut in the middle', good.subarray(0, Math.floor(good.length / 2)), 'truncated', /terpotong/],
  ['cut by one byte', good.subarray(0, good.length - 1), 'truncated', /terpotong/],
  ['only the mark of a zip', Buffer.from('PK\u0003\u0004'), 'truncated', /terpotong/],
  ['claims 4 GB', bomb(0xfffffff0), 'zipBomb', /300 MB/],
  ['holds more than it claims', bomb(10), 'zipBomb', /terlalu besar/],
  ['broken XML', rawXlsx({ sheet: '<sheetData><row r="1"><c r="A1' }), 'damaged', /rusak/],
  [
    'a sheet part that is not there',
    rawXlsx({
      sheet: '',
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
      },
    }),
    'damaged',
    /rusak/,
  ],
  [
    'an address beyond any sheet',
    rawXlsx({ sheet: '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>' }),
    'damaged',
    /rusak/,
  ],
  [
    'chart sheets alone',
    rawXlsx({ sheet: '', parts: { 'xl/workbook.xml': '<workbook><sheets/></workbook>' } }),
    'noSheets',
    /lembar/,
  ],
  ['a grid of 700 million cells', manyRows(), 'tooManyCells', /10\.000\.000/],
];

describe('a bad file is refused in words that say what to do', () => {
  test.each(bad)('%s', (_, file, code, says) => {
    const refuse = (): unknown => readXlsx(file, 'x');
    expect(refuse).toThrow(FileTrouble);
    expect(refuse).toThrow(expect.objectContaining({ code }));
    expect(refuse).toThrow(says);
  });
});

test('whatever happens to the bytes, a workbook or a FileTrouble comes out', () => {
  const damage = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255), keep: fc.nat(good.length) });
  fc.assert(
    fc.property(damage, ({ at, byte, keep }) => {
      const file = Buffer.from(keep % 3 === 0 ? good.subarray(0, keep) : good);
      if (at < file.length) file[at] = byte;
      try {
        return readXlsx(file, 'x').sheets.length > 0;
      } catch (error) {
        return error instanceof FileTrouble;
      }
    }),
    { numRuns: 300 },
  );
});

test('a changed byte inside a part is noticed by its checksum', () => {
  const zip = packZip([{ name: 'a', content: 'Dana Desa '.repeat(50) }]);
  const start = zip.indexOf(deflateRawSync('Dana Desa '.repeat(50)).subarray(0, 8));
  zip[start + 4] = (zip[start + 4] ?? 0) ^ 1;
  expect(() => openZip(zip).text('a')).toThrow(FileTrouble);
});
