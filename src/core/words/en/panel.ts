import { formatWords as f } from './format';

export const panelWords = {
  loading: 'Reading the workbook …',
  running: (action: string): string => `Running: ${action} …`,
  seconds: (count: number): string => `${f.number(count)} s`,
  reload: 'Reload',
  state: 'State of the workbook',
  counts: 'Sheets',
  rows: (count: number): string => `${f.number(count)} rows`,
  problems: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? 'All entries were read.'
      : `${f.number(errors)} entries could not be read, ${f.number(warnings)} should be looked at.`,
  lastRun: (when: string): string => (when === '' ? 'Nothing was computed yet.' : `Last results: ${when}.`),
  actions: 'Commands',
  priorities: 'Top five needs',
  noPriorities: 'No need is scored yet. Fill in the five score columns on the sheet Kebutuhan.',
  flags: (count: number): string => `To be discussed (${f.number(count)})`,
  noFlags: 'Nothing needs to be discussed at the moment.',
  programs: 'Programs that need attention',
  noPrograms: 'No program needs attention at the moment.',
  open: (label: string): string => `Open row ${label}`,
  notPrepared: 'This workbook is not prepared yet.',
  prepare: 'Prepare the workbook',
  gone: 'That row is gone. Reload the panel.',
  manyAccounts:
    'Google uses another account in this browser, so the panel is not allowed. Sign out of the other account, or open the workbook in a private window with one account. Every command is also in the menu Kolaborasi Desa.',
  offline: 'The connection to Google was lost. Check the network, then press Reload.',
  failed: (message: string): string =>
    `The panel could not load: ${message}. Press Reload; the commands are in the menu too.`,
  badCall: 'The request of the panel was not recognised. Close the panel and open it again from the menu.',
  note: 'A score supports the village meeting; the meeting decides.',
  explain: {
    heading: 'Explain a figure',
    label: 'ID, such as KB-001',
    button: 'Explain',
    why: (label: string): string => `Explain ${label}`,
    title: (id: string): string => `Explanation of ${id}`,
    open: (cell: string): string => `Open ${cell}`,
  },
};
