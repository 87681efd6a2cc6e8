import { canEdit, PROTECTED_MESSAGE } from '../model/protect';
import type { SheetModel } from '../model/types';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { RangeObject } from './objects';

export type Touched = 'values' | 'looks';

/** Queues a write on a range; at the commit the person must be allowed to edit all of it. Gives the range back. */
export function writeRange(
  run: Execution,
  range: RangeObject,
  touched: Touched,
  write: (sheet: SheetModel) => void,
): RangeObject {
  run.later(range.sheetId, (sheet) => {
    if (!canEdit(run.model, sheet, range, run.user)) throw new ServiceException(PROTECTED_MESSAGE);
    write(sheet);
    run.changed(range, touched);
  });
  return range;
}
