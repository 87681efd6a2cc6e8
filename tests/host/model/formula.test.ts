import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peek } from '../../../host/model/cells';
import { observe } from '../../../host/model/changes';
import { displayText } from '../../../host/model/display';
import { setCells } from '../../../host/model/edit';
import { type Argument, type CustomFunctions, recalculate } from '../../../host/model/formula/engine';
import type { SheetModel, StoredValue, WorkbookModel } from '../../../host/model/types';
import { addSheet, createWorkbook } from '../../../host/model/workbook';

const MORNING = () => new Date('2026-11-23T01:00:00Z');

interface Desk {
  model: WorkbookModel;
  sheet: SheetModel;
  /** A text with `=` is a formula, anything else a value; returns how many cells changed by formulas. */
  put(row: number, column: number, content: StoredValue): number;
  at(row: number, column: number): StoredValue;
}

function desk(rows: readonly (readonly StoredValue[])[] = [], custom?: CustomFunctions): Desk {
  const model = createWorkbook();
  const sheet = model.sheets[0] ?? addSheet(model, { name: 'Sheet1' });
  const self: Desk = {
    model,
    sheet,
    put(row, column, content) {
      const isFormula = typeof content === 'string' && content.startsWith('=');
      setCells(model, sheet.id, [
        { row, column, patch: isFormula ? { formula: String(content) } : { value: content } },
      ]);
      return recalculate(model, custom, undefined, MORNING).length;
    },
    at: (row, column) => peek(sheet, row, column)?.value ?? null,
  };
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) self.put(row + 1, column + 1, cell);
  return self;
}

const VILLAGE: StoredValue[][] = [
  ['Dusun', 'Nilai', 'Aktif', 'Tanggal'],
  ['Melati', 5, true, 46_027],
  ['Mawar', 3, false, 46_106],
  ['Melati', 4, true, null],
  ['Anggrek', null, true, null],
];

/** The filled rectangle from J10 on. */
function result(formula: string): StoredValue[][] {
  const village = desk(VILLAGE);
  village.put(10, 10, formula);
  const rows: StoredValue[][] = [];
  for (let row = 10; row < 20; row += 1) rows.push([10, 11, 12, 13].map((column) => village.at(row, column)));
  while (rows.length > 1 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  const width = Math.max(1, ...rows.map((row) => row.findLastIndex((cell) => cell !== null) + 1));
  return rows.map((row) => row.slice(0, width));
}

describe('one value', () => {
  test.each<[string, StoredValue, string]>([
    ['=1+2*3', 7, 'multiplication binds tighter'],
    ['=-2^2', 4, 'a sign binds tighter than a power'],
    ['=50%*10', 5, 'a percentage is a fraction'],
    ['="a"&1,5', { error: '#ERROR!', message: 'Formula parse error.' }, 'the stored spelling knows no decimal comma'],
    ['="n: "&B2/2', 'n: 2,5', 'numbers join texts in the locale’s spelling'],
    ['="a"="A"', true, 'texts are equal without regard to case'],
    ['="a"<"B"', true, 'and sorted so'],
    ['=B5=0', true, 'an empty cell equals zero'],
    ['=B5', null, 'a reference to an empty cell is empty'],
    ['=SUM(B2:B5)', 12, 'texts and empty cells are passed over'],
    ['=SUM(B:B)', 12, 'a whole column'],
    ['=SUM(Sheet1!B1:B)', 12, 'an open end, with its sheet'],
    ['=SUM(A2)', 0, 'a text in a cell counts for nothing'],
    ['=SUM("5",1)', 6, 'a text argument is read as a number'],
    ['=AVERAGE(B2:B5)', 4, 'empty cells do not count'],
    ['=MEDIAN(B2:B5)', 4, 'the middle one'],
    ['=MAX(A2:A5)', 0, 'nothing to compare'],
    ['=COUNTA(A:A)', 5, 'what is filled'],
    ['=COUNTIF(A2:A5,"mel*")', 2, 'a wildcard, without regard to case'],
    ['=COUNTIF(B2:B5,">=4")', 2, 'a comparison'],
    ['=COUNTIF(B2:B5,"<>")', 3, 'not empty'],
    ['=COUNTIFS(A2:A5,"Melati",B2:B5,">4")', 1, 'both hold'],
    ['=SUMIF(A2:A5,"Melati",B2:B5)', 9, 'the sum beside'],
    ['=SUMIFS(B2:B5,A2:A5,"Melati",C2:C5,TRUE)', 9, 'two conditions'],
    ['=AVERAGEIFS(B2:B5,A2:A5,"Melati")', 4.5, 'a mean of two'],
    ['=SUMPRODUCT(B2:B5*(A2:A5="Melati"))', 9, 'arrays without being told'],
    ['=VLOOKUP("mawar",A2:B5,2,FALSE)', 3, 'the exact row'],
    [
      '=VLOOKUP("x",A2:B5,2,FALSE)',
      { error: '#N/A', message: "Did not find value 'x' in the lookup evaluation." },
      'none',
    ],
    ['=XLOOKUP("x",A2:A5,B2:B5,"tidak ada")', 'tidak ada', 'with a word for none'],
    ['=INDEX(A2:B5,MATCH("Mawar",A2:A5,0),2)', 3, 'row and column'],
    ['=IFERROR(1/0,"-")', '-', 'an error is caught'],
    ['=1/0', { error: '#DIV/0!', message: 'Function DIVIDE parameter 2 cannot be zero.' }, 'and otherwise shown'],
    ['=IF(B2>3,"besar",1/0)', 'besar', 'the other branch is not worked out'],
    ['=IFS(B2>9,1,TRUE,2)', 2, 'the first that holds'],
    ['=SWITCH(A2,"Mawar",1,"Melati",2,3)', 2, 'by value'],
    ['=AND(C2:C5)', false, 'one is false'],
    ['=ISBLANK(B5)', true, 'nothing there'],
    ['=ISERROR(FOO(1))', true, 'an error can be asked about'],
    ['=TEXTJOIN(", ",TRUE,B2:B5)', '5, 3, 4', 'the empty one is skipped'],
    ['=JOIN("-",A2:A3)', 'Melati-Mawar', 'joined'],
    ['=SUBSTITUTE("a.b.c",".",",")', 'a,b,c', 'all of them'],
    ['=REGEXEXTRACT("KB-017","\\d+")', '017', 'a pattern'],
    ['=TEXT(B2/3,"0.00")', '1,67', 'a format in the locale'],
    ['=TEXT(D2,"d mmmm yyyy")', '5 Januari 2026', 'a date in words'],
    ['=ROUND(2.675,2)', 2.68, 'half away from zero, in decimals'],
    ['=ROUND(-2.5,0)', -3, 'on both sides of zero'],
    ['=MOD(-1,3)', 2, 'the sign of the divisor'],
    ['=TODAY()', 46_349, 'the day in the workbook’s time zone: 23 November 2026'],
    ['=DATE(2026,2,31)', 46_084, 'days run over: 3 March'],
    ['=EDATE(DATE(2026,1,31),1)', 46_081, 'the last day of a shorter month'],
    ['=EOMONTH(D2,0)', 46_053, 'the end of January'],
    ['=WEEKDAY(D2,2)', 1, 'a Monday'],
    ['=YEAR(D2)', 2026, 'a part of a date'],
    ['=DATEDIF(D2,D3,"M")', 2, 'whole months'],
    ['=COUNTUNIQUE(A2:A5)', 3, 'different ones'],
    ['=INDIRECT("B"&2)', 5, 'an address made of text'],
    ['=OFFSET(A1,1,1)', 5, 'a cell beside'],
    ['=ROWS(A2:B5)', 4, 'a size'],
    ['=ROMAN(14)', 'XIV', 'a function of the library'],
    ['=GCD(12,18)', 6, 'another one'],
    ['=FOO(1)', { error: '#NAME?', message: "Unknown function: 'FOO'." }, 'nobody knows it'],
    ['=toString(1)', { error: '#NAME?', message: "Unknown function: 'TOSTRING'." }, 'nor what every object has'],
    ['=constructor()', { error: '#NAME?', message: "Unknown function: 'CONSTRUCTOR'." }, 'nor its maker'],
    ['=Entah', { error: '#NAME?', message: "Unknown range name: 'Entah'." }, 'no such name'],
    ["='Tak Ada'!A1", { error: '#REF!', message: "Unresolved sheet name 'Tak Ada'." }, 'no such sheet'],
    ['=SUM(', { error: '#ERROR!', message: 'Formula parse error.' }, 'unfinished'],
    ['=(((((1)))))', 1, 'brackets'],
    [
      '=A2+1',
      { error: '#VALUE!', message: "'Melati' is a text and cannot be coerced to a number." },
      'a word is no number',
    ],
  ])('%s is %j, because %s', (formula, expected) => {
    expect(result(formula)).toEqual([[expected]]);
  });

  test('brackets without end are refused and not followed', () => {
    expect(result(`=${'('.repeat(5000)}1${')'.repeat(5000)}`)).toMatchObject([[{ error: '#ERROR!' }]]);
  });
});

describe('arrays', () => {
  test.each<[string, StoredValue[][], string]>([
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
      'a literal',
    ],
    ['=UNIQUE(A2:A5)', [['Melati'], ['Mawar'], ['Anggrek']], 'each once'],
    [
      '=FILTER(A2:B5,B2:B5>3)',
      [
        ['Melati', 5],
        ['Melati', 4],
      ],
      'rows that hold',
    ],
    [
      '=FILTER(A2:B5,B2:B5>3,C2:C5,A2:A5="Mawar")',
      [[{ error: '#N/A', message: 'No matches are found in FILTER evaluation.' }]],
      'none holds all',
    ],
    [
      '=SORT(A2:B5,2,FALSE)',
      [
        ['Melati', 5],
        ['Melati', 4],
        ['Mawar', 3],
        ['Anggrek', null],
      ],
      'empty ones last, also downwards',
    ],
    ['=ARRAYFORMULA(A2:A3&"-"&B2:B3)', [['Melati-5'], ['Mawar-3']], 'row by row'],
    ['=ARRAYFORMULA(IF(B2:B5="","",B2:B5*2))', [[10], [6], [8], ['']], 'a choice for each row'],
    ['=ARRAYFORMULA(LEN(A2:A4))', [[6], [5], [6]], 'a plain function for each row'],
    ['=TRANSPOSE(A2:A4)', [['Melati', 'Mawar', 'Melati']], 'turned'],
    ['=SPLIT("a,b,,5",",")', [['a', 'b', 5]], 'parts are read as typed, empty ones dropped'],
    [
      '=SEQUENCE(2,2)',
      [
        [1, 2],
        [3, 4],
      ],
      'numbers',
    ],
    ['=XLOOKUP("Mawar",A2:A5,B2:C5)', [[3, false]], 'a whole row found'],
    ['=B2:B5*2', [[{ error: '#VALUE!', message: 'An array value could not be found.' }]], 'no row beside it to pick'],
  ])('%s is %j, because %s', (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  test('an array that would overwrite data is refused, and expands once there is room', () => {
    const table = desk();
    table.put(3, 1, 'isi');
    table.put(1, 1, '=SEQUENCE(4)');
    const message = 'Array result was not expanded because it would overwrite data in A3.';
    expect(table.at(1, 1)).toEqual({ error: '#REF!', message });
    table.put(3, 1, null);
    expect([1, 2, 3, 4].map((row) => table.at(row, 1))).toEqual([1, 2, 3, 4]);
  });

  test('typing into an array stops it; emptying that cell brings it back', () => {
    const table = desk([['=SEQUENCE(3)']]);
    table.put(2, 1, 'x');
    expect([table.at(1, 1), table.at(2, 1), table.at(3, 1)]).toMatchObject([{ error: '#REF!' }, 'x', null]);
    table.put(2, 1, null);
    expect([table.at(1, 1), table.at(2, 1), table.at(3, 1)]).toEqual([1, 2, 3]);
  });

  test('an array takes its cells away when it shrinks or goes', () => {
    const table = desk([[3], ['=SEQUENCE(A1)']]);
    expect(table.at(4, 1)).toBe(3);
    table.put(1, 1, 2);
    expect([table.at(3, 1), table.at(4, 1)]).toEqual([2, null]);
    table.put(2, 1, null);
    expect(table.sheet.cells.size).toBe(1);
  });

  test('formulas that read spilled cells follow, also when the array grows into them later', () => {
    const table = desk([[1], ['=SEQUENCE(A1)']]);
    table.put(1, 3, '=SUM(A2:A10)');
    table.put(2, 3, '=A4*100');
    table.put(1, 1, 3);
    expect([table.at(1, 3), table.at(2, 3)]).toEqual([6, 300]);
    table.put(1, 1, 2);
    expect([table.at(1, 3), table.at(2, 3)]).toEqual([3, 0]);
  });

  test('an array beyond the sheet says how much is missing', () => {
    const table = desk();
    table.put(999, 1, '=SEQUENCE(5)');
    expect(table.at(999, 1)).toMatchObject({
      message: 'Result was not automatically expanded, please insert more rows (3).',
    });
  });

  test('a workbook that was saved and read knows its arrays again', () => {
    const table = desk([['=SEQUENCE(3)']]);
    recalculate(table.model, undefined, 'everything');
    table.put(1, 1, '=SEQUENCE(2)');
    expect(table.at(3, 1)).toBe(null);
  });
});

describe('what follows from a change', () => {
  test('a chain of formulas is worked out in the order of dependence, whatever order they were written in', () => {
    const table = desk();
    table.put(1, 3, '=B1+1');
    table.put(1, 2, '=A1+1');
    expect(table.put(1, 1, 10)).toBe(2);
    expect([table.at(1, 2), table.at(1, 3)]).toEqual([11, 12]);
  });

  test('formulas that do not read the cell are left alone', () => {
    const table = desk([
      [1, 2],
      ['=A1', '=B1'],
    ]);
    const calls: string[] = [];
    const spy: CustomFunctions = {
      names: new Set(['HITUNG']),
      call: (name) => {
        calls.push(name);
        return calls.length;
      },
    };
    setCells(table.model, 0, [{ row: 5, column: 1, patch: { formula: '=HITUNG(B1)' } }]);
    recalculate(table.model, spy);
    setCells(table.model, 0, [{ row: 1, column: 1, patch: { value: 7 } }]);
    const changed = recalculate(table.model, spy);
    expect(changed).toEqual([{ sheetId: 0, row: 2, column: 1 }]);
    expect(calls).toHaveLength(1);
  });

  test('a circle of formulas is refused, and so is what reads it', () => {
    const table = desk();
    table.put(1, 1, '=B1+1');
    table.put(1, 2, '=A1+1');
    table.put(1, 3, '=A1');
    const circular = { error: '#REF!', message: expect.stringContaining('Circular dependency detected') };
    expect([table.at(1, 1), table.at(1, 2), table.at(1, 3)]).toEqual([circular, circular, circular]);
    table.put(1, 2, 5);
    expect([table.at(1, 1), table.at(1, 3)]).toEqual([6, 6]);
  });

  test('a formula that reads itself is a circle', () => {
    expect(desk([['=SUM(A1:A5)']]).at(1, 1)).toMatchObject({ error: '#REF!' });
  });

  test('10,000 formulas in one chain need no deep stack', () => {
    const model = createWorkbook();
    const sheet = addSheet(model, { name: 'Panjang', rows: 10_000 });
    const chain = Array.from({ length: 10_000 }, (_item, index) => ({
      row: index + 1,
      column: 1,
      patch: index === 0 ? { value: 1 } : { formula: `=A${index}+1` },
    }));
    setCells(model, sheet.id, chain);
    recalculate(model);
    expect(peek(sheet, 10_000, 1)?.value).toBe(10_000);
  });

  test('changed results are announced once per sheet and are not taken for new edits', () => {
    const table = desk([[1], ['=A1*2'], ['=A2*2']]);
    const seen: unknown[] = [];
    const stop = observe(table.model, (change) => seen.push(change));
    table.put(1, 1, 5);
    stop();
    const results = [
      { row: 2, column: 1 },
      { row: 3, column: 1 },
    ];
    expect(seen).toMatchObject([
      { kind: 'cells', cells: [{ row: 1, column: 1 }] },
      { kind: 'cells', cells: results },
    ]);
    expect(recalculate(table.model)).toEqual([]);
  });

  test('an edit nobody announced still reaches the formulas', () => {
    const table = desk([[1], ['=A1*2']]);
    table.sheet.cells.set(65_537, { value: 21 });
    table.model.revision += 1;
    recalculate(table.model);
    expect(table.at(2, 1)).toBe(42);
  });
});

describe('step by step and all at once', () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 5 }), column: fc.integer({ min: 1, max: 4 }) });
  const address = fc
    .tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 6 }))
    .map((pair) => pair.join(''));
  const content = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.constant(null),
    address.map((cell) => `=${cell}+1`),
    fc.tuple(address, address).map(([from, to]) => `=SUM(${from}:${to})`),
    fc.constantFrom('=SUM(E:E)', '=COUNTA(A1:Z100)', '=INDIRECT("E2")'),
  );
  const array = fc.record({
    row: fc.constant(1),
    column: fc.constant(5),
    content: fc.constantFrom('=SEQUENCE(3)', '=SEQUENCE(A7)', null),
  });
  const obstacle = fc.record({ row: fc.constantFrom(2, 4), column: fc.constant(5), content: fc.constantFrom(7, null) });
  /** The length of the array: a cell of its own, because an array that sets its own length is a circle. */
  const length = fc.record({ row: fc.constant(7), column: fc.constant(1), content: fc.integer({ min: 1, max: 4 }) });
  const cell = fc.tuple(place, content).map(([at, written]) => ({ ...at, content: written }));

  test('give the same values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: cell }, array, obstacle, length), { maxLength: 25 }),
        (edits) => {
          const gradual = desk();
          const atOnce = desk();
          for (const { row, column, content: written } of edits) {
            gradual.put(row, column, written);
            const isFormula = typeof written === 'string';
            setCells(atOnce.model, 0, [{ row, column, patch: isFormula ? { formula: written } : { value: written } }]);
          }
          recalculate(atOnce.model, undefined, 'everything', MORNING);
          const values = ({ at }: Desk) =>
            Array.from({ length: 60 }, (_item, index) => at(1 + (index % 10), 1 + Math.floor(index / 10)));
          expect(values(gradual)).toEqual(values(atOnce));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('beside the value', () => {
  test('HYPERLINK shows its label and keeps the link', () => {
    const table = desk([['=HYPERLINK("https://example.com/a","Buka")']]);
    expect(peek(table.sheet, 1, 1)).toMatchObject({
      value: 'Buka',
      links: [{ start: 0, end: 4, url: 'https://example.com/a' }],
    });
    table.put(1, 1, 'Buka');
    expect(peek(table.sheet, 1, 1)).toEqual({ value: 'Buka' });
  });
  test.each([
    ['=TODAY()', '23/11/2026', 'a date is shown as one'],
    ['=D1+1', '06/01/2026', 'so is a date and a number of days'],
    ['=D1-D1', '0', 'but not the days between two dates'],
    ['=E1*2', '10', 'nor anything else'],
  ])('%s shows %s, because %s', (formula, shown) => {
    const table = desk();
    setCells(table.model, 0, [
      { row: 1, column: 4, patch: { value: 46_027, numberFormat: 'dd/mm/yyyy' } },
      { row: 1, column: 5, patch: { value: 5 } },
    ]);
    table.put(1, 1, formula);
    expect(displayText(peek(table.sheet, 1, 1), 'id_ID')).toBe(shown);
  });
});

describe('functions of a script', () => {
  function counting(answer: (args: readonly Argument[]) => ReturnType<CustomFunctions['call']>) {
    const calls: (readonly Argument[])[] = [];
    const custom: CustomFunctions = {
      names: new Set(['SKOR_PRIORITAS']),
      call: (_name, args) => {
        calls.push(args);
        return answer(args);
      },
    };
    return { calls, custom };
  }

  test('ranges arrive as grids of the whole size, with dates marked, and a grid spills', () => {
    const { calls, custom } = counting(() => [
      ['Peringkat', 'ID'],
      [1, 'KB-001'],
    ]);
    const table = desk([], custom);
    setCells(table.model, 0, [{ row: 1, column: 1, patch: { value: 46_027, numberFormat: 'dd/mm/yyyy' } }]);
    table.put(2, 1, 46_027);
    table.put(1, 5, '=skor_prioritas(Sheet1!A1:B, 0.5)');
    expect([table.at(1, 5), table.at(2, 6)]).toEqual(['Peringkat', 'KB-001']);
    const [range, plain] = calls[0] ?? [];
    expect([range?.grid.length, range?.grid[0]?.length, range?.scalar]).toEqual([1000, 2, false]);
    expect([range?.isDate(0, 0), range?.isDate(1, 0)]).toEqual([true, false]);
    expect([plain?.scalar, plain?.grid]).toEqual([true, [[0.5]]]);
  });

  test('it is called again only when an argument cell changed', () => {
    const { calls, custom } = counting(([range]) => Number(range?.grid[0]?.[0] ?? 0));
    const table = desk([[1]], custom);
    table.put(1, 3, '=SKOR_PRIORITAS(A1:A2)');
    table.put(9, 9, 'lain');
    recalculate(table.model, custom, 'everything');
    expect(calls).toHaveLength(1);
    table.put(2, 1, 5);
    expect(calls).toHaveLength(2);
  });

  test('an error keeps its message and is tried again', () => {
    let answer: ReturnType<CustomFunctions['call']> = { error: '#ERROR!', message: 'Rentang salah.' };
    const { custom } = counting(() => answer);
    const table = desk([['=SKOR_PRIORITAS(B1)']], custom);
    expect(table.at(1, 1)).toEqual({ error: '#ERROR!', message: 'Rentang salah.' });
    answer = 5;
    recalculate(table.model, custom, 'everything');
    expect(table.at(1, 1)).toBe(5);
  });

  test('without its script it has no name', () => {
    expect(desk([['=SKOR_PRIORITAS(B1)']]).at(1, 1)).toMatchObject({ error: '#NAME?' });
  });
});
