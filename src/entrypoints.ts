import { assignIdsOnEdit } from './actions/assignIdsOnEdit';
import { checkData } from './actions/checkData';
import { fillSampleData } from './actions/fillSampleData';
import { flagMismatches } from './actions/flagMismatches';
import { mapInterests } from './actions/mapInterests';
import { prepareWorkbook } from './actions/prepareWorkbook';
import { proposeCollaboration } from './actions/proposeCollaboration';
import { rankPriorities } from './actions/rankPriorities';
import { refreshAll } from './actions/refreshAll';
import { removeSampleData } from './actions/removeSampleData';
import { summariseMonitoring } from './actions/summariseMonitoring';
import { explainFunction, mismatchFunction, priorityFunction, summaryFunction } from './google/customFunctions';
import { runFromMenu } from './google/desk';
import { addMenu } from './google/menu';
import { runOnEdit } from './google/onEdit';
import { openPanel } from './google/panel';
import { answerPanel } from './google/panelDoor';

type OpenEvent = GoogleAppsScript.Events.SheetsOnOpen | undefined;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type Table = unknown[][];

/** Adds the menu when the workbook is opened. */
export function onOpen(event: OpenEvent): void {
  addMenu(event);
}

/** Adds the menu right after the add-on is installed in an open workbook. */
export function onInstall(event: OpenEvent): void {
  addMenu(event);
}

/** Gives ids to rows that were just typed or pasted. */
export function onEdit(event: EditEvent): void {
  runOnEdit(event, assignIdsOnEdit);
}

/** Menu: Buka panel. */
export function menuOpenPanel(): void {
  openPanel();
}

/** Menu: Perbarui semua. */
export function menuRefreshAll(): void {
  runFromMenu(refreshAll);
}

/** Menu: Hitung prioritas kolaborasi. */
export function menuRankPriorities(): void {
  runFromMenu(rankPriorities);
}

/** Menu: Tandai ketidakcocokan. */
export function menuFlagMismatches(): void {
  runFromMenu(flagMismatches);
}

/** Menu: Gambar peta kepentingan. */
export function menuMapInterests(): void {
  runFromMenu(mapInterests);
}

/** Menu: Buat ringkasan pemantauan. */
export function menuSummariseMonitoring(): void {
  runFromMenu(summariseMonitoring);
}

/** Menu: Susun usulan kolaborasi. */
export function menuProposeCollaboration(): void {
  runFromMenu(proposeCollaboration);
}

/** Menu: Periksa data. */
export function menuCheckData(): void {
  runFromMenu(checkData);
}

/** Menu: Siapkan / perbaiki lembar kerja. */
export function menuPrepareWorkbook(): void {
  runFromMenu(prepareWorkbook);
}

/** Menu: Isi data contoh. */
export function menuFillSampleData(): void {
  runFromMenu(fillSampleData);
}

/** Menu: Hapus data contoh. */
export function menuRemoveSampleData(): void {
  runFromMenu(removeSampleData);
}

/** The only door of the panel: the name of a call and its input as JSON text; the answer is JSON text too. */
export function panelCall(name: string, input: string): string {
  return answerPanel(name, input);
}

/**
 * Menghitung skor dan peringkat kebutuhan. Contoh: =SKOR_PRIORITAS(Kebutuhan!A1:Z; Pengaturan!A1:B)
 *
 * @param {Kebutuhan!A1:Z} kebutuhan Seluruh tabel Kebutuhan beserta baris judul.
 * @param {Pengaturan!A1:B} pengaturan (opsional) Lembar Pengaturan, untuk bobot.
 * @param {Kepentingan!A1:Z} kepentingan (opsional) Tabel Kepentingan, untuk dukungan.
 * @param {Stakeholder!A1:Z} stakeholder (opsional) Tabel Stakeholder.
 * @param {Program!A1:Z} program (opsional) Tabel Program, untuk dana komitmen.
 * @return Tabel peringkat beserta judulnya.
 * @customfunction
 */
export function SKOR_PRIORITAS(
  kebutuhan: Table,
  pengaturan: Table,
  kepentingan: Table,
  stakeholder: Table,
  program: Table,
): Table {
  return priorityFunction([kebutuhan, pengaturan, kepentingan, stakeholder, program]);
}

/**
 * Menandai kepentingan yang perlu dibicarakan. Contoh: =KETIDAKCOCOKAN(Kebutuhan!A1:Z; Stakeholder!A1:Z; Kepentingan!A1:Z; Program!A1:Z)
 *
 * @param {Kebutuhan!A1:Z} kebutuhan Seluruh tabel Kebutuhan beserta baris judul.
 * @param {Stakeholder!A1:Z} stakeholder Tabel Stakeholder.
 * @param {Kepentingan!A1:Z} kepentingan Tabel Kepentingan.
 * @param {Program!A1:Z} program (opsional) Tabel Program.
 * @param {Pemantauan!A1:Z} pemantauan (opsional) Tabel Pemantauan.
 * @param {Komunikasi!A1:Z} komunikasi (opsional) Tabel Komunikasi.
 * @param {Pengaturan!A1:B} pengaturan (opsional) Lembar Pengaturan.
 * @return Tabel ketidakcocokan beserta judulnya.
 * @customfunction
 */
export function KETIDAKCOCOKAN(
  kebutuhan: Table,
  stakeholder: Table,
  kepentingan: Table,
  program: Table,
  pemantauan: Table,
  komunikasi: Table,
  pengaturan: Table,
): Table {
  return mismatchFunction([kebutuhan, stakeholder, kepentingan, program, pemantauan, komunikasi, pengaturan]);
}

/**
 * Meringkas pemantauan setiap program. Contoh: =RINGKASAN_PEMANTAUAN(Program!A1:Z; Pemantauan!A1:Z)
 *
 * @param {Program!A1:Z} program Seluruh tabel Program beserta baris judul.
 * @param {Pemantauan!A1:Z} pemantauan Tabel Pemantauan.
 * @param {Pengaturan!A1:B} pengaturan (opsional) Lembar Pengaturan, untuk ambang.
 * @param {Komunikasi!A1:Z} komunikasi (opsional) Tabel Komunikasi.
 * @return Tabel ringkasan beserta judulnya.
 * @customfunction
 */
export function RINGKASAN_PEMANTAUAN(program: Table, pemantauan: Table, pengaturan: Table, komunikasi: Table): Table {
  return summaryFunction([program, pemantauan, pengaturan, komunikasi]);
}

/**
 * Menjelaskan setiap angka hasil tentang satu kebutuhan, stakeholder, atau program, sampai ke sel asalnya. Contoh: =JELASKAN("KB-007"; Kebutuhan!A1:Z)
 *
 * @param {"KB-007"} id ID dari lembar hasil, atau sel yang berisi ID.
 * @param {Kebutuhan!A1:Z} kebutuhan (opsional) Rentang yang, bila berubah, membuat penjelasan dihitung ulang.
 * @return Tabel penjelasan beserta judulnya.
 * @customfunction
 */
export function JELASKAN(id: unknown, kebutuhan?: Table): Table {
  return explainFunction(id, kebutuhan);
}
