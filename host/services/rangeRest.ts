import { clearFormats } from '../model/edit';
import { canEdit, PROTECTED_MESSAGE } from '../model/protect';
import { sortRange } from '../model/sort';
import { groupColumns } from '../model/structure';
import type { SheetModel } from '../model/types';
import { rulePatch } from './dataValidation';
import { copyRange, copyWhat } from './copyRange';
import { demand, NotImitated, ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import { metadataFinder, REFUSED_PLACE } from './metadata';
import type { RangeObject, RuleObject } from './objects';
import { demandShape } from './place';
import { newProtection } from './protection';
import { writeRange } from './rangeWrite';
import { readGrid } from './readCells';
import { changeCells, changeKnownCells } from './writeCells';
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

function clearAll(run: Execution, range: RangeObject): RangeObject {
  return writeRange(run, range, 'values', (sheet) =>
    changeKnownCells(sheet, range, (cell) => {
      const { validation, note } = cell;
      for (const key of Object.keys(cell)) if (key !== 'value') delete cell[key as 'formula'];
      cell.value = null;
      if (validation !== undefined) cell.validation = validation;
      if (note !== undefined) cell.note = note;
    }),
  );
}

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}

function clearParts(run: Execution, range: RangeObject, options: ClearOptions): RangeObject {
  if (options.skipFilteredRows) throw new NotImitated('Range.clear with skipFilteredRows');
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
  const parts = [commentsOnly, contentsOnly, formatOnly, validationsOnly].filter(Boolean);
  if (parts.length === 0) return clearAll(run, range);
  if (validationsOnly) setRules(run, range, () => null);
  return writeRange(run, range, contentsOnly || formatOnly ? 'values' : 'looks', (sheet) =>
    changeKnownCells(sheet, range, (cell) => {
      if (commentsOnly) delete cell.note;
      if (formatOnly) for (const key of ['style', 'numberFormat'] as const) delete cell[key];
      if (!contentsOnly) return;
      cell.value = null;
      for (const key of ['formula', 'spillOf', 'links'] as const) delete cell[key];
    }),
  );
}

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
        const args = checked === undefined ? [] : unchecked === undefined ? [checked] : [checked, unchecked];
        changeCells(sheet, range, (cell) => {
          cell.validation = { criteria: 'CHECKBOX', args, allowInvalid: false };
          if (cell.value === null && cell.formula === undefined) cell.value = args.length > 0 ? null : false;
        });
      }),
    clear: (run, range, options?: ClearOptions) => (options ? clearParts(run, range, options) : clearAll(run, range)),
    clearFormat: (run, range) =>
      modelWrite(run, range, (sheet) => demand(clearFormats(run.model, sheet.id, range, run.user))),
    sort: (run, range, given: unknown) => {
      const keys = (Array.isArray(given) ? given : [given]).map(sortKey);
      return modelWrite(run, range, (sheet) => demand(sortRange(run.model, sheet.id, range, keys, run.user)));
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

type Place = Pick<RangeObject, 'row' | 'column' | 'rows' | 'columns'>;

const meets = (a: Place, b: Place): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

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

