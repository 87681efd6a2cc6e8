/** Words of the template itself. Headers and list labels stand in the table declarations. */
export const templateWords = {
  need: {
    required: 'Wajib diisi',
    score: 'Diperlukan untuk menghitung skor',
    conditional: 'Wajib dalam keadaan tertentu',
    optional: 'Tambahan, boleh kosong',
  },
  help: (header: string, note: string): string => (note === '' ? header : `${header}: ${note}`),
};
