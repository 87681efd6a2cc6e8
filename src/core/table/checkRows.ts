import { SIGNED_STAGES } from '../tables/programs';
import { TABLES } from '../tables/tables';
import type { Doubt } from './column';
import type { TableName } from './defineTable';
import { isBlank, normalise } from './normalise';
import { doubt } from './parsed';
import { mixedScales, type Scaled } from './percentScale';
import type { Problem } from './problem';
import { problemAt, type SheetSource } from './problemList';
import type { LooseRow } from './readTable';

/** A remark on one cell of a row that was read. */
interface Remark {
  readonly column: string;
  readonly doubt: Doubt;
  readonly found?: string | number;
}

/** Looks at one row, with what earlier rows left in `seen`. */
type Check = (row: LooseRow, seen: Map<string, LooseRow>) => readonly Remark[];

/** What must hold between the cells of a row, or between rows, by table (domain.md §3 and §6). */
const CHECKS: Readonly<Record<TableName, readonly Check[]>> = {
  needs: [poorWithinBeneficiaries],
  stakeholders: [similarName],
  interests: [samePair],
  programs: [
    needsAndPartners,
    endAfterStart,
    requiredIf(['startDate', 'endDate'], 'signed', (row) => SIGNED_STAGES.some((stage) => stage === row['stage'])),
    fundingMatchesCost('villageFunding', 'villageCost'),
    fundingMatchesCost('partnerFunding', 'partnerCost'),
  ],
  monitoring: [targetAboveZero],
  interactions: [
    requiredIf(['owner', 'dueDate', 'status'], 'commitment', (row) => row['commitment'] !== undefined),
    within('attendedWomen', 'attendedTotal'),
    within('attendedYouth', 'attendedTotal'),
    within('attendedPoor', 'attendedTotal'),
  ],
  assets: [],
};

export function checkRows(table: TableName, rows: readonly LooseRow[], sheet: SheetSource): readonly Problem[] {
  const problems: Problem[] = [];
  for (const check of CHECKS[table]) {
    const seen = new Map<string, LooseRow>();
    for (const row of rows) for (const remark of check(row, seen)) problems.push(problemOf(table, row, remark, sheet));
  }
  if (table !== 'monitoring') return problems;
  for (const { row, column, value, largest } of mixedScales(rows as readonly (LooseRow & Scaled)[])) {
    const remark = { column, found: value, doubt: doubt('mixedScales', { value, largest }) };
    problems.push(problemOf(table, row, remark, sheet));
  }
  return problems;
}

function problemOf(table: TableName, row: LooseRow, remark: Remark, sheet: SheetSource): Problem {
  const column = TABLES[table].columns[remark.column as never] as { readonly header: string };
  const place = { row: row.origin.row, column: row.origin.columns[remark.column] ?? 1, header: column.header };
  return problemAt(sheet, place, remark.found ?? '', remark.doubt);
}

function numberIn(row: LooseRow, column: string): number | undefined {
  const read = row[column];
  return typeof read === 'number' ? read : undefined;
}

const headerOf = (table: TableName, column: string): string =>
  (TABLES[table].columns[column as never] as { readonly header: string }).header;

function within(part: string, total: string): Check {
  return (row) => {
    const [all, some] = [numberIn(row, total), numberIn(row, part)];
    if (all === undefined || some === undefined || some <= all) return [];
    const parameters = { total: all, of: headerOf(row.origin.table, total) };
    return [{ column: part, found: some, doubt: doubt('partExceedsTotal', parameters) }];
  };
}

function poorWithinBeneficiaries(row: LooseRow): readonly Remark[] {
  const male = numberIn(row, 'beneficiariesMale');
  const female = numberIn(row, 'beneficiariesFemale');
  const poor = numberIn(row, 'beneficiariesPoor');
  if (male === undefined || female === undefined || poor === undefined || poor <= male + female) return [];
  const of = `${headerOf('needs', 'beneficiariesMale')} + ${headerOf('needs', 'beneficiariesFemale')}`;
  return [{ column: 'beneficiariesPoor', found: poor, doubt: doubt('partExceedsTotal', { total: male + female, of }) }];
}

// Legal forms that people write or leave out.
const FORMS = /\b(pt|cv|ud|pd|fa|tbk|persero|perseroda|perumda|perum)\b/g;

function similarName(row: LooseRow, seen: Map<string, LooseRow>): readonly Remark[] {
  const name = typeof row['name'] === 'string' ? row['name'] : '';
  const key = normalise(name.slice(0, 300)).replace(FORMS, ' ').replace(/ +/g, ' ').trim();
  if (isBlank(key)) return [];
  const other = seen.get(key);
  if (other === undefined) {
    seen.set(key, row);
    return [];
  }
  const parameters = { other: String(other['name']).slice(0, 80), row: other.origin.row };
  return [{ column: 'name', found: name, doubt: doubt('similarName', parameters) }];
}

function samePair(row: LooseRow, seen: Map<string, LooseRow>): readonly Remark[] {
  const { stakeholderId, needId } = row as Readonly<Record<string, string | undefined>>;
  if (stakeholderId === undefined || needId === undefined) return [];
  const key = `${stakeholderId} ${needId}`;
  const other = seen.get(key);
  if (other === undefined) {
    seen.set(key, row);
    return [];
  }
  return [{ column: 'stakeholderId', found: key, doubt: doubt('samePair', { row: other.origin.row }) }];
}

/** A2: a program without a need or a partner links nothing. Cells that could not be read have said so themselves. */
function needsAndPartners(row: LooseRow): readonly Remark[] {
  const { unread, columns } = row.origin;
  const without = ['needIds', 'partnerIds'].filter((name) => row[name] === undefined && !unread.has(name));
  // An empty cell has been reported as required; only a column that the sheet lacks has not.
  const silent = without.filter((name) => columns[name] === undefined);
  return silent.slice(0, 1).map((column) => ({ column, doubt: doubt('withoutNeedOrPartner') }));
}

function endAfterStart(row: LooseRow): readonly Remark[] {
  const { startDate, endDate } = row as Readonly<Record<string, string | undefined>>;
  if (startDate === undefined || endDate === undefined || endDate >= startDate) return [];
  return [{ column: 'endDate', found: endDate, doubt: doubt('endBeforeStart', { start: startDate }) }];
}

function requiredIf(columns: readonly string[], because: string, holds: (row: LooseRow) => boolean): Check {
  return (row) =>
    holds(row)
      ? columns
          .filter((column) => row[column] === undefined && !row.origin.unread.has(column))
          .map((column) => ({ column, doubt: doubt('conditionalEmpty', { because }) }))
      : [];
}

function fundingMatchesCost(funding: string, cost: string): Check {
  return (row) => {
    const parts = row[funding] as readonly { readonly amount: number | undefined }[] | undefined;
    const total = numberIn(row, cost);
    if (parts === undefined || total === undefined || parts.some((part) => part.amount === undefined)) return [];
    const sum = parts.reduce((all, part) => all + (part.amount ?? 0), 0);
    return Math.abs(sum - total) < 1
      ? []
      : [{ column: funding, found: sum, doubt: doubt('amountsDiffer', { cost: total }) }];
  };
}

function targetAboveZero(row: LooseRow): readonly Remark[] {
  const isLowerEnd = typeof row['targetHigh'] === 'number' && row['targetHigh'] > 0;
  return row['target'] === 0 && !isLowerEnd ? [{ column: 'target', found: 0, doubt: doubt('targetZero') }] : [];
}
