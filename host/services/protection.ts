import { canEditProtected, isOwner } from '../model/protect';
import type { Protection } from '../model/types';
import { nextId } from '../model/workbook';
import { enumValue } from './enums';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Service } from './methods';
import { type ProtectionObject, type RangeObject, rangeObject, type UserObject } from './objects';

const NO_RIGHT = 'You do not have permission to perform that action.';

const objectOf = (sheetId: number, { id }: Protection): ProtectionObject => ({
  service: 'Spreadsheet.Protection',
  sheetId,
  id,
});

function found(run: Execution, { sheetId, id }: ProtectionObject): Protection {
  const protection = run.sheet(sheetId).protections.find((one) => one.id === id);
  if (!protection) throw new ServiceException('The protection no longer exists.');
  return protection;
}

/** `sheet.protect()` gives the protection that is there; `range.protect()` adds one over any other. */
export function newProtection(run: Execution, sheetId: number, range?: RangeObject): ProtectionObject {
  const { protections } = run.sheet(sheetId);
  const known = range === undefined && protections.find(({ kind }) => kind === 'SHEET');
  if (known) return objectOf(sheetId, known);
  const place = range && { row: range.row, column: range.column, rows: range.rows, columns: range.columns };
  const protection: Protection = {
    id: nextId(run.model),
    kind: place ? 'RANGE' : 'SHEET',
    ...(place && { range: place }),
    unprotected: [],
    description: '',
    warningOnly: false,
  };
  protections.push(protection);
  run.reshaped(sheetId);
  return objectOf(sheetId, protection);
}

export function protectionsOf(run: Execution, sheetId: number, kind: string): ProtectionObject[] {
  return run
    .sheet(sheetId)
    .protections.filter((protection) => protection.kind === kind)
    .map((protection) => objectOf(sheetId, protection));
}

/** Queues a change by somebody who may edit what is protected. */
function change(run: Execution, self: ProtectionObject, patch: (protection: Protection) => void): ProtectionObject {
  run.later(self.sheetId, () => {
    const protection = found(run, self);
    if (!canEditProtected(run.model, protection, run.user)) throw new ServiceException(NO_RIGHT);
    patch(protection);
    run.reshaped(self.sheetId);
  });
  return self;
}

const emailOf = (who: string | UserObject): string => (typeof who === 'string' ? who : who.email);

/** The editors of a protection; as long as nobody changed them they are those of the file. */
const editorsOf = (run: Execution, { editors }: Protection): string[] => editors ?? [...run.model.editors];

function addEditors(run: Execution, protection: Protection, people: readonly string[]): void {
  const editors = editorsOf(run, protection);
  protection.editors = [...editors, ...people.filter((person) => !editors.includes(person))];
}

/** The owner and the person at the keyboard stay, whoever removes them. */
function removeEditors(run: Execution, protection: Protection, people: readonly string[]): void {
  const gone = people.filter((person) => person !== run.user && !isOwner(run.model, person));
  protection.editors = editorsOf(run, protection).filter((person) => !gone.includes(person));
}

export const protectionService = {
  reads: {
    getDescription: (run, self) => found(run, self).description,
    getProtectionType: (run, self) => enumValue('ProtectionType', found(run, self).kind),
    getRange: (run, self) => {
      const sheet = run.sheet(self.sheetId);
      const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
      return rangeObject(self.sheetId, found(run, self).range ?? whole);
    },
    getRangeName: () => null,
    getUnprotectedRanges: (run, self) => found(run, self).unprotected.map((range) => rangeObject(self.sheetId, range)),
    isWarningOnly: (run, self) => found(run, self).warningOnly,
    canEdit: (run, self) => canEditProtected(run.model, found(run, self), run.user),
    canDomainEdit: (run, self) => {
      if (!canEditProtected(run.model, found(run, self), run.user)) throw new ServiceException(NO_RIGHT);
      return false;
    },
    getEditors: (run, self) => {
      const protection = found(run, self);
      if (!canEditProtected(run.model, protection, run.user)) throw new ServiceException(NO_RIGHT);
      return editorsOf(run, protection).map((email) => ({ service: 'Base.User', email }) as const);
    },
  },
  writes: {
    setDescription: (run, self, description) => change(run, self, (it) => Object.assign(it, { description })),
    setWarningOnly: (run, self, warningOnly) => change(run, self, (it) => Object.assign(it, { warningOnly })),
    setUnprotectedRanges: (run, self, ranges) => {
      if (ranges.some(({ sheetId }) => sheetId !== self.sheetId)) {
        throw new ServiceException('Unprotected ranges must be on the protected sheet.');
      }
      return change(run, self, (it) => {
        it.unprotected = ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
      });
    },
    setRange: (run, self, { row, column, rows, columns }) =>
      change(run, self, (it) => Object.assign(it, { kind: 'RANGE', range: { row, column, rows, columns } })),
    addEditor: (run, self, who: string | UserObject) => change(run, self, (it) => addEditors(run, it, [emailOf(who)])),
    addEditors: (run, self, people) => change(run, self, (it) => addEditors(run, it, people)),
    removeEditor: (run, self, who: string | UserObject) =>
      change(run, self, (it) => removeEditors(run, it, [emailOf(who)])),
    removeEditors: (run, self, people: readonly (string | UserObject)[]) =>
      change(run, self, (it) => removeEditors(run, it, people.map(emailOf))),
    remove: (run, self) => {
      change(run, self, (it) => {
        const sheet = run.sheet(self.sheetId);
        sheet.protections = sheet.protections.filter(({ id }) => id !== it.id);
      });
    },
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.Protection, ProtectionObject>;
