import { describe, expect, it } from 'vitest';
import { setCells, TOO_LONG_MESSAGE } from '../../../host/model/edit';
import { PROTECTED_MESSAGE } from '../../../host/model/protect';
import { addSheet, createWorkbook } from '../../../host/model/workbook';
import { editRefusal } from '../../../host/server/editRefusal';

const model = createWorkbook();
const sheet = addSheet(model, { name: 'Kebutuhan' });
const validation = {
  criteria: 'VALUE_IN_LIST',
  args: [['1', '2']],
  allowInvalid: false,
  helpText: 'Pilih 1 sampai 5.',
};
setCells(model, sheet.id, [{ row: 2, column: 7, patch: { validation } }]);
const typed = (row: number, column: number, text: string) => [{ row, column, text }];

describe('a refused entry', () => {
  it.each([
    [
      typed(2, 7, 'banyak sekali'),
      'The data you entered …',
      'Isian "banyak sekali" di sel G2 tidak sesuai pilihan. Pilih 1 sampai 5.',
      'names the cell, what was typed and what is expected',
    ],
    [
      typed(1, 1, 'x'),
      PROTECTED_MESSAGE,
      'Sel ini diproteksi. Minta pemilik buku kerja membuka proteksinya bila Anda perlu mengubahnya.',
      'says whom to ask',
    ],
    [
      typed(1, 1, 'x'),
      TOO_LONG_MESSAGE,
      'Isian ini lebih dari 50.000 huruf. Pindahkan ke dokumen lain dan tulis tautannya di sini.',
      'says what to do instead',
    ],
    [typed(1, 1, 'x'), 'Something else', 'Something else', 'an unknown reason is not hidden'],
  ])('%j is explained in Indonesian', (cells, message, expected, because) => {
    expect(editRefusal(model, sheet.id, cells, message), because).toBe(expected);
  });
});
