import { formatWords as f } from './format';

/** The side panel: headings, states, and what to do when a call fails. */
export const panelWords = {
  loading: 'Membaca buku kerja …',
  running: (action: string): string => `Sedang berjalan: ${action} …`,
  seconds: (count: number): string => `${f.number(count)} detik`,
  reload: 'Muat ulang',
  state: 'Keadaan buku kerja',
  counts: 'Isi lembar',
  rows: (count: number): string => `${f.number(count)} baris`,
  problems: (errors: number, warnings: number): string =>
    errors + warnings === 0
      ? 'Semua isian terbaca.'
      : `${f.number(errors)} isian belum terbaca, ${f.number(warnings)} perlu dilihat.`,
  lastRun: (when: string): string => (when === '' ? 'Hasil belum pernah dihitung.' : `Hasil terakhir: ${when}.`),
  actions: 'Perintah',
  priorities: 'Lima kebutuhan teratas',
  noPriorities: 'Belum ada kebutuhan yang dinilai. Isi lima kolom skor di lembar Kebutuhan.',
  flags: (count: number): string => `Perlu dibicarakan (${f.number(count)})`,
  noFlags: 'Tidak ada yang perlu dibicarakan saat ini.',
  programs: 'Program yang perlu perhatian',
  noPrograms: 'Tidak ada program yang perlu perhatian saat ini.',
  open: (label: string): string => `Buka baris ${label}`,
  notPrepared: 'Buku kerja ini belum disiapkan.',
  prepare: 'Siapkan lembar kerja',
  gone: 'Baris itu tidak ditemukan lagi. Muat ulang panel.',
  manyAccounts:
    'Google memakai akun lain di peramban ini sehingga panel tidak diizinkan. Keluar dari akun lain, atau buka buku kerja di jendela samaran dengan satu akun. Semua perintah juga ada di menu Kolaborasi Desa.',
  offline: 'Sambungan ke Google terputus. Periksa jaringan, lalu tekan Muat ulang.',
  failed: (message: string): string =>
    `Panel tidak dapat memuat: ${message}. Tekan Muat ulang; perintah tetap ada di menu.`,
  badCall: 'Permintaan panel tidak dikenali. Tutup panel lalu buka lagi dari menu.',
  note: 'Skor membantu musyawarah; keputusan tetap di musyawarah.',
  explain: {
    heading: 'Jelaskan angka',
    label: 'ID, misalnya KB-001',
    button: 'Jelaskan',
    why: (label: string): string => `Jelaskan ${label}`,
    title: (id: string): string => `Penjelasan ${id}`,
    open: (cell: string): string => `Buka ${cell}`,
  },
};
