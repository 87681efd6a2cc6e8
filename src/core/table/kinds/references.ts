import type { ColumnKind, Parsed, ReadContext, ReferableTable } from '../column';
import { doubt, unread, value } from '../parsed';
import { reader } from '../reader';
import { isCanonicalId } from './identifier';
import { collect, splitEntries } from './several';

/** A row of another sheet, by id, label, exact name or known other name; the village itself only where that makes sense. */
export function referenceParser(tables: readonly ReferableTable[], village: boolean): ColumnKind<string>['parse'] {
  const parse = reader<string>({
    wrong: 'unknownReference',
    longest: 400,
    text: (text, context) => resolve(tables, village, text, context),
    number: (read, context) => resolve(tables, village, String(read), context),
  });
  return (cell, context) =>
    typeof cell === 'string' && isCanonicalId(cell) ? resolve(tables, village, cell, context) : parse(cell, context);
}

/** Several rows of other sheets. */
export function referencesParser(
  tables: readonly ReferableTable[],
  village: boolean,
): ColumnKind<readonly string[]>['parse'] {
  return reader<readonly string[]>({
    wrong: 'unknownReference',
    longest: 4000,
    lines: true,
    text: (text, context) => {
      const parts = splitEntries(text, (part) => context.lookup(tables, part).is !== 'unknown');
      if (parts === undefined) return unread('unknownReference');
      return collect(parts.map((part) => resolve(tables, village, part, context)));
    },
    number: (read, context) => collect([resolve(tables, village, String(read), context)]),
  });
}

function resolve(
  tables: readonly ReferableTable[],
  village: boolean,
  text: string,
  context: ReadContext,
): Parsed<string> {
  const found = context.lookup(tables, text);
  if (found.is === 'unknown') return unread('unknownReference', { part: text.slice(0, 80), tables: tables.join(' ') });
  if (found.is === 'ambiguous')
    return unread('ambiguousReference', { part: text.slice(0, 80), ids: found.ids.slice(0, 8).join(', ') });
  if (found.village === true && !village) return { is: 'empty', doubts: [doubt('villageLeftOut')] };
  return value(found.id, found.repaired === true ? [doubt('readAs', { value: found.id })] : []);
}
