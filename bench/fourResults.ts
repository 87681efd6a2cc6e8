import { dataCheck } from '../src/actions/checkData';
import { mismatches } from '../src/actions/flagMismatches';
import { priorities } from '../src/actions/rankPriorities';
import { refreshAll } from '../src/actions/refreshAll';
import { summary } from '../src/actions/summariseMonitoring';
import { runFromMenu } from '../src/google/desk';

/** "Perbarui semua" with the results it had before proposals and the interest map: for measuring them apart. */
export function refreshFour(): void {
  runFromMenu((desk) => refreshAll(desk, [priorities, mismatches, summary, dataCheck]));
}
