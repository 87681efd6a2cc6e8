/** The menu: read at every start, so it stands apart from what actions say. */
export const menuWords = {
  title: 'Kolaborasi Desa',
  items: {
    openPanel: 'Buka panel',
    refreshAll: 'Perbarui semua',
    rankPriorities: 'Hitung prioritas kolaborasi',
    flagMismatches: 'Tandai ketidakcocokan',
    summariseMonitoring: 'Buat ringkasan pemantauan',
    proposeCollaboration: 'Susun usulan kolaborasi',
    mapInterests: 'Gambar peta kepentingan',
    checkData: 'Periksa data',
    worksheets: 'Lembar kerja',
    prepareWorkbook: 'Siapkan / perbaiki lembar kerja',
    fillSampleData: 'Isi data contoh',
    removeSampleData: 'Hapus data contoh',
  },
};
