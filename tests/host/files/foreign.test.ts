import ExcelJS from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';
import { lossesOf } from '../../../host/files/losses';
import { readXlsx } from '../../../host/files/readXlsx';
import { cellKey } from '../../../host/model/cells';
import type { CellModel, SheetModel } from '../../../host/model/types';
import { type RawParts, rawXlsx } from './rawXlsx';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetOf(parts: RawParts): SheetModel {
  const sheet = readXlsx(rawXlsx(parts), 'x').sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const a1 = (sheet: SheetModel, row = 1, column = 1): CellModel | undefined => sheet.cells.get(cellKey(row, column));
const data = (cells: string): string => `<sheetData>${cells}</sheetData>`;
const DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>';

const single: [because: string, parts: RawParts, cell: Partial<CellModel> | undefined][] = [
  [
    'inline string (LibreOffice export filters, many reporting tools)',
    { sheet: data('<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c></row>') },
    { value: 'a & b' },
  ],
  [
    'an entity that XML does not know stays as written, also under a name that every object knows',
    { sheet: data('<row r="1"><c r="A1" t="inlineStr"><is><t>&constructor;&toString;&nbsp;</t></is></c></row>') },
    { value: '&constructor;&toString;&nbsp;' },
  ],
  [
    'shared string',
    {
      sheet: data('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
      strings: '<si><t>x</t></si><si><t xml:space="preserve"> y </t></si>',
    },
    { value: ' y ' },
  ],
  [
    'rich text is joined, phonetic hints are not',
    {
      sheet: data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      strings: '<si><r><t>Da</t></r><r><rPr><b/></rPr><t>na</t></r><rPh sb="0" eb="1"><t>ダナ</t></rPh></si>',
    },
    { value: 'Dana' },
  ],
  [
    'cells and rows without an address (allowed by the standard)',
    { sheet: data('<row><c><v>1</v></c><c><v>2</v></c></row>') },
    { value: 1 },
  ],
  [
    'namespace prefixes (Open XML SDK)',
    { sheet: '<x:sheetData xmlns:x="u"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>' },
    { value: 7 },
  ],
  [
    'CDATA and comments',
    { sheet: data('<!-- <c> --><row r="1"><c r="A1" t="str"><v><![CDATA[<b>]]></v></c></row>') },
    { value: '<b>' },
  ],
  [
    'ISO date (strict format)',
    { sheet: data('<row r="1"><c r="A1" s="1" t="d"><v>2026-11-23</v></c></row>'), styles: DATES },
    { value: 46_349, numberFormat: 'dd/mm/yyyy' },
  ],
  [
    'date, 1900 system',
    { sheet: data('<row r="1"><c r="A1" s="1"><v>46349</v></c></row>'), styles: DATES },
    { value: 46_349, numberFormat: 'dd/mm/yyyy' },
  ],
  [
    'date, 1904 system: 44887 + 1462',
    {
      sheet: data('<row r="1"><c r="A1" s="1"><v>44887</v></c></row>'),
      styles: DATES,
      workbookPr: '<workbookPr date1904="1"/>',
    },
    { value: 46_349, numberFormat: 'dd/mm/yyyy' },
  ],
  [
    'a plain number is not moved in the 1904 system',
    { sheet: data('<row r="1"><c r="A1"><v>5</v></c></row>'), workbookPr: '<workbookPr date1904="true"/>' },
    { value: 5 },
  ],
  [
    'formula with text result',
    { sheet: data('<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c></row>') },
    { value: 'ax', formula: '=B1&"x"' },
  ],
  [
    'a new function loses Excel’s mark',
    { sheet: data('<row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(A2:A9,_xlfn.XLOOKUP(1,B:B,C:C))</f><v>1</v></c></row>') },
    { value: 1, formula: '=FILTER(A2:A9,XLOOKUP(1,B:B,C:C))' },
  ],
  [
    'a Google function as its own export wraps it',
    {
      sheet: data(
        '<row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("JOIN("","",B1:B3)"),"a,b")</f><v>a,b</v></c></row>',
      ),
    },
    { value: 'a,b', formula: '=JOIN(",",B1:B3)' },
  ],
  [
    'a formula on another workbook keeps its last result',
    { sheet: data('<row r="1"><c r="A1"><f>SUM([1]Lain!A1:A3)</f><v>6</v></c></row>') },
    { value: 6 },
  ],
  [
    'an error of a newer Excel',
    { sheet: data('<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c></row>') },
    { value: { error: '#ERROR!' } },
  ],
  [
    'a number as text stays text',
    { sheet: data('<row r="1"><c r="A1" t="str"><v>0012</v></c></row>') },
    { value: '0012' },
  ],
  [
    'Windows line ends',
    { sheet: data('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb</t></is></c></row>') },
    { value: 'a\nb' },
  ],
  [
    'an entity that a document type declares is not expanded',
    { sheet: data('<row r="1"><c r="A1" t="inlineStr"><is><t>&bom;</t></is></c></row>') },
    { value: '&bom;' },
  ],
];

describe('a cell of another producer', () => {
  test.each(single)('%s', (_, parts, cell) => {
    expect(a1(sheetOf(parts))).toEqual(cell);
  });
});

test('a shared formula is translated for each cell; locked parts stay', () => {
  const sheet = sheetOf({
    sheet: data(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">SUM(A1:$C$1)+Lain!A1+LOG10(A1)+"A1"+D:D+$1:1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
    ),
  });
  expect(a1(sheet, 2, 2)?.formula).toBe('=SUM(A2:$C$1)+Lain!A2+LOG10(A2)+"A1"+D:D+$1:2');
});

test('an array formula of Excel and one of Google’s export become one spilled array each', () => {
  const computed = 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),2)';
  const sheet = sheetOf({
    sheet: data(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">TRANSPOSE(H1:I1)</f><v>1</v></c><c r="D1"><f>IFERROR(__xludf.DUMMYFUNCTION("UNIQUE(H:I)"),1)</f><v>1</v></c>' +
        `<c r="E1"><f>${computed}</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="D2"><f>${computed}</f><v>3</v></c><c r="E2"><f>${computed}</f><v>4</v></c></row>` +
        '<row r="3"><c r="D3"><v>5</v></c></row>',
    ),
  });
  expect(a1(sheet, 2, 1)).toEqual({ value: 2, spillOf: { row: 1, column: 1 } });
  expect(a1(sheet, 1, 4)?.formula).toBe('=UNIQUE(H:I)');
  expect(a1(sheet, 2, 5)).toEqual({ value: 4, spillOf: { row: 1, column: 4 } });
  expect(a1(sheet, 3, 4)).toEqual({ value: 5 });
});

test('validations: extension form, whole columns, limits that are cells', () => {
  const sheet = sheetOf({
    sheet:
      `${data('<row r="1"><c r="A1"><v>1</v></c></row>')}<dataValidations>` +
      '<dataValidation type="list" sqref="B2:B1048576" showErrorMessage="1"><formula1>"Ya, Tidak"</formula1></dataValidation>' +
      '<dataValidation type="whole" operator="lessThan" errorStyle="warning" showErrorMessage="1" sqref="C2 D3"><formula1>$A$1</formula1></dataValidation></dataValidations>' +
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Data!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>E2:E3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  });
  expect(a1(sheet, 1000, 2)?.validation).toEqual({
    criteria: 'VALUE_IN_LIST',
    args: [['Ya', 'Tidak'], true],
    allowInvalid: false,
  });
  expect(sheet.maxRows).toBe(1000);
  expect(a1(sheet, 3, 4)?.validation).toEqual({ criteria: 'NUMBER_LESS_THAN', args: ['=$A$1'], allowInvalid: true });
  expect(a1(sheet, 3, 5)?.validation?.args[0]).toEqual({ sheetId: 0, row: 1, column: 1, rows: 9, columns: 1 });
});

test('links, notes (also threaded ones), theme colours and names of another producer', () => {
  const model = readXlsx(
    rawXlsx({
      sheet:
        `<sheetPr><tabColor theme="4" tint="0.5"/></sheetPr>${data('<row r="1"><c r="A1" t="inlineStr" s="1"><is><t>situs</t></is></c><c r="B1" t="inlineStr"><is><t>ke</t></is></c></row>')}` +
        `<hyperlinks><hyperlink ref="A1" r:id="h"/><hyperlink ref="B1" location="'Data'!C3"/></hyperlinks>`,
      styles:
        '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1" fillId="2"><alignment wrapText="1" vertical="center"/></xf></cellXfs>',
      names:
        '<definedNames><definedName name="Bobot">Data!$B$2:$B$9</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">Data!$A$1</definedName><definedName name="Hitung">1+1</definedName></definedNames>',
      sheetRelations: `<Relationship Id="h" Type="${TYPE}/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="c" Type="${TYPE}/comments" Target="../comments1.xml"/>`,
      parts: {
        'xl/comments1.xml':
          '<comments><commentList><comment ref="A1"><text><r><t>Satu </t></r><r><t>dua</t></r></text></comment><comment ref="B2"><text><t>[Threaded comment]\n\nYour version of Excel allows you to read.\n\nComment:\n    Tiga</t></text></comment></commentList></comments>',
      },
    }),
    'x',
  );
  const sheet = model.sheets[0] as SheetModel;
  expect(a1(sheet)).toEqual({
    value: 'situs',
    style: { bold: true, background: '#ffff00', vertical: 'middle', wrap: true },
    links: [{ start: 0, end: 5, url: 'https://example.com/?a=1&b=2' }],
    note: 'Satu dua',
  });
  expect(a1(sheet, 1, 2)?.links?.[0]?.url).toBe('#gid=0&range=C3');
  expect(a1(sheet, 2, 2)?.note).toBe('Tiga');
  expect(sheet.tabColor).toBe('#a2b9e2');
  expect(model.namedRanges).toEqual([{ name: 'Bobot', sheetId: 0, range: { row: 2, column: 2, rows: 8, columns: 1 } }]);
  expect(model).toMatchObject({ locale: 'id_ID', timeZone: 'Asia/Jakarta' });
});

test('claims about size are not believed, real cells are', () => {
  const sheet = sheetOf({
    sheet: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="3" width="9.14" style="1"/><col min="4" max="16384" width="20" customWidth="1"/></cols>${data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>')}`,
    styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>',
  });
  expect([sheet.maxRows, sheet.maxColumns, sheet.cells.size, sheet.columnWidths.size]).toEqual([1000, 26, 1, 23]);
});

test('a file of exceljs: dates, formulas, tables as ordinary cells, folded columns', async () => {
  const book = new ExcelJS.Workbook();
  const made = book.addWorksheet('Kebutuhan', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  made.getCell('A1').value = new Date('1945-08-17T00:00:00Z');
  made.getCell('B1').value = { formula: 'A1+1', result: 16_667 };
  made.getCell('C1').value = { richText: [{ text: 'a' }, { text: 'b', font: { bold: true } }] };
  made.getColumn(5).outlineLevel = 1;
  made.getColumn(5).hidden = true;
  made.addTable({
    name: 'T',
    ref: 'G1',
    headerRow: true,
    columns: [{ name: 'Nama' }, { name: 'Nilai' }],
    rows: [['x', 1]],
  });
  const model = readXlsx(Buffer.from(await book.xlsx.writeBuffer()), 'x');
  const sheet = model.sheets[0] as SheetModel;
  expect(a1(sheet)).toMatchObject({ value: 16_666 });
  expect(a1(sheet, 1, 2)).toMatchObject({ value: 16_667, formula: '=A1+1' });
  expect(a1(sheet, 1, 3)).toMatchObject({ value: 'ab' });
  expect(a1(sheet, 2, 8)).toMatchObject({ value: 1 });
  expect(sheet).toMatchObject({ frozenRows: 2, frozenColumns: 1, collapsedColumnGroups: [{ first: 5, last: 5 }] });
});

describe('what is not carried over is named', () => {
  const rule = (cell: string): string => `<sheetData/>${cell}`;
  const styles = (border: string, xf: string): string =>
    `<borders count="2"><border><left/></border>${border}</borders><cellStyleXfs><xf borderId="1"/></cellStyleXfs><cellXfs>${xf}</cellXfs>`;
  const THIN = '<border><left/><top style="thin"><color auto="1"/></top></border>';
  const part = (name: string, content = '<x/>'): RawParts => ({ sheet: '<sheetData/>', parts: { [name]: content } });
  const sheet = (xml: string): RawParts => ({ sheet: rule(xml) });
  const cases: [word: string, file: RawParts][] = [
    ['grafik', part('xl/charts/chart1.xml')],
    ['gambar', part('xl/media/image1.png')],
    ['bentuk dan kotak teks', part('xl/drawings/drawing1.xml', '<xdr:wsDr><xdr:sp macro=""/></xdr:wsDr>')],
    ['tabel pivot', part('xl/pivotTables/pivotTable1.xml')],
    ['tombol penyaring (slicer)', part('xl/slicers/slicer1.xml')],
    ['gaya tabel Excel', part('xl/tables/table1.xml')],
    ['objek dan tombol yang ditanam', part('xl/embeddings/oleObject1.bin')],
    ['tautan ke buku kerja lain', part('xl/externalLinks/externalLink1.xml')],
    ['makro', part('xl/vbaProject.bin')],
    ['pemformatan bersyarat', sheet('<conditionalFormatting sqref="A1"/>')],
    ['grafik mini di dalam sel', sheet('<extLst><x14:sparklineGroup type="line"/></extLst>')],
    ['pengelompokan baris', { sheet: '<sheetData><row r="1" outlineLevel="1"/></sheetData>' }],
    ['pengaturan cetak', sheet('<pageSetup orientation="landscape"/>')],
    ['pengaturan cetak', sheet('<rowBreaks count="1"><brk id="9" man="1"/></rowBreaks>')],
    ['pengaturan cetak', { sheet: rule(''), names: name('_xlnm.Print_Titles', 'Data!$1:$1') }],
    ['kepala dan kaki halaman cetak', sheet('<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>')],
    [
      'huruf yang berbeda-beda di dalam satu sel',
      { sheet: rule(''), strings: '<si><r><rPr><b/></rPr><t>a</t></r></si>' },
    ],
    ['nama untuk rumus atau angka tetap', { sheet: rule(''), names: name('Pajak', '0.11') }],
    ['garis tepi sel', { sheet: rule(''), styles: styles(THIN, '<xf borderId="0"/><xf borderId="1"/>') }],
    ['arah dan takuk teks', { sheet: rule(''), styles: styles('', '<xf><alignment indent="1"/></xf>') }],
  ];
  test.each(cases)('%s', (word, file) => {
    expect(lossesOf(rawXlsx(file))).toMatch(new RegExp(`asal: ${word.replace(/[()]/g, '\\$&')}\\. `));
  });

  const whole: [because: string, file: RawParts][] = [
    ['an empty sheet', sheet('')],
    [
      'print settings that repeat the default',
      sheet('<pageMargins left="0.7"/><pageSetup orientation="portrait" scale="100"/>'),
    ],
    ['an empty header', sheet('<headerFooter><oddHeader></oddHeader></headerFooter>')],
    ['a border that only an unused named style has', { sheet: rule(''), styles: styles(THIN, '<xf borderId="0"/>') }],
    ['notes, which come with a drawing of their own', part('xl/drawings/vmlDrawing1.vml', '<v:shape/>')],
    ['a named range, and a name whose cells are gone', { sheet: rule(''), names: name('Lama', '#REF!') }],
  ];
  test.each(whole)('nothing is said of %s', (_, file) => expect(lossesOf(rawXlsx(file))).toBeUndefined());

  test('several are named in one sentence', () => {
    const file = { ...sheet('<conditionalFormatting sqref="A1"/>'), parts: { 'xl/charts/chart1.xml': '<c/>' } };
    expect(lossesOf(rawXlsx(file))).toContain('grafik, pemformatan bersyarat. ');
  });

  test('a file of another producer is told by what it really has', async () => {
    const book = new ExcelJS.Workbook();
    const made = book.addWorksheet('Data');
    made.getCell('A1').value = 'biasa';
    const written = async (): Promise<string | undefined> => lossesOf(Buffer.from(await book.xlsx.writeBuffer()));
    expect(await written()).toBeUndefined();
    made.getCell('A1').border = { top: { style: 'thin' } };
    made.getCell('A2').value = { richText: [{ text: 'a' }, { text: 'b', font: { bold: true } }] };
    made.pageSetup.orientation = 'landscape';
    made.headerFooter.oddFooter = 'kaki';
    expect(await written()).toMatch(
      /garis tepi sel, huruf .* satu sel, pengaturan cetak, kepala dan kaki halaman cetak\./,
    );
  });
});

function name(key: string, text: string): string {
  return `<definedNames><definedName name="${key}">${text}</definedName></definedNames>`;
}
