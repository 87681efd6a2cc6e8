import type { FlagSeverity } from '../../mismatch/flag';
import { formatWords as f } from './format';

const VILLAGE = 'Pemerintah Desa';

interface ForProgram {
  readonly program: string;
  readonly responsible: string | undefined;
  readonly others: readonly string[];
  readonly today: string;
}

interface ForPair {
  readonly need: string;
  readonly supporter: string;
  readonly supports: string;
  readonly objector: string;
  readonly objects: string;
}

interface ForPartner {
  readonly partner: string;
  readonly need: string;
  readonly program: string;
  readonly responsible: string | undefined;
}

interface ForRelation {
  readonly pair: readonly string[];
  readonly partners: readonly string[];
  readonly index: string;
  readonly topics: number;
  readonly withPower: boolean;
  readonly need: string;
  readonly mediators: readonly string[];
}

interface ForKeyPartner {
  readonly partner: string;
  readonly date: string | undefined;
  readonly days: number | undefined;
  readonly limit: number;
  readonly setting: string;
}

const partners = (others: readonly string[]): string => (others.length === 0 ? 'mitra program' : f.list(others));
const who = (responsible: string | undefined): string => (responsible === undefined ? VILLAGE : `PIC (${responsible})`);
const divided = (yes: boolean): string =>
  yes ? ' Dana program yang menjawab beberapa kebutuhan dibagi menurut perkiraan biayanya.' : '';

/** Names listed in one sentence; the rest are counted. */
const NAMED = 8;
const firstOf = (names: readonly string[]): readonly string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED), `${f.number(names.length - NAMED)} lainnya`] : names;

/** Ketidakcocokan: neutral words, because partners read the same sheet. Each rule says why and what could come next. */
export const mismatchWords = {
  village: (term: string, name: string | undefined): string => `Pemerintah ${term}${name ? ` ${name}` : ''}`,
  emptyCell: '(kosong)',
  severity: { HIGH: 'Tinggi', MEDIUM: 'Sedang', LOW: 'Rendah' } as Readonly<Record<FlagSeverity, string>>,
  absent: (sheets: readonly string[]): string => `Lembar ${f.list(sheets)} belum ada atau belum terbaca.`,
  unchecked: 'belum diperiksa',
  rules: {
    M1: {
      name: 'Posisi berlawanan',
      why: (x: ForPair): string =>
        `${x.supporter} tercatat "${x.supports}" dan ${x.objector} tercatat "${x.objects}" untuk ${x.need}. Kedua posisi ini perlu dibicarakan.`,
      next: (x: ForPair & { others: readonly string[] }): string =>
        x.others.length === 1
          ? `${VILLAGE} bertemu dengan ${x.others[0] ?? ''} untuk saling menjelaskan pertimbangan tentang ${x.need}.`
          : `${VILLAGE} mengundang ${x.supporter} dan ${x.objector} bermusyawarah mencari titik temu tentang ${x.need}.`,
    },
    M2: {
      name: 'Posisi desa dan mitra',
      why: (x: ForPair): string =>
        `Desa tercatat "${x.supports}" dan ${x.objector} tercatat "${x.objects}" untuk ${x.need}. Perbedaan ini perlu dibicarakan.`,
      next: (x: ForPair & { others: readonly string[] }): string =>
        `${VILLAGE} menemui ${x.objector} untuk mendengar pertimbangannya dan menjelaskan alasan desa.`,
    },
    M3: {
      name: 'Di luar fokus',
      why: (x: ForPartner & { focus: string; sector: number | undefined; goal: number | undefined }): string =>
        `Fokus ${x.partner} adalah "${x.focus}", sedangkan ${x.need} dalam ${x.program} termasuk ${f.list([...(x.sector ? [`bidang ${x.sector}`] : []), ...(x.goal ? [`SDGs ${x.goal}`] : [])])}. Kesesuaiannya perlu dibicarakan.`,
      next: (x: ForPartner): string =>
        `${who(x.responsible)} menanyakan kepada ${x.partner} apakah ${x.need} sejalan dengan fokusnya, lalu memperbarui kolom Fokus bidang bila perlu.`,
    },
    M4: {
      name: 'Harapan belum dijawab',
      why: (x: { partner: string; expectation: string; need: string }): string =>
        `${x.partner} tercatat berharap "${x.expectation}" untuk ${x.need}, dan belum ada program yang memuat lembaga dan kebutuhan ini bersama-sama.`,
      next: (x: { partner: string }): string =>
        `${VILLAGE} membicarakan harapan itu dengan ${x.partner}: dimasukkan ke sebuah program, atau dijelaskan mengapa belum dapat dipenuhi.`,
    },
    M5: {
      name: 'Kurang dana',
      why: (x: { need: string; cost: string; committed: string | undefined; gap: string; divided: boolean }): string =>
        x.committed === undefined
          ? `${x.need} diperkirakan memerlukan ${x.cost}, dan belum ada dana yang tercatat.`
          : `${x.need} diperkirakan memerlukan ${x.cost}. Dana yang tercatat ${x.committed}, jadi masih diperlukan ${x.gap}.${divided(x.divided)}`,
      next: (x: { need: string; others: readonly string[] }): string =>
        x.others.length === 0
          ? `${VILLAGE} membahas sumber dana untuk ${x.need} dalam musyawarah dan mencari calon mitra.`
          : `${VILLAGE} membicarakan pembiayaan ${x.need} dengan ${f.list(x.others)}.`,
      unsure: (programs: readonly string[], needs: readonly string[]): string =>
        `Kolom Kebutuhan, Tahap, atau dana dari ${f.list(firstOf(programs))} belum terbaca, jadi belum pasti apakah dana ${f.list(firstOf(needs))} kurang. Lihat Periksa Data.`,
    },
    M6: {
      name: 'Tumpang tindih',
      tooMuch: (x: {
        need: string;
        programs: readonly string[];
        total: string;
        cost: string;
        divided: boolean;
      }): string =>
        `Biaya mitra dari ${f.list(x.programs)} untuk ${x.need} berjumlah ${x.total}, lebih besar daripada perkiraan biayanya ${x.cost}.${divided(x.divided)}`,
      nextTooMuch: (x: { need: string; others: readonly string[] }): string =>
        `${VILLAGE} membicarakan pembagian peran dengan ${partners(x.others)}, atau memperbarui perkiraan biaya ${x.need}.`,
      sameWork: (x: { first: string; second: string; need: string; otherNeed: string | undefined }): string =>
        x.otherNeed === undefined
          ? `${x.first} dan ${x.second} sama-sama menjawab ${x.need}. Pembagian pekerjaannya perlu dibicarakan.`
          : `${x.first} menjawab ${x.need} dan ${x.second} menjawab ${x.otherNeed}, dua baris dengan nama, lokasi, dan tahun yang sama. Pembagian pekerjaannya perlu dibicarakan.`,
      nextSameWork: (x: { others: readonly string[] }): string =>
        `${VILLAGE} mempertemukan ${partners(x.others)} untuk menyepakati bagian masing-masing atau menggabungkan kedua program.`,
    },
    M7: {
      name: 'Di luar masa',
      tooEarly: (x: ForProgram & { date: string }): string =>
        `${x.program} tercatat pada tahap Pelaksanaan, sedangkan Tanggal mulainya ${x.date} dan hari ini ${x.today}.`,
      tooLate: (x: ForProgram & { date: string }): string =>
        `${x.program} tercatat pada tahap Pelaksanaan, sedangkan Tanggal selesainya ${x.date} dan hari ini ${x.today}.`,
      nextDates: (x: ForProgram): string =>
        `${who(x.responsible)} dan ${partners(x.others)} menyepakati masa program, lalu memperbarui tanggal atau tahapnya.`,
      monitored: (x: ForProgram & { periods: readonly string[]; dates: readonly string[] }): string =>
        `Pemantauan ${x.program} memuat periode ${f.list(x.periods)}, di luar tanggal program (${x.dates.join(' – ')}).`,
      nextMonitored: (x: ForProgram): string =>
        `${who(x.responsible)} mencocokkan periode pemantauan dan tanggal program bersama ${partners(x.others)}.`,
    },
    M8: {
      name: 'Pelaksanaan tanpa perjanjian',
      why: (x: ForProgram & { kind: string; document: string; wanted: string }): string =>
        `${x.program} berjenis "${x.kind}" dan tercatat pada tahap Pelaksanaan dengan dokumen "${x.document}". Untuk jenis ini ditunggu ${x.wanted}.`,
      next: (x: ForProgram & { wanted: string }): string =>
        `${VILLAGE} dan ${partners(x.others)} menyiapkan ${x.wanted}, atau memperbarui kolom Bentuk dokumen bila sudah ada.`,
    },
    M9: {
      name: 'Komitmen lewat tenggat',
      why: (x: { commitment: string; holders: readonly string[]; due: string; status: string }): string =>
        `Komitmen "${x.commitment}" dari ${f.list(x.holders)} bertenggat ${x.due} dan statusnya "${x.status}".`,
      next: (x: { others: readonly string[]; attended: readonly string[] }): string => {
        if (x.others.length > 0)
          return `${VILLAGE} menghubungi ${f.list(x.others)} untuk menanyakan perkembangannya dan menyepakati tenggat baru bila perlu.`;
        const told = x.attended.length === 0 ? 'pihak yang hadir' : f.list(x.attended);
        return `${VILLAGE} menuntaskan komitmen ini atau menyepakati tenggat baru dengan ${told}.`;
      },
    },
    M10: {
      name: 'Posisi perlu diperbarui',
      estimate: (x: { holder: string; need: string; position: string; basis: string }): string =>
        `Posisi "${x.position}" dari ${x.holder} untuk ${x.need} dicatat dengan dasar "${x.basis}".`,
      stale: (x: { holder: string; need: string; date: string; days: number }): string =>
        `Posisi ${x.holder} untuk ${x.need} dicatat pada ${x.date}, lebih dari ${f.number(x.days)} hari yang lalu.`,
      next: (x: { holder: string; need: string; isVillage: boolean }): string =>
        x.isVillage
          ? `${VILLAGE} dan BPD meninjau kembali posisi desa untuk ${x.need} dan mencatat tanggalnya.`
          : `${VILLAGE} menanyakan langsung kepada ${x.holder}, lalu mencatat posisi, dasar, dan tanggalnya.`,
    },
    M11: {
      name: 'Belum ada Musdes',
      why: (x: ForProgram & { stage: string }): string =>
        `${x.program} tercatat pada tahap ${x.stage}, sedangkan kolom Berita acara Musdes kosong.`,
      next: (_: ForProgram): string =>
        `${VILLAGE} dan BPD menjadwalkan musyawarah desa tentang kerja sama ini, atau mencatat berita acaranya bila sudah ada.`,
    },
    M12: {
      name: 'Laporan belum ada',
      never: (x: ForProgram & { date: string; due: string; months: number }): string =>
        `${x.program} dimulai ${x.date} dan belum ada tanggal Laporan ke BPD. Dengan interval ${f.number(x.months)} bulan, laporan ditunggu paling lambat ${x.due}.`,
      again: (x: ForProgram & { date: string; due: string; months: number }): string =>
        `Laporan ke BPD terakhir untuk ${x.program} bertanggal ${x.date}. Dengan interval ${f.number(x.months)} bulan, laporan berikutnya ditunggu paling lambat ${x.due}.`,
      next: (x: ForProgram): string =>
        `${who(x.responsible)} menyiapkan laporan bersama ${partners(x.others)}, lalu Kepala Desa menyampaikannya kepada BPD.`,
    },
    M13: {
      name: 'Belum ada pendukung',
      why: (x: { need: string; score: string | undefined; low: string; high: string }): string =>
        `Skor ${x.need} ${x.score ?? `${x.low} sampai ${x.high}`}, dan belum ada mitra yang tercatat mendukungnya.`,
      next: (x: { need: string; others: readonly string[] }): string =>
        x.others.length === 0
          ? `${VILLAGE} mencari calon mitra untuk ${x.need} bersama BPD dan warga yang mengusulkannya.`
          : `${VILLAGE} memperkenalkan ${x.need} kepada ${f.list(x.others)}, yang fokusnya sejalan.`,
      possible: (needs: readonly string[]): string =>
        `Skor ${f.list(needs)} belum pasti mencapai 60 karena ada kriteria yang belum dinilai; belum ada mitra yang tercatat mendukung. Lengkapi kelima kriterianya.`,
      noScore: 'Bobot lima kriteria di Pengaturan belum dapat dipakai, jadi skor belum dapat dihitung.',
    },
    M14: {
      name: 'Di luar wilayah',
      why: (x: ForPartner & { area: string; location: string }): string =>
        `Wilayah kerja ${x.partner} tertulis "${x.area}", sedangkan ${x.need} dalam ${x.program} berlokasi di "${x.location}". Jangkauannya perlu dibicarakan.`,
      next: (x: ForPartner & { location: string }): string =>
        `${who(x.responsible)} menanyakan kepada ${x.partner} apakah dapat bekerja di ${x.location}, lalu memperbarui kolom Wilayah kerja bila perlu.`,
      noPlaces: (missing: readonly string[]): string =>
        `Wilayah desa belum lengkap di Pengaturan. Isi ${f.list(missing)}.`,
    },
    M15: {
      name: 'Perbedaan menyeluruh',
      why: (x: ForRelation): string =>
        `${f.list(x.pair)} sama-sama mengambil posisi pada ${f.number(x.topics)} kebutuhan. Indeks perbedaannya ${x.index} (0 searah, 1 berbeda)${x.withPower ? ', dengan memperhitungkan pengaruh' : ''}. Yang paling perlu dibicarakan: ${x.need}.`,
      next: (x: ForRelation): string =>
        `${VILLAGE} ${x.partners.length === 1 ? 'menemui' : 'mempertemukan'} ${f.list(x.partners)}, mulai dari ${x.need}.${x.mediators.length === 0 ? '' : ` Yang searah dengan keduanya dan dapat membantu: ${f.list(x.mediators)}.`}`,
    },
    M16: {
      name: 'Mitra kunci belum dihubungi',
      why: (x: ForKeyPartner): string =>
        x.date === undefined || x.days === undefined
          ? `${x.partner} termasuk mitra kunci dan belum ada komunikasi yang tercatat.`
          : `${x.partner} termasuk mitra kunci. Komunikasi terakhir ${x.date}, ${f.number(x.days)} hari yang lalu; "${x.setting}" di Pengaturan ${f.number(x.limit)}.`,
      next: (x: { partner: string }): string =>
        `${VILLAGE} menghubungi ${x.partner}, lalu mencatatnya di lembar Komunikasi.`,
      unsure: (partners: readonly string[]): string =>
        `Ada baris Komunikasi yang belum terbaca, jadi belum pasti kapan ${f.list(firstOf(partners))} terakhir dihubungi. Lihat Periksa Data.`,
    },
  },
  page: {
    title: 'Ketidakcocokan',
    heading: 'Hal yang perlu dibicarakan',
    note: (x: { open: number; high: number; medium: number; low: number; done: number }): string =>
      `${f.number(x.open)} hal berlaku: ${f.number(x.high)} tingkat tinggi, ${f.number(x.medium)} sedang, ${f.number(x.low)} rendah; ${f.number(x.done)} sudah selesai. Kolom Status, Penanggung jawab, dan Catatan milik perangkat desa; isinya selalu ikut terbawa. Tulis alamat tautan lengkap sebagai teks, karena tautan di balik kata tidak ikut.`,
    waiting: (count: number): string =>
      ` ${f.number(count)} hal belum dapat diperiksa lagi; sebabnya tertulis di bawah tabel.`,
    unlisted: (count: number): string =>
      ` ${f.number(count)} hal lain tidak muat di lembar ini; mulailah dari yang teratas.`,
    empty: 'Belum ada hal yang perlu dibicarakan menurut data saat ini.',
    columns: {
      id: 'ID',
      severity: 'Tingkat',
      rule: 'Aturan',
      parties: 'Pihak',
      about: 'Tentang',
      why: 'Mengapa',
      nextStep: 'Langkah berikut',
      sources: 'Sumber',
      link: (number: number): string => `Sel ${number}`,
      state: 'Keadaan',
      since: 'Sejak',
      status: 'Status',
      owner: 'Penanggung jawab',
      note: 'Catatan',
    },
    states: { open: 'berlaku', waiting: 'belum dapat diperiksa', done: 'selesai' },
    statuses: ['Belum', 'Dibahas', 'Disepakati', 'Tidak relevan'] as readonly string[],
    unjudged: 'Yang belum dapat diperiksa',
    allJudged: 'Semua aturan dapat diperiksa.',
    reading: 'Cara membaca',
    readingText:
      'Lembar ini membantu musyawarah dan tidak memutuskan apa pun. Sel kosong atau yang belum terbaca membuat suatu aturan diam, jadi periksa juga lembar Periksa Data. Baris yang tidak berlaku lagi tetap ada dengan keadaan "selesai" beserta catatannya.',
    moreSources: (count: number): string => `dan ${f.number(count)} sel lain`,
  },
};
