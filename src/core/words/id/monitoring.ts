import type { Light } from '../../monitoring/light';
import type { ParityBand } from '../../monitoring/participation';
import { formatWords as f } from './format';
import { rowBecause } from './monitoringBecause';
import { monitoringCodes } from './monitoringCodes';
import { earnedWords } from './monitoringEarned';
import { historyWords } from './monitoringHistory';

const LIGHTS = monitoringCodes.lights;

/** A sentence per light: mean, computed and all indicators, and the threshold that decided. */
const STATUS: Readonly<Record<Exclude<Light, 'NO_DATA'>, (mean: string, of: string, limit: string) => string>> = {
  ON_TRACK: (mean, of, limit) => `Capaian rata-rata ${mean} (${of}); sesuai mulai ${limit}.`,
  ATTENTION: (mean, of, limit) => `Capaian rata-rata ${mean} (${of}); di bawah ambang sesuai ${limit}.`,
  LATE: (mean, of, limit) => `Capaian rata-rata ${mean} (${of}); di bawah ambang perlu perhatian ${limit}.`,
};

const FIGURES = {
  date: 'Keadaan pada',
  programs: 'Program',
  onTrack: LIGHTS.ON_TRACK,
  attention: LIGHTS.ATTENTION,
  late: LIGHTS.LATE,
  noData: LIGHTS.NO_DATA,
  physical: 'Capaian fisik rata-rata',
  indicators: 'Indikator yang dapat dihitung',
  documents: 'Dokumen sesuai jenisnya',
  lateReports: 'Laporan ke BPD yang ditunggu',
  planned: 'Rencana dana',
  realised: 'Realisasi dana',
  absorption: 'Serapan dana',
  kept: 'Komitmen ditepati',
  keptShare: 'Bagian komitmen ditepati',
  overdue: 'Komitmen lewat tenggat',
  present: 'Kehadiran tercatat',
  women: 'Perempuan di antara yang hadir',
  womenTarget: 'Target perempuan',
  parity: 'Indeks kesetaraan hadir (GPI)',
  thisWeek: 'Perlu dikerjakan minggu ini',
  past: 'Di antaranya sudah lewat waktu',
  sources: 'Program dengan sumber dana',
  origins: 'Kebutuhan dengan asal usulan',
};

const PARITY: Readonly<Record<ParityBand, string>> = {
  womenFewer: 'perempuan lebih jarang hadir',
  parity: 'setara',
  menFewer: 'laki-laki lebih jarang hadir',
};

/** Sentences of the narrative; every figure in them stands on the sheet. */
const NARRATIVE = {
  nothing: (date: string): string => `Pada ${date} belum ada program yang dicatat.`,
  programs: (date: string, count: string, parts: readonly string[]): string =>
    `Pada ${date} ada ${count} program: ${f.list(parts)}.`,
  light: (count: string, light: Light): string => `${count} ${LIGHTS[light].toLowerCase()}`,
  physical: (percent: string): string => `Capaian fisik rata-rata ${percent}.`,
  noPhysical: 'Capaian fisik belum dapat dihitung.',
  money: (planned: string, realised: string): string => `Rencana dana ${planned}, realisasi yang tercatat ${realised}.`,
  plannedOnly: (planned: string): string => `Rencana dana ${planned}; realisasi belum dicatat.`,
  kept: (kept: string): string => `Komitmen jatuh tempo yang ditepati: ${kept}.`,
  overdue: (count: string): string => `Lewat tenggat: ${count} komitmen.`,
  women: (share: string, target: string, met: boolean): string =>
    `Perempuan ${share} dari yang hadir, ${met ? 'memenuhi' : 'di bawah'} target desa ${target}.`,
  noWomen: 'Bagian perempuan yang hadir belum dapat dihitung.',
  thisWeek: (count: string, past: string): string =>
    `Minggu ini ada ${count} hal yang perlu dikerjakan, ${past} di antaranya sudah lewat waktu.`,
  calmWeek: 'Minggu ini tidak ada yang mendesak.',
  first: (names: readonly string[]): string => `Yang perlu dibicarakan lebih dulu: ${f.list(names)}.`,
};

/** The monitoring summary: headers, states, reasons and the narrative. */
export const monitoringWords = {
  ...monitoringCodes,
  title: 'Ringkasan pemantauan',
  directions: { rising: 'Naik', falling: 'Turun', range: 'Rentang', assumed: 'Naik (dianggap)' },
  unnamed: 'belum ditulis',
  empty: 'Belum ada program. Isi lembar Program, lalu jalankan lagi.',
  earned: earnedWords,
  history: historyWords,
  rowBecause,
  columns: {
    id: 'ID',
    program: 'Program',
    stage: 'Tahap',
    document: 'Dokumen',
    meeting: 'Berita acara Musdes',
    councilReport: 'Laporan ke BPD',
    indicators: 'Indikator berdata',
    physical: 'Capaian fisik',
    planned: 'Rencana dana',
    realised: 'Realisasi dana',
    absorption: 'Serapan dana',
    elapsed: 'Waktu terpakai',
    schedule: 'Jadwal',
    status: 'Status',
    reason: 'Alasan',
    obstacle: 'Kendala terakhir',
    responsible: 'PIC',
    source: 'Sumber',
    indicator: 'Indikator',
    unit: 'Satuan',
    kind: 'Jenis',
    direction: 'Arah',
    baseline: 'Nilai awal',
    target: 'Target',
    figure: 'Capaian',
    achievement: 'Persen target',
    band: 'Tingkat',
    progress: 'Kemajuan dari nilai awal',
    period: 'Periode terakhir',
    explanation: 'Penjelasan',
    party: 'Pihak',
    commitments: 'Komitmen',
    kept: 'Ditepati',
    keptEarly: 'Selesai lebih awal',
    overdue: 'Lewat tenggat',
    unknown: 'Status belum diketahui',
    open: 'Belum jatuh tempo',
    noDueDate: 'Tanpa tenggat',
    keptShare: 'Bagian ditepati',
    meetings: 'Pertemuan',
    present: 'Hadir',
    women: 'Perempuan',
    womenShare: '% perempuan',
    youth: 'Pemuda',
    youthShare: '% pemuda',
    poor: 'Keluarga miskin',
    poorShare: '% keluarga miskin',
    presentOfInvited: 'Hadir dibanding undangan',
    remark: 'Keterangan',
    code: 'Kode',
    fundSource: 'Sumber dana',
    village: 'Bagian desa',
    partner: 'Bagian mitra',
    through: 'Melalui kas desa',
    outside: 'Di luar kas desa',
    unclear: 'Belum dicatat jalurnya',
    programCount: 'Jumlah program',
    benefit: 'Manfaat',
    programs: 'Program terkait',
    toDo: 'Yang perlu dikerjakan',
    about: 'Tentang',
    who: 'Siapa',
    due: 'Tanggal',
    days: 'Waktu',
    targetHigh: 'Target atas',
    capped: 'Dalam rata-rata',
    ...earnedWords.columns,
    ...historyWords.columns,
  },
  outOf: (part: number, whole: number): string => `${f.number(part)} dari ${f.number(whole)}`,
  ofIndicators: (measured: number, total: number): string =>
    `${f.number(measured)} dari ${f.number(total)} indikator berdata`,
  status: {
    ...STATUS,
    noId: 'Program ini belum mempunyai ID sendiri, jadi pemantauannya belum dapat dikaitkan.',
    noIndicators: 'Belum ada indikator di lembar Pemantauan.',
    noneComputable: (total: number): string =>
      `Ada ${f.number(total)} indikator, tetapi belum ada yang dapat dihitung; lihat tabel indikator.`,
    overrun: (days: number): string => `Tanggal selesai sudah lewat ${f.number(days)} hari.`,
  },
  report: {
    last: (date: string): string => `Terakhir ${date}`,
    due: (date: string): string => `Berikutnya paling lambat ${date}`,
    late: (date: string): string => `Perlu laporan sejak ${date}`,
  },
  indicator: {
    rising: (percent: string, band: string, figure: string, target: string): string =>
      `Capaian ${percent} (${band}): ${figure} dari target ${target}.`,
    falling: (percent: string, band: string, figure: string, target: string): string =>
      `Capaian ${percent} (${band}): ${figure}, target turun sampai ${target}; rumus (2 × target − capaian) ÷ target.`,
    range: (percent: string, band: string, figure: string, target: string): string =>
      `Capaian ${percent} (${band}): ${figure}, target antara ${target}.`,
    bounds: (low: string, high: string): string => `${low} dan ${high}`,
    capped: (percent: string): string => `Dalam rata-rata dihitung ${percent}.`,
    fromBaseline: (percent: string, baseline: string): string => `Kemajuan dari nilai awal ${baseline}: ${percent}.`,
    summed: (reports: number): string => `Jumlah dari ${f.number(reports)} periode.`,
    assumedRising:
      'Nilai awal kosong atau sama dengan target, jadi dianggap makin besar makin baik. Isi kolom Arah bila tidak demikian.',
    baselineNotAdded: 'Nilai awal tidak ikut dijumlahkan, jadi kemajuan dari nilai awal belum dapat dihitung.',
  },
  share: (share: string, low: string, high: string): string => `${share} (antara ${low} dan ${high})`,
  days: (days: number): string =>
    days === 0 ? 'hari ini' : days > 0 ? `${f.number(days)} hari lagi` : `lewat ${f.number(-days)} hari`,
  headings: {
    narrative: 'Ringkasnya',
    figures: 'Angka keseluruhan',
    thisWeek: 'Yang perlu dikerjakan minggu ini',
    programs: 'Keadaan setiap program',
    earned: earnedWords.heading,
    development: historyWords.heading,
    indicators: 'Indikator',
    commitments: 'Komitmen menurut pihak',
    participation: 'Kehadiran menurut kelompok',
    funds: 'Rencana dana menurut sumber',
    benefits: 'Manfaat yang dituju',
    coverage: 'Yang tidak ikut dihitung dan perlu dilengkapi',
    method: 'Cara menghitung dan membaca',
  },
  notes: {
    thisWeek: 'Yang lewat waktu atau jatuh tempo dalam tujuh hari, yang paling lama lewat lebih dulu.',
    programs: 'Program yang batal tidak ditampilkan. Status membantu pembicaraan dan bukan penilaian orang.',
    indicators: (derived: number, total: number): string =>
      `Bertambah: dijumlahkan antarperiode. Persentase dan tahapan: dipakai periode terakhir, tidak dijumlahkan.${derived === 0 ? '' : ` Arah ${f.number(derived)} dari ${f.number(total)} indikator dilihat dari Nilai awal dan Target karena kolom Arah kosong.`}`,
    commitments: 'Jatuh tempo hari ini belum terlambat. Kurang dari lima komitmen yang diketahui: hanya jumlahnya.',
    participation:
      'Kelompok saling beririsan, jadi tidak dijumlahkan. Orang yang hadir dua kali dihitung dua kali. Bila dibagikan ke luar, sembunyikan angka di bawah 5.',
    funds: (recorded: number, programs: number): string =>
      `${f.number(recorded)} dari ${f.number(programs)} program mencatat sumber. Rencana biaya, bukan realisasi.`,
    benefits: (empty: readonly string[]): string =>
      empty.length === 0 ? 'Semua manfaat sudah dituju.' : `Belum ada program untuk: ${f.list(empty)}.`,
  },
  none: {
    thisWeek: 'Tidak ada yang mendesak minggu ini.',
    indicators: 'Belum ada indikator. Isi lembar Pemantauan: satu baris per indikator per periode.',
    commitments: 'Belum ada komitmen yang dicatat di lembar Komunikasi.',
    participation: 'Belum ada pertemuan yang dicatat di lembar Komunikasi.',
    funds: 'Belum ada rencana biaya di lembar Program.',
  },
  funds: {
    total: 'Jumlah',
    withoutAmount: (programs: number): string => `${f.number(programs)} kali disebut tanpa angka`,
  },
  attendance: {
    recorded: (part: number, whole: number): string =>
      `${f.number(part)} dari ${f.number(whole)} pertemuan mencatat jumlah hadir`,
    women: (part: number, low: string, high: string): string =>
      `perempuan dicatat di ${f.number(part)} pertemuan; bila yang lain ikut dihitung, antara ${low} dan ${high}`,
    known: (known: number, present: number, percent: string): string =>
      `perempuan/laki-laki diketahui untuk ${f.number(known)} dari ${f.number(present)} kehadiran (${percent})`,
    inconsistent: (meetings: number): string =>
      `${f.number(meetings)} pertemuan mencatat kelompok lebih besar daripada total; tidak ikut dalam persen`,
  },
  figures: FIGURES,
  because: {
    date: 'Tanggal hari ini menurut zona waktu desa.',
    programs: (cancelled: number): string =>
      `Baris di lembar Program; ${f.number(cancelled)} program batal tidak ikut.`,
    onTrack: (from: string): string => `Capaian rata-rata ${from} atau lebih.`,
    attention: (from: string, below: string): string => `Capaian rata-rata mulai ${from} dan di bawah ${below}.`,
    late: (below: string): string => `Capaian rata-rata di bawah ${below}.`,
    noData: 'Belum ada indikator yang dapat dihitung; ini bukan nol.',
    physical: (programs: number, all: number, cap: string): string =>
      `Rata-rata ${f.number(programs)} program yang sudah ada datanya, dari ${f.number(all)} program; setiap indikator dibatasi 0–${cap}.`,
    indicators: 'Indikator yang sudah mempunyai capaian, periode, jenis, dan target.',
    documents:
      'Program yang sedang berjalan atau sudah berakhir dan jenisnya memerlukan perjanjian atau peraturan bersama.',
    lateReports: (months: number): string =>
      `Lebih dari ${f.number(months)} bulan sejak laporan terakhir atau sejak mulai.`,
    planned: (programs: number): string => `Biaya desa + biaya mitra dari ${f.number(programs)} program.`,
    realised: (programs: number): string => `Realisasi dana di lembar Pemantauan dari ${f.number(programs)} program.`,
    absorption: (programs: number): string =>
      `Realisasi dibagi rencana, hanya dari ${f.number(programs)} program yang mencatat keduanya.`,
    kept: (known: number, unknown: number, early: number): string =>
      `Dari ${f.number(known)} komitmen jatuh tempo yang diketahui; ${f.number(unknown)} lagi belum diketahui, ${f.number(early)} selesai lebih awal atau tanpa tenggat.`,
    keptShare: (low: string, high: string, half: string): string =>
      `Rentang kepastian 95%: ${low} sampai ${high}. Bila yang sedang berjalan dihitung setengah: ${half}.`,
    tooFew: 'Kurang dari lima komitmen yang diketahui, jadi hanya jumlahnya yang ditulis.',
    overdue: 'Tenggat sebelum hari ini dan status Belum atau Berjalan.',
    present: (part: number, whole: number): string =>
      `Jumlah kehadiran, bukan orang; ${f.number(part)} dari ${f.number(whole)} pertemuan mencatat.`,
    women: (paired: number, whole: number): string =>
      `Perempuan dibagi hadir, di ${f.number(paired)} dari ${f.number(whole)} pertemuan yang mencatat keduanya.`,
    womenRange: (low: string, high: string): string =>
      ` Bila pertemuan tanpa catatan perempuan ikut dihitung: antara ${low} dan ${high}.`,
    womenUnknown: 'Belum ada pertemuan yang mencatat jumlah hadir dan jumlah perempuan.',
    parity: (women: string, men: string, band: ParityBand | undefined): string =>
      `Kehadiran perempuan ${women} dibanding laki-laki ${men} per penduduk${band === undefined ? '' : `; ${PARITY[band]}`}. Setara: ${f.number(0.97)} sampai ${f.number(1.03)}.`,
    womenTarget: 'Sasaran desa di Pengaturan, bukan ketentuan hukum.',
    thisWeek: 'Baris di tabel "Yang perlu dikerjakan minggu ini".',
    past: 'Baris di tabel itu yang tanggalnya sebelum hari ini.',
    sources: 'Program yang menyebut paling sedikit satu sumber dana.',
    origins: 'Kebutuhan yang mencatat Asal usulan.',
  },
  coverage: {
    programsWithoutId: (count: number): string => `${f.number(count)} program belum mempunyai ID sendiri.`,
    strayReports: (count: number): string =>
      `${f.number(count)} baris Pemantauan tidak menunjuk program yang dikenali. Pilih program dari daftar.`,
    cancelledReports: (count: number): string => `${f.number(count)} baris Pemantauan milik program yang batal.`,
    namelessReports: (count: number): string =>
      `${f.number(count)} baris Pemantauan berisi capaian tanpa nama indikator. Tulis nama indikatornya.`,
    unmeasured: (count: number): string =>
      `${f.number(count)} indikator belum dapat dihitung; sebabnya ada di tabel Indikator.`,
    cancelledCommitments: (count: number): string =>
      `${f.number(count)} komitmen batal, atau hanya menyangkut program batal.`,
    withoutOwner: (count: number): string => `${f.number(count)} komitmen belum mempunyai penanggung jawab.`,
    withoutAttendance: (count: number): string => `${f.number(count)} pertemuan belum mencatat jumlah hadir.`,
    withoutSource: (count: number): string => `${f.number(count)} program belum mencatat sumber dana.`,
    unreadFunds: (programs: readonly string[]): string => `Ada angka dana yang belum terbaca di ${f.list(programs)}.`,
    repeatedFunds: (programs: readonly string[]): string =>
      `Realisasi dana yang sama tertulis lebih dari sekali pada satu periode di ${f.list(programs)}; periksa agar tidak dobel.`,
    difference: (program: string, named: string, cost: string, side: 'village' | 'partner'): string =>
      `${program}: rincian sumber dana ${side === 'village' ? 'desa' : 'mitra'} ${named}, sedangkan biayanya ${cost}. Dipakai rincian sumber.`,
    origins: (missing: number): string => `${f.number(missing)} kebutuhan: asal usulan tidak dicatat.`,
    complete: 'Semua baris ikut dihitung.',
  },
  method: [
    'Capaian: naik = 100 × capaian ÷ target; turun = 100 × (2 × target − capaian) ÷ target; rentang = 100 di dalamnya, di bawahnya seperti naik, di atasnya seperti turun. Arah dari kolom Arah; bila kosong, turun bila target lebih kecil daripada nilai awal. Untuk rata-rata, setiap capaian dibatasi 0–100% atau batas di Pengaturan.',
    'Status dihitung dari capaian rata-rata terhadap target akhir, bukan terhadap waktu; bandingkan dengan kolom Waktu terpakai.',
    'Yang kosong berarti belum diketahui dan tidak pernah dianggap nol.',
  ],
  narrative: NARRATIVE,
};
