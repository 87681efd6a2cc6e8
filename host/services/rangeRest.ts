import { canEdit, PROTECTED_MESSAGE } from '../model/protect';
import { sortRange } from '../model/sort';
import { groupColumns } from '../model/structure';
import type { CellModel, SheetModel } from '../model/types';
import { copyRange, copyWhat } from './copyRange';
import { rulePatch } from './dataValidation';
import { demand, NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import { metadataFinder, REFUSED_PLACE } from './metadata';
import type { Service } from './methods';
import type { RangeObject, RuleObject } from './objects';
import { demandShape } from './place';
import { newProtection } from './protection';
import { writeRange } from './rangeWrite';
import { readGrid } from './readCells';
import { type Cleared, changeCells, changeKnownCells, clearCells } from './writeCells';
import { demandNoTypedColumns } from './writeValues';

type Grid = readonly (readonly (RuleObject | null)[])[];

const ruleObject = (rule: RuleObject['rule'] | undefined): RuleObject | null =>
  rule === undefined ? null : { service: 'Spreadsheet.DataValidation', rule };

const rules = (run: Execution, range: RangeObject): (RuleObject | null)[][] =>
  readGrid<RuleObject | null>(run.sheet(range.sheetId), range, null, ({ validation }) => ruleObject(validation));

function setRules(run: Execution, range: RangeObject, given: (r: number, c: number) => RuleObject | null): RangeObject {
  return writeRange(run, range, 'looks', (sheet) => {
    demandNoTypedColumns(sheet, range);
    changeCells(sheet, range, (cell, r, c) => {
      const rule = given(r, c)?.rule;
      if (rule !== undefined) Object.assign(cell, rulePatch(cell, rule, range));
      else if (cell.validation !== undefined) delete cell.validation;
    });
  });
}

/** Queues something the model does itself with the right to edit. */
function modelWrite(run: Execution, range: RangeObject, write: (sheet: SheetModel) => void): RangeObject {
  run.later(range.sheetId, (sheet) => {
    if (!canEdit(run.model, sheet, range, run.user)) throw new ServiceException(PROTECTED_MESSAGE);
    write(sheet);
  });
  return range;
}

const clearBy = (run: Execution, range: RangeObject, cleared: Cleared): RangeObject =>
  writeRange(run, range, 'values', (sheet) => clearCells(sheet, range, cleared));

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

function clearParts(run: Execution, range: RangeObject, options: ClearOptions): RangeObject {
  if (options.skipFilteredRows) throw new NotImitated('Range.clear with skipFilteredRows');
  const { commentsOnly = false, contentsOnly = false, formatOnly = false, validationsOnly = false } = options;
  if (validationsOnly) setRules(run, range, () => null);
  if (commentsOnly) writeRange(run, range, 'looks', (sheet) => changeKnownCells(sheet, range, dropNote));
  if (contentsOnly || formatOnly) return clearBy(run, range, { contents: contentsOnly, formats: formatOnly });
  return validationsOnly || commentsOnly ? range : clearBy(run, range, { contents: true, formats: true });
}

const dropNote = (cell: CellModel): undefined => {
  if (cell.note !== undefined) delete cell.note;
};

/** Rules, clearing, merging, sorting, copying, protection, groups and metadata of a range. */
export const rangeRest = {
  gridReads: {
    getDataValidation: (run, range) => rules(run, { ...range, rows: 1, columns: 1 })[0]?.[0] ?? null,
    getDataValidations: rules,
  },
  reads: {
    createDeveloperMetadataFinder: (_run, { sheetId }) => metadataFinder(sheetId),
    getDeveloperMetadata: () => [],
  },
  writes: {
    setDataValidation: (run, range, rule) => setRules(run, range, () => rule),
    setDataValidations: (run, range, given: Grid) => {
      demandShape(range, given);
      return setRules(run, range, (r, c) => given[r]?.[c] ?? null);
    },
    clearDataValidations: (run, range) => setRules(run, range, () => null),
    insertCheckboxes: (run, range, checked?: unknown, unchecked?: unknown) =>
      writeRange(run, range, 'values', (sheet) => {
        demandNoTypedColumns(sheet, range);
        const args = [checked, unchecked].filter((arg) => arg !== undefined);
        changeCells(sheet, range, (cell) => {
          for (const key of ['formula', 'spillOf', 'links'] as const) if (cell[key] !== undefined) delete cell[key];
          cell.validation = { criteria: 'CHECKBOX', args, allowInvalid: false };
          cell.value = args.length === 0 ? false : untickedValue(unchecked);
        });
      }),
    clear: (run, range, options?: ClearOptions) => clearParts(run, range, options ?? {}),
    clearContent: (run, range) => clearBy(run, range, { contents: true, formats: false }),
    clearFormat: (run, range) => clearBy(run, range, { contents: false, formats: true }),
    sort: (run, range, given: unknown) => {
      const keys = (Array.isArray(given) ? given : [given]).map(sortKey);
      return modelWrite(run, range, (sheet) => {
        run.settle();
        demand(sortRange(run.model, sheet.id, range, keys, run.user));
      });
    },
    merge: (run, range) => mergeInto(run, range, [range]),
    mergeAcross: (run, range) =>
      mergeInto(
        run,
        range,
        Array.from({ length: range.rows }, (_, r) => ({ ...range, row: range.row + r, rows: 1 })),
      ),
    mergeVertically: (run, range) =>
      mergeInto(
        run,
        range,
        Array.from({ length: range.columns }, (_, c) => ({ ...range, column: range.column + c, columns: 1 })),
      ),
    breakApart: (run, range) =>
      writeRange(run, range, 'looks', (sheet) => {
        sheet.merges = sheet.merges.filter((merge) => !meets(merge, range));
        run.reshaped(sheet.id);
      }),
    copyTo: (run, range, destination, type?: unknown, transposed?: boolean) => {
      if (transposed) throw new NotImitated('Range.copyTo with transposition');
      const what = copyWhat(type);
      run.later(range.sheetId, (from) => copyRange(run, from, range, destination, what));
    },
    shiftColumnGroupDepth: (run, range, delta) =>
      modelWrite(run, range, (sheet) =>
        demand(groupColumns(run.model, sheet.id, range.column, range.column + range.columns - 1, delta)),
      ),
  },
  acts: {
    protect: (run, range) => newProtection(run, range.sheetId, range),
    addDeveloperMetadata: () => {
      throw new ServiceException(REFUSED_PLACE);
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Range, RangeObject>;

const untickedValue = (unchecked: unknown): string | number | boolean | null =>
  typeof unchecked === 'string' || typeof unchecked === 'number' || typeof unchecked === 'boolean' ? unchecked : null;

type Place = Pick<RangeObject, 'row' | 'column' | 'rows' | 'columns'>;

const meets = (a: Place, b: Place): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The first cell of each rectangle keeps its value; the others lose theirs. */
function mergeInto(run: Execution, range: RangeObject, parts: readonly RangeObject[]): RangeObject {
  return writeRange(run, range, 'values', (sheet) => {
    sheet.merges = sheet.merges.filter((merge) => !meets(merge, range));
    for (const { row, column, rows, columns } of parts) {
      if (rows * columns > 1) sheet.merges.push({ row, column, rows, columns });
      changeCells(sheet, { row, column, rows, columns }, (cell, r, c) => {
        if (r + c === 0) return;
        cell.value = null;
        if (cell.formula !== undefined) delete cell.formula;
        if (cell.links !== undefined) delete cell.links;
      });
    }
    run.reshaped(sheet.id);
  });
}

function sortKey(given: unknown): { column: number; ascending: boolean } {
  if (typeof given === 'number') return { column: given, ascending: true };
  const { column, ascending = true } = given as { column?: unknown; ascending?: unknown };
  if (typeof column !== 'number') throw new ServiceException('Invalid argument: sortSpecObj');
  return { column, ascending: ascending === true };
}
