import { observe } from './changes';
import { toEnglishFormula, toLocalFormula } from './formula/dialect';
import { moveSpan, type Shift, shiftFormula } from './shift';
import type { WorkbookModel } from './types';
import { findSheet } from './workbook';

/** More moves than this are forgotten; whoever looks at an older state is told so. */
const MOST_MOVES = 1000;

interface TypedText {
  row: number;
  column: number;
  text: string;
}

/** How the cells of one workbook moved, so that what was typed into an earlier state still finds its cell. */
export interface MoveLog {
  /**
   * The typed cells at their present addresses, and their formulas with present references. `'gone'` when one of them was
   * deleted, `'unknown'` when the revision is older than the log.
   */
  now(revision: number, sheetId: number, cells: readonly TypedText[]): TypedText[] | 'gone' | 'unknown';
  stop(): void;
}

/** Starts to remember the moves of a model. */
export function moveLog(model: WorkbookModel): MoveLog {
  let since = model.revision;
  let moves: { revision: number; sheetId: number; shift: Shift }[] = [];
  const stop = observe(model, (change) => {
    if (change.kind !== 'sheet' || !change.shift) return;
    moves.push({ revision: model.revision, sheetId: change.sheetId, shift: change.shift });
    if (moves.length <= MOST_MOVES) return;
    since = moves[0]?.revision ?? since;
    moves = moves.slice(1);
  });
  return {
    now(revision, sheetId, cells) {
      if (revision < since) return 'unknown';
      const later = moves.filter((move) => move.revision > revision);
      const moved = cells.map((cell) => {
        const at = later
          .filter((move) => move.sheetId === sheetId)
          .reduce<TypedText | undefined>((place, { shift }) => place && movePlace(place, shift), cell);
        return at && { ...at, text: textNow(model, sheetId, at.text, later) };
      });
      return moved.every((cell) => cell !== undefined) ? moved : 'gone';
    },
    stop,
  };
}

function movePlace(place: TypedText, shift: Shift): TypedText | undefined {
  const span = moveSpan(place[shift.axis], 1, shift);
  return span && { ...place, [shift.axis]: span.start };
}

/** A typed formula names cells as they lay when it was typed. */
function textNow(model: WorkbookModel, sheetId: number, text: string, moves: readonly { shift: Shift }[]): string {
  const sheet = findSheet(model, sheetId);
  if (!sheet || !text.startsWith('=') || moves.length === 0) return text;
  const shifted = moves.reduce(
    (formula, { shift }) => shiftFormula(formula, sheet.name, shift),
    toEnglishFormula(text, model.locale),
  );
  return toLocalFormula(shifted, model.locale);
}
