import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/cell';
import { hostWorkplace } from '../support/hostWorkplace';
import { memoryWorkplace } from '../support/memoryWorkplace';
import type { MenuEntry, Workplace } from '../support/workplace';

const INPUT_SHEETS = [
  'Kebutuhan',
  'Stakeholder',
  'Kepentingan',
  'Program',
  'Pemantauan',
  'Komunikasi',
  'Aset',
  'Pengaturan',
];

const text = (grid: readonly (readonly Cell[])[]): string => JSON.stringify(grid);

/** Column (from 1) under a header, on the first row that holds it. */
function columnOf(place: Workplace, sheet: string, header: string): number {
  for (const row of place.grid(sheet)) if (row.includes(header)) return row.indexOf(header) + 1;
  throw new Error(`${sheet} has no header ${header}`);
}

/** Row (from 1) whose cell under a header holds a value. */
function rowOf(place: Workplace, sheet: string, header: string, value: Cell): number {
  const column = columnOf(place, sheet, header);
  return place.grid(sheet).findIndex((row) => row[column - 1] === value) + 1;
}

function cell(place: Workplace, sheet: string, row: number, header: string): Cell {
  return place.grid(sheet)[row - 1]?.[columnOf(place, sheet, header) - 1] ?? '';
}

function withSample(make: () => Workplace): Workplace {
  const place = make();
  expect(place.run('menuFillSampleData')).toMatchObject({ state: 'done' });
  return place;
}

describe.each([
  ['in memory', memoryWorkplace],
  ['on the built bundle in the host', hostWorkplace],
])('actions %s', (_, make) => {
  describe('Siapkan / perbaiki lembar kerja', () => {
    it('creates every input sheet of an empty workbook and hides the list sheet', () => {
      const place = make();
      expect(place.run('menuPrepareWorkbook').state).toBe('done');
      expect(place.names()).toEqual(expect.arrayContaining(INPUT_SHEETS));
      expect(place.hidden()).toEqual(['Daftar']);
      expect(place.grid('Kebutuhan')[0]?.[0]).toBe('ID Kebutuhan');
    });

    it.each<readonly [string, (place: Workplace) => void]>([
      ['an empty workbook', () => undefined],
      ['the sample village', (place) => void place.run('menuFillSampleData')],
      [
        'a foreign list',
        (place) =>
          place.addSheet('Usulan warga 2026', [
            ['Daftar'],
            ['Kebutuhan', 'Bidang', 'Lokasi', 'Catatan RT'],
            ['Jalan', 2, 'Dusun A', 'x'],
          ]),
      ],
    ])('changes nothing when run a second time on %s', (_name, arrange) => {
      const place = make();
      arrange(place);
      place.run('menuPrepareWorkbook');
      const before = place.everything();
      expect(place.run('menuPrepareWorkbook').state).toBe('done');
      expect(place.everything()).toBe(before);
    });

    it('keeps a person’s own sheets, columns, rows and header row', () => {
      const place = make();
      place.addSheet('Catatan Kades', [['rahasia'], ['=bukan rumus']]);
      place.addSheet('Usulan', [
        ['DAFTAR USULAN 2026', '', '', '', ''],
        ['', '', '', '', ''],
        ['Nama kebutuhan', 'Catatan RT', 'Lokasi', 'Bidang', 'Biaya'],
        ['Jalan rusak', 'mendesak', 'Dusun A', '2', '150 juta'],
      ]);
      place.run('menuPrepareWorkbook');
      expect(place.names()).toContain('Catatan Kades');
      expect(place.names()).not.toContain('Kebutuhan');
      const grid = place.grid('Usulan');
      expect(grid[0]?.[0]).toBe('DAFTAR USULAN 2026');
      expect(grid[2]?.slice(0, 5)).toEqual(['Nama kebutuhan', 'Catatan RT', 'Lokasi', 'Bidang', 'Biaya']);
      expect(grid[3]?.slice(0, 5)).toEqual(['Jalan rusak', 'mendesak', 'Dusun A', '2', '150 juta']);
      expect(grid[2]).toContain('Tingkat keparahan');
    });

    it('finds sheets again after they were renamed', () => {
      const place = withSample(make);
      place.rename('Kebutuhan', 'Kebutuhan RT 01');
      place.rename('Stakeholder', 'Mitra kita');
      expect(place.run('menuPrepareWorkbook').state).toBe('done');
      expect(place.names()).not.toContain('Kebutuhan');
      expect(place.run('menuRankPriorities').state).toBe('done');
    });

    it('writes back a header that someone emptied', () => {
      const place = withSample(make);
      const column = columnOf(place, 'Kebutuhan', 'Lokasi');
      place.put('Kebutuhan', 1, column, '');
      place.run('menuPrepareWorkbook');
      expect(place.grid('Kebutuhan')[0]?.[column - 1]).toBe('Lokasi');
    });

    it.each([
      [true, 'id_ID', 'the owner agreed'],
      [false, 'en_US', 'the owner declined'],
    ])('asks before it changes the locale (answer %s)', (answer, locale, because) => {
      const place = make();
      place.setLocale('en_US');
      expect(place.run('menuPrepareWorkbook', [answer]).state, because).toBe('done');
      expect(place.locale(), because).toBe(locale);
    });
  });

  describe('data contoh', () => {
    it('refuses when real rows stand anywhere, and writes nothing', () => {
      const place = make();
      place.run('menuPrepareWorkbook');
      place.put('Aset', 2, 2, 'Desa');
      const before = place.everything();
      const outcome = place.run('menuFillSampleData');
      expect(outcome.state).toBe('refused');
      expect(outcome.message).toContain('Aset');
      expect(place.everything()).toBe(before);
    });

    it('takes away every sample row nobody edited', () => {
      const place = withSample(make);
      expect(place.run('menuRemoveSampleData', [true]).state).toBe('done');
      for (const sheet of INPUT_SHEETS.slice(0, 7))
        expect(
          place
            .grid(sheet)
            .slice(1)
            .flat()
            .filter((c) => c !== ''),
          sheet,
        ).toEqual([]);
      expect(text(place.grid('Pengaturan'))).not.toContain('Contoh');
    });

    it('leaves an edited row, what it names, and rows people added, and says which', () => {
      const place = withSample(make);
      const row = rowOf(place, 'Program', 'ID Program', 'PR-001');
      place.put('Program', row, columnOf(place, 'Program', 'Nama program'), 'Program kami sendiri');
      const own = place.grid('Kebutuhan').length + 1;
      place.put('Kebutuhan', own, columnOf(place, 'Kebutuhan', 'Kebutuhan'), 'Kebutuhan kami sendiri');
      const needs = String(cell(place, 'Program', row, 'Kebutuhan')).match(/KB-\d+/g) ?? [];
      const outcome = place.run('menuRemoveSampleData', [true]);
      expect(outcome.message).toContain('Dibiarkan karena sudah Anda ubah: PR-001.');
      expect(outcome.message).toMatch(new RegExp(`Dibiarkan karena baris lain merujuk kepadanya: .*${needs[0]}`));
      expect(text(place.grid('Program'))).toContain('Program kami sendiri');
      expect(text(place.grid('Kebutuhan'))).toContain('Kebutuhan kami sendiri');
      expect(needs.length).toBeGreaterThan(0);
      for (const id of needs) expect(text(place.grid('Kebutuhan'))).toContain(id);
    });

    it('removes nothing without a yes', () => {
      const place = withSample(make);
      const before = place.everything();
      place.run('menuRemoveSampleData', [false]);
      expect(place.everything()).toBe(before);
    });
  });

  describe('results', () => {
    it.each<readonly [MenuEntry, string]>([
      ['menuRankPriorities', 'Prioritas'],
      ['menuFlagMismatches', 'Ketidakcocokan'],
      ['menuMapInterests', 'Peta Kepentingan'],
      ['menuSummariseMonitoring', 'Ringkasan'],
      ['menuProposeCollaboration', 'Usulan Kolaborasi'],
      ['menuCheckData', 'Periksa Data'],
    ])('%s writes %s and says when and from how many rows', (entry, sheet) => {
      const place = withSample(make);
      expect(place.run(entry).state).toBe('done');
      expect(text(place.grid(sheet))).toMatch(/Diperbarui pada 23 November 2026 pukul 10\.00 dari \d+ baris/);
    });

    it.each<MenuEntry>([
      'menuRankPriorities',
      'menuFlagMismatches',
      'menuMapInterests',
      'menuSummariseMonitoring',
      'menuProposeCollaboration',
      'menuCheckData',
      'menuRefreshAll',
    ])('%s refuses a workbook without any of our sheets and says what to do', (entry) => {
      const place = make();
      const before = place.everything();
      const outcome = place.run(entry);
      expect(outcome.state).toBe('refused');
      expect(outcome.message).toContain('Siapkan / perbaiki lembar kerja');
      expect(place.everything()).toBe(before);
    });

    it('leaves input sheets as they were, but for empty id cells', () => {
      const place = withSample(make);
      const row = place.grid('Kebutuhan').length + 2;
      place.put('Kebutuhan', row, columnOf(place, 'Kebutuhan', 'Kebutuhan'), 'Talut longsor');
      const before = INPUT_SHEETS.map((sheet) => text(place.grid(sheet)));
      place.run('menuRefreshAll');
      expect(place.grid('Kebutuhan')[row - 1]?.[0]).toMatch(/^KB-\d{3}$/);
      place.put('Kebutuhan', row, 1, '');
      expect(INPUT_SHEETS.map((sheet) => text(place.grid(sheet)))).toEqual(before);
    });

    it('changes the ranking when a score changes', () => {
      const place = withSample(make);
      place.run('menuRankPriorities');
      const top = place.grid('Prioritas').findIndex((line) => line.includes('Peringkat')) + 2;
      const id = String(cell(place, 'Prioritas', top, 'ID'));
      const row = rowOf(place, 'Kebutuhan', 'ID Kebutuhan', id);
      for (const header of [
        'Dirasakan banyak orang',
        'Tingkat keparahan',
        'Menghambat pendapatan',
        'Sering terjadi',
        'Tersedia potensi',
      ]) {
        place.put('Kebutuhan', row, columnOf(place, 'Kebutuhan', header), 1);
      }
      place.run('menuRankPriorities');
      expect(cell(place, 'Prioritas', rowOf(place, 'Prioritas', 'ID', id), 'Skor')).toBe(0);
      expect(cell(place, 'Prioritas', top, 'ID')).not.toBe(id);
    });

    it('keeps the officials’ columns and added columns when flags are made anew, sorted or gone', () => {
      const place = withSample(make);
      place.run('menuFlagMismatches');
      const header = place.grid('Ketidakcocokan').findIndex((row) => row.includes('Penanggung jawab')) + 1;
      const first = header + 1;
      const id = String(cell(place, 'Ketidakcocokan', first, 'ID'));
      place.put('Ketidakcocokan', first, columnOf(place, 'Ketidakcocokan', 'Catatan'), '- sudah ditelepon');
      const beyond = (place.grid('Ketidakcocokan')[header - 1]?.length ?? 0) + 1;
      place.put('Ketidakcocokan', header, beyond, 'Rapat');
      place.put('Ketidakcocokan', first, beyond, 'Senin');
      place.run('menuFlagMismatches');
      const row = rowOf(place, 'Ketidakcocokan', 'ID', id);
      expect(cell(place, 'Ketidakcocokan', row, 'Catatan')).toBe('- sudah ditelepon');
      expect(cell(place, 'Ketidakcocokan', row, 'Rapat')).toBe('Senin');
      place.run('menuRefreshAll');
      const again = rowOf(place, 'Ketidakcocokan', 'ID', id);
      expect(cell(place, 'Ketidakcocokan', again, 'Catatan')).toBe('- sudah ditelepon');
    });

    it('refuses a protected result sheet and writes nothing', () => {
      const place = withSample(make);
      place.run('menuRankPriorities');
      place.protect('Prioritas');
      const before = place.everything();
      const outcome = place.run('menuRefreshAll');
      expect(outcome).toMatchObject({ state: 'refused' });
      expect(outcome.message).toContain('"Prioritas" diproteksi');
      expect(place.everything()).toBe(before);
    });

    it('never turns sheet text into a formula', () => {
      const place = withSample(make);
      const column = columnOf(place, 'Kebutuhan', 'Kebutuhan');
      const hostile = ['=HYPERLINK("http://contoh.invalid";"klik")', '+1+1', '<img src=x onerror=alert(1)>'];
      for (const [index, value] of hostile.entries()) place.put('Kebutuhan', 2 + index, column, value);
      place.run('menuRefreshAll');
      expect(text(place.grid('Prioritas'))).toContain('onerror=alert(1)');
      expect(place.everything()).not.toContain('"formula":"=HYPERLINK(\\"http://contoh.invalid');
    });

    it('asks once what a header such as (Rp. Jt) means, and never scales without an answer', () => {
      const place = make();
      place.run('menuPrepareWorkbook');
      const column = columnOf(place, 'Kebutuhan', 'Perkiraan biaya');
      place.put('Kebutuhan', 1, column, 'Perkiraan biaya (Rp. Jt)');
      place.put('Kebutuhan', 2, columnOf(place, 'Kebutuhan', 'Kebutuhan'), 'Jembatan');
      place.put('Kebutuhan', 2, columnOf(place, 'Kebutuhan', 'Tingkat keparahan'), 5);
      place.put('Kebutuhan', 2, column, 150);
      place.run('menuRankPriorities');
      expect(text(place.grid('Prioritas'))).not.toContain('150000000');
      place.run('menuCheckData', [true]);
      place.run('menuRankPriorities');
      expect(text(place.grid('Prioritas'))).toContain('150000000');
    });
  });

  describe('Pengaruh', () => {
    const LABELS = 1;

    function withInfluence(): Workplace {
      const place = withSample(make);
      const row = rowOf(place, 'Pengaturan', 'Pengaturan', 'Tampilkan skor pengaruh');
      place.put('Pengaturan', row, columnOf(place, 'Pengaturan', 'Nilai'), 'Ya');
      expect(place.run('menuPrepareWorkbook').message).toContain('1 lembar dibuat');
      return place;
    }

    it('is not part of the template, and made only when Pengaturan says Ya', () => {
      const place = withSample(make);
      place.run('menuPrepareWorkbook');
      place.run('menuRefreshAll');
      expect(place.names()).not.toContain('Pengaruh');
      expect(withInfluence().names()).toContain('Pengaruh');
    });

    it('names the village and everybody who takes part, and a second run changes nothing', () => {
      const place = withInfluence();
      const [top = []] = place.grid('Pengaruh');
      expect(top.slice(LABELS, LABELS + 2)).toEqual(['Desa', 'SH-002 · BPD Sukamaju Contoh']);
      expect(text(place.grid('Pengaruh'))).not.toContain('Radio Komunitas');
      expect(place.grid('Pengaruh')[1]?.slice(0, 3)).toEqual(['Desa', 0, '']);
      const before = place.everything();
      place.run('menuPrepareWorkbook');
      expect(place.everything()).toBe(before);
    });

    it('adds who is new at the end, after a rename too, and moves nothing', () => {
      const place = withInfluence();
      place.put('Pengaruh', 2, 3, 4);
      place.rename('Pengaruh', 'Siapa memengaruhi siapa');
      const row = place.grid('Stakeholder').length + 1;
      place.put('Stakeholder', row, columnOf(place, 'Stakeholder', 'Nama lembaga'), 'Koperasi Baru Contoh');
      place.run('menuPrepareWorkbook');
      const grid = place.grid('Siapa memengaruhi siapa');
      expect(place.names()).not.toContain('Pengaruh');
      expect(grid[1]?.slice(0, 3)).toEqual(['Desa', 0, 4]);
      const last = String(grid[grid.length - 1]?.[0]);
      expect(last).toMatch(/^SH-\d+ · Koperasi Baru Contoh$/);
      expect(grid[0]?.[grid.length - 1]).toBe(last);
      expect(grid[grid.length - 1]?.[grid.length - 1]).toBe(0);
    });

    it('takes power into account once the sheet is filled in, and tells cells it cannot read', () => {
      const place = withInfluence();
      place.run('menuMapInterests');
      expect(text(place.grid('Peta Kepentingan'))).toContain('Pengaruh antarpihak tidak diperhitungkan');
      const size = place.grid('Pengaruh').length;
      for (let row = 2; row <= size; row += 1)
        for (let column = 2; column <= size; column += 1)
          if (row !== column) place.put('Pengaruh', row, column, (2 * row + column) % 5);
      place.run('menuMapInterests');
      expect(text(place.grid('Peta Kepentingan'))).toContain('Indeks tanpa pengaruh');
      place.put('Pengaruh', 2, 3, 'kuat sekali');
      place.run('menuCheckData');
      expect(text(place.grid('Periksa Data'))).toContain('Pengaruh!C2');
      place.run('menuMapInterests');
      expect(text(place.grid('Peta Kepentingan'))).toContain('Lembar Pengaruh belum lengkap');
    });

    it('leaves a sheet of theirs named Pengaruh alone', () => {
      const place = withSample(make);
      const own = [
        ['Rapat', 'Tanggal'],
        ['Pengaruh banjir', 'Senin'],
      ];
      place.addSheet('Pengaruh', own);
      const row = rowOf(place, 'Pengaturan', 'Pengaturan', 'Tampilkan skor pengaruh');
      place.put('Pengaturan', row, columnOf(place, 'Pengaturan', 'Nilai'), 'Ya');
      place.run('menuPrepareWorkbook');
      place.run('menuMapInterests');
      expect(place.grid('Pengaruh').map((line) => line.slice(0, 2))).toEqual(own);
      expect(place.names()).toContain('Pengaruh 2');
    });
  });

  describe('what belongs to people', () => {
    it.each([
      'Ringkasan',
      'Prioritas',
      'Ketidakcocokan',
      'Peta Kepentingan',
      'Usulan Kolaborasi',
      'Periksa Data',
      'Daftar',
    ])('leaves a sheet of theirs named %s alone and writes beside it', (name) => {
      const place = make();
      place.addSheet(name, [
        ['Rekap keuangan', 2019],
        ['Kas', 1_500_000],
      ]);
      place.run('menuFillSampleData');
      place.run('menuRefreshAll');
      expect(
        place
          .grid(name)
          .slice(0, 2)
          .map((row) => row.slice(0, 2)),
      ).toEqual([
        ['Rekap keuangan', 2019],
        ['Kas', 1_500_000],
      ]);
      expect(place.names()).toContain(`${name} 2`);
    });

    it.each<readonly [string, readonly (readonly Cell[])[], string]>([
      [
        'a table stopped by two columns of one name',
        [
          ['Kebutuhan', 'Bidang', 'Lokasi', 'Perkiraan biaya', 'Perkiraan biaya'],
          ['Jalan rusak', 2, 'Dusun A', 100, 200],
        ],
        'no row was read, and yet they are there',
      ],
      [
        'a row taken for a section',
        [
          ['Kebutuhan', 'Bidang', 'Lokasi', 'Tahun'],
          ['Penanggulangan bencana', '', '', ''],
        ],
        'skipped rows are rows',
      ],
      [
        'a row filled only in a column of their own',
        [
          ['Kebutuhan', 'Bidang', 'Lokasi', 'Catatan RT'],
          ['', '', '', 'tanya Pak RW'],
        ],
        'it would end up beside a sample row',
      ],
    ])('refuses the sample over %s', (_name, cells, because) => {
      const place = make();
      place.addSheet('Kebutuhan', cells);
      expect(place.run('menuFillSampleData').state, because).toBe('refused');
      expect(
        place
          .grid('Kebutuhan')
          .slice(0, cells.length)
          .map((row) => row.slice(0, cells[0]?.length)),
      ).toEqual(cells);
    });

    it('keeps sample rows that a row of theirs names, also by name', () => {
      const place = withSample(make);
      const need = String(cell(place, 'Kebutuhan', rowOf(place, 'Kebutuhan', 'ID Kebutuhan', 'KB-003'), 'Kebutuhan'));
      const row = place.grid('Kepentingan').length + 1;
      place.put('Kepentingan', row, columnOf(place, 'Kepentingan', 'ID Stakeholder'), 'Desa');
      place.put('Kepentingan', row, columnOf(place, 'Kepentingan', 'ID Kebutuhan'), need);
      place.run('menuRemoveSampleData', [true]);
      expect(text(place.grid('Kebutuhan'))).toContain(need);
    });

    it('leaves settings they typed, readable or not, and labels outside the first column', () => {
      const place = make();
      place.addSheet('Pengaturan', [
        ['No', 'Pengaturan', 'Nilai'],
        [1, 'Nama desa', ''],
        [2, 'Tahun berjalan', '2026/2027'],
        [3, 'Kecamatan', 'Sumber Contoh'],
        [4, 'Kabupaten/Kota', ''],
      ]);
      place.run('menuFillSampleData');
      expect(place.grid('Pengaturan')[1]?.slice(0, 3)).toEqual([1, 'Nama desa', 'Sukamaju Contoh']);
      expect(place.grid('Pengaturan')[2]?.slice(0, 3)).toEqual([2, 'Tahun berjalan', '2026/2027']);
      place.run('menuRemoveSampleData', [true]);
      expect(place.grid('Pengaturan')[1]?.slice(0, 3)).toEqual([1, 'Nama desa', '']);
      expect(place.grid('Pengaturan')[3]?.slice(0, 3)).toEqual([3, 'Kecamatan', 'Sumber Contoh']);
    });

    it('leaves a sheet alone whose header row is gone, and says so', () => {
      const place = withSample(make);
      const width = place.grid('Program')[0]?.length ?? 0;
      for (let column = 1; column <= width; column += 1) place.put('Program', 1, column, '');
      const before = text(place.grid('Program'));
      const outcome = place.run('menuPrepareWorkbook');
      expect(outcome.message).toContain('Baris judul di lembar "Program" tidak ditemukan');
      expect(text(place.grid('Program'))).toBe(before);
    });

    it('gives no header to a column of theirs without one', () => {
      const place = make();
      place.addSheet('Kebutuhan', [
        ['Kebutuhan', '', 'Lokasi', 'Tahun', 'Tingkat keparahan'],
        ['Jalan rusak', 'tanya Pak RW', 'Dusun A', 2026, 4],
      ]);
      place.run('menuPrepareWorkbook');
      expect(place.grid('Kebutuhan')[0]?.[1]).toBe('');
    });
  });
});
