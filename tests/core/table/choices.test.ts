import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/cell';
import type { Column, Lookup } from '../../../src/core/table/column';
import { identifier, reference, references, text, url } from '../../../src/core/table/kinds';
import { assets } from '../../../src/core/tables/assets';
import { interests } from '../../../src/core/tables/interests';
import { needs } from '../../../src/core/tables/needs';
import { programs } from '../../../src/core/tables/programs';
import { stakeholders } from '../../../src/core/tables/stakeholders';
import { reading } from './context';

type Case = readonly [cell: Cell, read: string, because: string];

const SECTOR: readonly Case[] = [
  ['2', '2', '§6.16 bare number'],
  [2, '2', '§6.16 as a number'],
  ['II', '2 readAs', '§6.16 Roman numeral'],
  ['Bid. Pembangunan', '2 readAs', '§6.16 abbreviation'],
  ['Bidang Pelaksanaan Pembangunan Desa', '2', 'with the word'],
  ['Pelaksanaan Pembangunan Desa', '2', '§6.16 full name'],
  ['2 Pelaksanaan Pembangunan Desa', '2', 'the label'],
  ['2. Pelaksanaan  Pembangunan Desa', '2', 'dot and double space'],
  ['2. Pemberdayaan Masyarakat Desa', 'unread notChoice', 'number and name disagree'],
  ['ＰＥＭＢＡＮＧＵＮＡＮ', '2 readAs', 'full-width capitals'],
  ['Pеmbаngunan', '2 readAs', 'Cyrillic е and а'],
  ['Pem\u00adbangunan\u200f', '2 readAs', 'soft hyphen and direction mark'],
  ['2.', '2', 'with its dot'],
  ['02', '2', 'with a zero'],
  ['BIDANG PEMBANGUNAN DESA', '2 readAs', 'half of the name'],
  ['6', 'unread notChoice', 'there are five'],
  ['Bid. Kesehatan', 'unread notChoice', 'no field of the list'],
  [{ date: '2026-01-02' }, 'unread notChoice', 'a date'],
  [true, 'unread checkbox', 'a ticked box'],
  ['#N/A', 'unread formulaError', 'a broken look-up'],
  ['x'.repeat(50_000), 'unread notChoice', 'a full cell'],
];

const YES_NO_CELLS: readonly Case[] = [
  ['Ya', 'true', '§6.22'],
  ['ya', 'true', '§6.22'],
  ['Y', 'true readAs', '§6.22'],
  ['✓', 'true readAs', '§6.22'],
  ['✔️', 'true readAs', 'with the emoji mark'],
  ['v', 'true readAs', '§6.22'],
  ['1', 'true readAs', '§6.22'],
  [1, 'true readAs', '§6.22 as a number'],
  [true, 'true readAs', 'a ticked box'],
  [false, 'false readAs', 'an unticked box'],
  ['TIDAK', 'false', 'capitals'],
  ['tdk', 'false readAs', 'short'],
  ['mungkin', 'unread notChoice', 'neither'],
  ['', 'empty', 'not said'],
];

const POSITIONS: readonly Case[] = [
  ['Sangat mendukung', '2', 'the label'],
  ['+2', '2 readAs', 'with its sign'],
  ['-2', '-2 readAs', 'the sign is not lost as punctuation'],
  ['−2', '-2 readAs', 'a typographic minus'],
  [-1, '-1 readAs', 'as a number'],
  [0, '0 readAs', 'neutral'],
  ['3', 'unread notChoice', 'beyond the scale'],
];

const STATUS: readonly Case[] = [
  ['RKPDes', 'ANNUAL_PLAN readAs', 'the older short form'],
  ['rkp desa', 'ANNUAL_PLAN', 'case'],
  ['ANNUAL_PLAN', 'ANNUAL_PLAN readAs', 'the code itself'],
  ['Disetujui', 'unread notChoice', '§6.23 pasted over the drop-down'],
];

const DOCUMENTS: readonly Case[] = [
  ['belum ada', 'NONE', 'here "belum ada" is a choice, not an empty cell'],
  ['Nota Kesepahaman', 'MOU readAs', 'without the bracket'],
  ['-', 'empty readAsEmpty', '§6.6'],
];

const CAPACITIES: readonly Case[] = [
  ['Dana; Pelatihan', '["FUNDS","TRAINING"]', 'split on semicolons'],
  ['Dana, Pelatihan | Relawan', '["FUNDS","TRAINING","VOLUNTEERS"]', 'commas and bars'],
  ['Dana\nLahan/tempat', '["FUNDS","SPACE"]', 'line break; a label with a stroke'],
  ['Dana dan Pelatihan', '["FUNDS","TRAINING"]', 'joined by a word'],
  ['Dana dan doa', 'unread notChoice', 'only one of the two is known'],
  ['uang; Dana', '["FUNDS"] readAs', 'twice the same counts once'],
  ['Dana; Helikopter', '["FUNDS"] notChoice', 'what was understood stays'],
  ['Helikopter', 'unread notChoice', 'nothing was'],
  ['Dana;;', '["FUNDS"]', 'empty entries'],
  [',;'.repeat(25_000), 'unread notChoice', 'a full cell'],
];

const BENEFITS: readonly Case[] = [
  ['Keterampilan & pengetahuan', '["SKILLS"]', 'an ampersand'],
  ['keterampilan dan pengetahuan; ekonomi', '["SKILLS","LOCAL_ECONOMY"] readAs', 'in words; an alias'],
];

const FOCUS: readonly Case[] = [
  ['2; SDGs 6', '{"sectors":[2],"goals":[6]}', 'field and goal'],
  [4, '{"sectors":[4],"goals":[]}', 'one field as a number'],
  ['1,2', '{"sectors":[1,2],"goals":[]}', 'two fields'],
  ['SDG 5; Tujuan 13', '{"sectors":[],"goals":[5,13]}', 'goals'],
  ['Pembangunan', '{"sectors":[2],"goals":[]} readAs', 'by name'],
  ['Penanggulangan Bencana, Keadaan Darurat dan Mendesak Desa', '{"sectors":[5],"goals":[]}', 'a name with a comma'],
  ['Desa Layak Air Bersih dan Sanitasi', '{"sectors":[],"goals":[6]}', 'goal by name'],
  ['7', 'unread notFocus', 'no field, and not said to be a goal'],
];

const GOALS: readonly Case[] = [
  ['SDGs 5', '5', '§6.15'],
  ['5', '5', '§6.15'],
  [5, '5', '§6.15'],
  ['5.', '5', '§2.4'],
  ['Tujuan 5', '5', '§2.4'],
  ['SDGs Desa ke-5', '5', 'longer'],
  ['Desa berkesetaraan gender', '5 olderGoalName', '§6.15 older list is said'],
  ['Keterlibatan Perempuan Desa', '5', '§6.15'],
  ['5. Keterlibatan Perempuan Desa', '5', 'number and name'],
  ['6. Keterlibatan Perempuan Desa', 'unread notGoal', 'number and name disagree'],
  ['Kawasan Pemukiman Desa Aman dan Nyaman', '11', '§2.4 variant'],
  ['Tanggap Perubahan Iklim', '13', '§2.4 variant'],
  ['19', 'unread notGoal', 'there are eighteen'],
  [5.5, 'unread notGoal', 'no goal'],
];

const SOURCES: readonly Case[] = [
  ['DD', '[{"source":"DD"}]', 'a source alone'],
  ['DD=10.000.000; SWD=2.000.000', '[{"source":"DD","amount":10000000},{"source":"SWD","amount":2000000}]', '§3.4'],
  ['DD: Rp10.000.000', '[{"source":"DD","amount":10000000}]', 'with a colon'],
  ['ADD 5 juta', '[{"source":"ADD","amount":5000000}] abbreviated', 'with a space'],
  ['DD, ADD', '[{"source":"DD"},{"source":"ADD"}]', 'without amounts a comma splits'],
  ['CSR', '[{"source":"CSR/TJSL"}] readAs', 'alias'],
  ['CSR/TJSL', '[{"source":"CSR/TJSL"}]', 'a label with a stroke'],
  ['Swadaya, Partisipasi dan Gotong Royong', '[{"source":"SWD"}] readAs', 'a name with a comma'],
  ['DD=banyak', 'unread notMoney', 'no amount'],
  ['Bank', 'unread notChoice', 'no source of the list'],
  ['DD 2026', '[{"source":"DD"}] readAs', 'a year behind a source is no amount'],
  ['DD TA 2026', '[{"source":"DD"}] readAs', 'nor with tahun anggaran'],
  ['Dana Desa tahun 2026', '[{"source":"DD"}] readAs readAs', 'nor in words'],
  ['DD (2026)', '[{"source":"DD"}] readAs', 'in brackets'],
  ['DD-2026', '[{"source":"DD"}] readAs', 'with a dash'],
  ['DD 2025/2026', '[{"source":"DD"}] readAs', 'two years'],
  ['DD 2026, ADD 2026', '[{"source":"DD"},{"source":"ADD"}] readAs', 'two sources of a year'],
  ['DD 2026 = 10.000.000', '[{"source":"DD","amount":10000000}] readAs', 'year and amount'],
  ['DD 2026 5 juta', '[{"source":"DD","amount":5000000}] abbreviated readAs', 'year and amount in words'],
  ['DD 2026000', '[{"source":"DD","amount":2026000}]', 'an amount that begins like a year'],
  ['DD Rp 2.026.000', '[{"source":"DD","amount":2026000}]', 'with dots'],
  ['DD=2026', 'unread notFunding', 'a year where an amount should be'],
  ['DD Rp 2026', 'unread notFunding', 'the same with Rp'],
  ['DD=150', 'unread notMoney', 'thousands or millions left out'],
  ['DD 26', 'unread notMoney', 'a short year'],
  ['SWD=0', '[{"source":"SWD","amount":0}]', 'a typed 0 is zero'],
  ['Entah 2026; DD', '[{"source":"DD"}] notChoice readAs', 'what is not known stays a doubt'],
];

const IDS: readonly Case[] = [
  ['KB-001', 'KB-001', 'as generated'],
  ['kb 1', 'KB-001 readAs', 'noise'],
  ['KB001', 'KB-001 readAs', 'no hyphen'],
  ['KB\u2011001', 'KB-001 readAs', 'a hyphen that does not break'],
  ['ΚΒ-001', 'KB-001 readAs', 'Greek capitals'],
  ['КВ-001', 'KB-001 readAs', 'Cyrillic capitals'],
  ['KB-OO1', 'KB-001 readAs', 'letter O for zero'],
  ['ＫＢ－００１', 'KB-001 readAs', 'full width'],
  [7, 'KB-007 readAs', 'a running number'],
  ['12.', 'KB-012 readAs', 'a running number with its dot'],
  ['KB-1234', 'KB-1234', 'more than three digits'],
  ['SH-001', 'unread badId', "another table's id"],
  ['Jalan', 'unread badId', 'a word'],
  ['KB-000', 'unread badId', 'numbers start at 1'],
];

const TEXTS: readonly Case[] = [
  ['  Jalan tani ', 'Jalan tani', 'blanks at the ends'],
  ['\u200b=1+1', '=1+1', 'the mark that keeps text from becoming a formula'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', 'text is text'],
  ['Rumah 👩‍👩‍👧 \u202eabc', 'Rumah 👩‍👩‍👧 \u202eabc', 'nothing inside is changed'],
  [12, '12', 'a number'],
  [1.5, '1,5', 'a decimal as people write it'],
  [{ date: '2026-01-05' }, '5 Januari 2026', 'a date'],
  ['-', 'empty readAsEmpty', '§6.6'],
  [true, 'unread checkbox', 'a ticked box'],
  [3301020304050006, 'unread personalNumber', 'its last digits are lost'],
  [
    'NIK 3301020304050006',
    'NIK 3301•••••••••••• personalText',
    'with a warning, and without the digits that results would show to partners',
  ],
  ['#NAME?', 'unread formulaError', 'a broken formula'],
  ['a'.repeat(151), `${'a'.repeat(151)} tooLong`, 'kept, with a warning'],
];

const LINKS: readonly Case[] = [
  ['https://contoh.example/foto', 'https://contoh.example/foto', 'a link'],
  ['drive.contoh.example/foto', 'drive.contoh.example/foto', 'without its beginning'],
  ['ada di kantor', 'ada di kantor notLink', 'kept, with a warning'],
  ['javascript:alert(1)', 'unread notLink', 'never a link'],
];

const FAMILIES = [
  ['Bidang', needs.columns.sector, SECTOR],
  ['Ya/Tidak', programs.columns.viaVillageAccount, YES_NO_CELLS],
  ['Posisi', interests.columns.position, POSITIONS],
  ['Status', needs.columns.status, STATUS],
  ['Bentuk dokumen', programs.columns.documentType, DOCUMENTS],
  ['Kapasitas', stakeholders.columns.capacity, CAPACITIES],
  ['Manfaat', programs.columns.benefits, BENEFITS],
  ['Fokus', stakeholders.columns.focus, FOCUS],
  ['SDGs', needs.columns.sdg, GOALS],
  ['Sumber dana', programs.columns.villageFunding, SOURCES],
  ['ID', identifier('ID', 'KB'), IDS],
  ['teks', text('Kebutuhan', { maxLength: 150 }), TEXTS],
  ['tautan', url('Bukti'), LINKS],
] as const;

describe.each(FAMILIES)('%s', (_name, column, cases) => {
  test.each(cases)('%j is read as %s: %s', (cell, read) => {
    expect(reading(column, cell)).toBe(read);
  });
});

test('every kind of table column refuses a checkbox unless it asks for Ya or Tidak', () => {
  const yesNo = new Set(['viaVillageAccount', 'shareConsent']);
  for (const table of [needs, stakeholders, interests, programs, assets]) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (name !== 'id' && !yesNo.has(name)) expect(reading(column, true), name).toContain('unread');
    }
  }
});

describe('references', () => {
  const known: Readonly<Record<string, Lookup>> = {
    'SH-001': { is: 'found', id: 'SH-001' },
    'CV Maju, Tbk': { is: 'found', id: 'SH-002' },
    kembar: { is: 'ambiguous', ids: ['SH-003', 'SH-004'] },
    Desa: { is: 'found', id: 'DESA', village: true },
    PUPR: { is: 'found', id: 'SH-005', repaired: true },
  };
  const lookup = (_: readonly string[], name: string): Lookup => known[name] ?? { is: 'unknown' };
  const one = reference('Pemilik', ['stakeholders'], { village: true });
  const many = references('Mitra', ['stakeholders']);
  const cases: readonly (readonly [column: typeof one | typeof many, cell: Cell, read: string, because: string])[] = [
    [one, 'SH-001', 'SH-001', 'found'],
    [one, 'PUPR', 'SH-005 readAs', 'found by another name, which is said'],
    [one, 'kembar', 'unread ambiguousReference', 'two rows fit'],
    [one, 'SH-099', 'unread unknownReference', '§6.20 a row that is gone'],
    [one, 'Desa', 'DESA', 'the village where it may stand'],
    [many, 'SH-001; CV Maju, Tbk', '["SH-001","SH-002"]', 'a name with a comma'],
    [many, 'SH-001, CV Maju, Tbk', '["SH-001","SH-002"]', 'split on commas all the same'],
    [many, 'SH-001; SH-099', '["SH-001"] unknownReference', 'what was found stays'],
    [many, 'Desa; SH-001', '["SH-001"] villageLeftOut', 'the village is no partner of itself'],
    [many, 'Desa', 'empty villageLeftOut', 'the village is no partner of itself'],
    [many, ','.repeat(50_000), 'unread unknownReference', 'a full cell'],
  ];
  test.each(cases)('%# %s', (column, cell, read) => {
    expect(reading(column, cell, { lookup })).toBe(read);
  });
});

const OPTIONS: readonly (readonly [column: Column<unknown>, cell: Cell, read: string, because: string])[] = [
  [needs.columns.status, 'RKP', 'ANNUAL_PLAN readAs', 'short for RKP Desa'],
  [needs.columns.status, 'RPJM', 'MEDIUM_TERM readAs', 'short for RPJM Desa'],
  [needs.columns.status, 'RKPDesa', 'ANNUAL_PLAN readAs', 'in one word'],
  [needs.columns.status, 'APBDesa', 'BUDGETED readAs', 'in one word'],
  [needs.columns.status, 'APBDes', 'BUDGETED readAs', 'the usual short form'],
  [programs.columns.stage, 'Sedang berjalan', 'IMPLEMENTATION readAs', 'work goes on'],
  [programs.columns.kind, 'Kerjasama antar desa', 'INTER_VILLAGE readAs', '§2.1 kerjasama'],
  [programs.columns.kind, 'Kerja-sama Antar-Desa', 'INTER_VILLAGE readAs', '§2.1 kerja-sama'],
  [programs.columns.documentType, 'Perjanjian kerjasama', 'JOINT_AGREEMENT readAs', '§2.1 within a name'],
  [programs.columns.deliveryMode, 'Kerjasama antar desa', 'INTER_VILLAGE', 'the label in the other spelling'],
  [stakeholders.columns.type, 'Kelompok tani', 'COMMUNITY_INSTITUTION readAs', 'a group of residents'],
  [stakeholders.columns.type, 'PT', 'COMPANY readAs', 'a legal form'],
  [stakeholders.columns.type, 'CV', 'COMPANY readAs', 'a legal form'],
  [stakeholders.columns.type, 'NGO', 'NGO readAs', 'English'],
  [stakeholders.columns.type, 'NGO/LSM', 'NGO readAs', 'two words for one thing'],
  [stakeholders.columns.type, 'BUMDes/Koperasi', 'VILLAGE_ENTERPRISE readAs', 'both of one option'],
  [stakeholders.columns.type, 'LSM/PT', 'unread notChoice', 'two options'],
  [stakeholders.columns.type, 'Puskesmas', 'REGENCY readAs', 'an office of the regency'],
  [stakeholders.columns.type, 'Posyandu', 'COMMUNITY_INSTITUTION readAs', '§2.7'],
  [stakeholders.columns.type, 'Koperasi', 'VILLAGE_ENTERPRISE readAs', '§2.7'],
  [stakeholders.columns.type, 'Polsek', 'unread notChoice', 'no option is clearly meant'],
];

test.each(OPTIONS)('option %#', (column, cell, read) => {
  expect(reading(column, cell)).toBe(read);
});
