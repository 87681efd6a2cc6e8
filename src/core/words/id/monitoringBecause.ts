import { formatWords as f } from './format';

/** Sentences behind the figures of a row: `figure` is written as the sheet shows it, `cells` are places such as A2:A5. */
export const rowBecause = {
  reads: (figure: string, cells: string): string => `${figure} ditulis di ${cells}.`,
  sum: (figure: string, cells: string): string => `${figure} = jumlah ${cells}.`,
  equals: (figure: string, expression: string, cells: string): string =>
    `${figure} = ${expression}${cells === '' ? '' : `; sumber ${cells}`}.`,
  counts: (figure: string, cells: string): string =>
    `${figure}${cells === '' ? ': belum ada barisnya' : ` dihitung dari ${cells}`}.`,
  unknown: (reason: string): string => `${f.notComputable}: ${reason}.`,
  mean: (figure: string, parts: readonly string[]): string => `${figure} = rata-rata ${f.list(parts)}.`,
  inRange: (figure: string, result: string, low: string, high: string, cells: string): string =>
    `${figure}: ${result} di antara ${low} dan ${high}; sumber ${cells}.`,
  capped: (figure: string, raw: string, cap: string, cells: string): string =>
    `${figure} dari ${raw}, dibatasi 0 sampai ${cap}; sumber ${cells}.`,
  elapsed: (figure: string, start: string, end: string, today: string, cells: string): string =>
    `${figure} dari masa ${start} sampai ${end} pada ${today}; sumber ${cells}.`,
  until: (shown: string, end: string, today: string, cells: string): string =>
    `${shown}: selesai ${end}, dihitung dari ${today}; sumber ${cells}.`,
  report: (shown: string, cells: string): string =>
    `${shown}; dihitung dari laporan terakhir, atau dari tanggal mulai bila belum ada laporan; sumber ${cells}.`,
  share: (figure: string, part: string, whole: string, cells: string): string =>
    `${figure} = ${part} dari ${whole}; sumber ${cells}.`,
  derived: 'Arah kosong, jadi dilihat dari nilai awal dan target.',
  noMoney: 'perlu rencana dana di atas nol dan realisasi yang terbaca',
  noDates: 'perlu tanggal mulai dan tanggal selesai yang urut',
  noProgress: 'perlu nilai awal di luar target, target, dan capaian',
  notCounted: 'belum ada pertemuan yang mencatat keduanya',
  funds: (figure: string, source: string, cells: string): string =>
    cells === '' ? `${figure}: belum ada program yang mencatatnya.` : `${figure} untuk ${source} dari ${cells}.`,
  range: (low: string, high: string): string => ` Bila yang lain ikut dihitung: antara ${low} dan ${high}.`,
  due: (figure: string, cell: string): string => `${figure} dilihat dari tenggat di baris ${cell}.`,
  interval: (figure: string, cell: string): string =>
    `${figure} dihitung dengan Interval laporan di Pengaturan; lihat ${cell}.`,
};
