/** A menu action that the command line can run. */
export interface CommandAction {
  /** Indonesian and English name. */
  names: readonly [string, string];
  /** Entry point of the bundle. */
  entry: string;
  summary: string;
  /** Sheets that `--print` shows; absent: those that the action changed. */
  sheets?: readonly string[];
}

export const ACTIONS: readonly CommandAction[] = [
  { names: ['siapkan', 'prepare'], entry: 'menuPrepareWorkbook', summary: 'siapkan atau perbaiki lembar kerja' },
  { names: ['contoh', 'sample'], entry: 'menuFillSampleData', summary: 'isi data contoh' },
  { names: ['hapus-contoh', 'remove-sample'], entry: 'menuRemoveSampleData', summary: 'hapus data contoh' },
  {
    names: ['periksa', 'check'],
    entry: 'menuCheckData',
    summary: 'periksa data',
    sheets: ['Periksa Data'],
  },
  {
    names: ['prioritas', 'priorities'],
    entry: 'menuRankPriorities',
    summary: 'hitung prioritas kolaborasi',
    sheets: ['Prioritas'],
  },
  {
    names: ['ketidakcocokan', 'mismatches'],
    entry: 'menuFlagMismatches',
    summary: 'tandai ketidakcocokan',
    sheets: ['Ketidakcocokan'],
  },
  {
    names: ['ringkasan', 'summary'],
    entry: 'menuSummariseMonitoring',
    summary: 'buat ringkasan pemantauan',
    sheets: ['Ringkasan'],
  },
  {
    names: ['usulan', 'proposals'],
    entry: 'menuProposeCollaboration',
    summary: 'susun usulan kolaborasi',
    sheets: ['Usulan Kolaborasi'],
  },
  {
    names: ['peta', 'map'],
    entry: 'menuMapInterests',
    summary: 'gambar peta kepentingan',
    sheets: ['Peta Kepentingan'],
  },
  {
    names: ['semua', 'all'],
    entry: 'menuRefreshAll',
    summary: 'perbarui semua',
    sheets: ['Prioritas', 'Ketidakcocokan', 'Usulan Kolaborasi', 'Peta Kepentingan', 'Ringkasan', 'Periksa Data'],
  },
];

/** The action of that name in either language. */
export function findAction(name: string): CommandAction | undefined {
  return ACTIONS.find(({ names }) => names.includes(name.toLowerCase()));
}

/** One line per action for the help. */
export const actionList = (): string =>
  ACTIONS.map(({ names, summary }) => `  ${names.join(', ').padEnd(30)}${summary}`).join('\n');
