import type { TableName } from '../table/defineTable';
import { TABLES } from '../tables/tables';
import type { Words } from '../words/words';
import type { Page, PageContext, PageText } from './page';

/** Tables that a result rests on. */
const READS: Readonly<Record<Page['role'], readonly TableName[]>> = {
  priorities: ['needs', 'stakeholders', 'interests', 'programs', 'monitoring'],
  mismatches: ['needs', 'stakeholders', 'interests', 'programs', 'monitoring', 'interactions'],
  interestMap: ['needs', 'stakeholders', 'interests', 'programs', 'interactions'],
  summary: ['needs', 'stakeholders', 'programs', 'monitoring', 'interactions'],
  proposals: ['needs', 'stakeholders', 'interests', 'programs', 'monitoring', 'assets'],
  dataCheck: [],
};

/** One sentence about the sheets that a result needs and that could not be read; `''` when all were. */
export function unreadSentence(role: Page['role'], unread: readonly TableName[], words: Words): string {
  const sheets = READS[role].filter((table) => unread.includes(table)).map((table) => TABLES[table].sheet);
  return sheets.length === 0 ? '' : words.report.unread(sheets);
}

/** Sentences on that, and on sheets that do not exist, as the first block of a page; no block when all sheets were read. */
export function unreadText(role: Page['role'], { unread = [], absent = [], words }: PageContext): readonly PageText[] {
  const lacking = READS[role].filter((table) => absent.includes(table)).map((table) => TABLES[table].sheet);
  const sentences = [unreadSentence(role, unread, words), lacking.length === 0 ? '' : words.report.absent(lacking)];
  const paragraphs = sentences.filter((sentence) => sentence !== '');
  return paragraphs.length === 0 ? [] : [{ kind: 'text', heading: '', paragraphs }];
}

/** True when nothing is known of a table: its sheet is absent or could not be read as a whole. */
export function isMissing(table: TableName, { unread = [], absent = [] }: PageContext): boolean {
  return unread.includes(table) || absent.includes(table);
}
