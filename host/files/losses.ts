import { lossWords } from '../words';
import { openPackage } from './package';

/** A sentence that names what a readable .xlsx holds and the model does not; nothing when all of it is carried over. */
export function lossesOf(file: Buffer): string | undefined {
  const { zip, sheets } = openPackage(file);
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  const conditional = sheets.some(({ part }) => /<(\w+:)?conditionalFormatting[\s>]/.test(zip.text(part) ?? ''));
  const lost = [
    has(/(^|\/)charts\//i) ? lossWords.charts : '',
    has(/(^|\/)media\//i) ? lossWords.images : '',
    has(/(^|\/)pivotTables\//i) ? lossWords.pivots : '',
    has(/vbaProject\.bin$/i) ? lossWords.macros : '',
    conditional ? lossWords.conditional : '',
  ].filter((part) => part !== '');
  return lost.length ? lossWords.sentence(lost.join(', ')) : undefined;
}
