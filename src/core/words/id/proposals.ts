import type { FitPart } from '../../allocation/fit';
import type { Gate } from '../../allocation/partnerFit';
import type { Without } from '../../allocation/proposeCollaboration';
import { formatWords as f } from './format';

const PARTS: Readonly<Record<FitPart, string>> = {
  relevance: 'Bidang',
  resources: 'Sumber daya',
  willingness: 'Kemauan',
  reach: 'Wilayah',
};

const WITHOUT: Readonly<Record<Without, string>> = {
  area: 'wilayah kerjanya berbeda',
  conflict: 'ada posisi yang perlu dibicarakan dahulu',
  inactive: 'lembaga yang tercatat tidak aktif',
  nobody: 'belum ada lembaga selain desa di lembar Stakeholder',
  busy: 'mitra yang cocok sudah memimpin kebutuhan lain',
};

const GATES: Readonly<Record<Gate, string>> = {
  conflict: 'keberatan',
  area: 'di luar wilayah',
  inactive: 'tidak aktif',
};

/** What is left out, part by part; a part of none is not said. */
const some = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${f.number(count)} ${what}`]);
const sentence = (start: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${start}: ${f.list(parts)}.`];

/** Who could work on what: headers, reasons and explanations. */
export const proposalWords = {
  title: 'Usulan kolaborasi',
  headings: {
    proposals: 'Mitra utama per kebutuhan',
    spread: 'Pembagian dana mitra',
    partners: 'Dana per mitra',
    village: 'Dana desa untuk sisa kesenjangan',
    reading: 'Cara membaca',
  },
  notes: {
    proposals: 'Usulan untuk dibicarakan; keputusan tetap di musyawarah.',
    spread: 'Dana mitra yang diketahui dibagi menurut skor × kecocokan untuk setiap rupiah kesenjangan.',
    partners: 'Belum tentu dana ini masih bebas; tanyakan kepada mitra sebelum diusulkan.',
    village: 'Kebutuhan yang sisanya dapat ditutup penuh oleh dana desa.',
  },
  none: {
    proposals: 'Belum ada kebutuhan yang dinilai. Isi nilai 1–5 di lembar Kebutuhan.',
    spread: 'Tidak ada kesenjangan dana yang diketahui.',
    partners: 'Belum ada dana mitra yang diketahui. Isi kolom "Dana yang dapat diberikan" di lembar Stakeholder.',
    village: 'Tidak ada sisa kesenjangan yang dapat ditutup penuh dengan dana ini.',
  },
  refused: (negative: boolean): string =>
    `${negative ? 'Ada bobot kecocokan di Pengaturan yang kurang dari 0%' : 'Jumlah keempat bobot kecocokan di Pengaturan nol'}. Isi bobotnya, misalnya 40%, 25%, 20%, dan 15%.`,
  noBudget: '"Dana desa untuk kolaborasi" di Pengaturan belum diisi, jadi bagian ini belum dihitung.',
  columns: {
    ...PARTS,
    id: 'ID',
    need: 'Kebutuhan',
    score: 'Skor',
    lead: 'Mitra utama',
    fit: 'Kecocokan',
    worth: 'Skor × kecocokan',
    second: 'Mitra lain terbaik',
    inKind: 'Dukungan selain dana',
    gated: 'Tidak diusulkan',
    why: 'Alasan',
    source: 'Sumber',
    gap: 'Kesenjangan',
    gifts: 'Pembagian',
    given: 'Dari mitra',
    unmet: 'Belum terpenuhi',
    met: 'Terpenuhi',
    partner: 'Mitra',
    offer: 'Dana diketahui',
    used: 'Dibagikan',
    left: 'Sisa',
    leads: 'Kebutuhan yang dipimpin',
    more: 'Bila dananya ditambah',
    cost: 'Dana desa',
    status: 'Status',
    owner: 'Penanggung jawab',
    note: 'Catatan',
  },
  statuses: ['Usulan', 'Dihubungi', 'Disepakati', 'Tidak jadi'],
  unknown: 'belum diketahui',
  conditional: (asset: string): string => `${asset} (bersyarat)`,
  others: (count: number): string => `${count} lainnya`,
  second: (partner: string, worth: string): string => `${partner} (skor × kecocokan ${worth})`,
  gated: (partner: string, gate: Gate): string => `${partner}: ${GATES[gate]}`,
  gift: (partner: string, amount: string): string => `${partner} ${amount}`,
  strongest: (parts: readonly string[]): string => `Terkuat pada ${f.list(parts)}.`,
  weak: (parts: readonly string[]): string => `Lemah pada ${f.list(parts)}.`,
  weakPart: (part: string, value: string): string => `${part} (${value})`,
  toAsk: (parts: readonly string[]): string => `Belum diketahui: ${f.list(parts)}; tanyakan kepada mitra.`,
  shared: 'Ada mitra yang lebih cocok, tetapi sudah diusulkan memimpin kebutuhan lain.',
  without: (need: string, why: Without): string => `Belum ada mitra untuk ${need} karena ${WITHOUT[why]}.`,
  more: (partner: string, amount: string, need: string, before: string, met: string): string =>
    `Bila ${partner} menambah ${amount}, pemenuhan kebutuhan ${need} naik dari ${before} menjadi ${met}.`,
  moneyLeft: 'Tambahan dana belum diperlukan: dananya masih bersisa.',
  noMore: 'Tambahan dana belum menambah kebutuhan yang terpenuhi.',
  figures: {
    budget: 'Dana desa untuk kolaborasi',
    used: 'Dipakai',
    left: 'Sisa dana desa',
    total: 'Skor kebutuhan yang tertutup',
    gap: 'Selisih dari pilihan terbaik yang mungkin',
  },
  because: {
    score: (score: string, low: boolean, at: string): string =>
      `Skor ${score}${low ? ' (batas bawah)' : ''} dari lima kriteria di ${at}; lihat lembar Prioritas.`,
    fit: (fit: string, parts: readonly string[]): string => `Kecocokan ${fit} = ${parts.join(' + ')}.`,
    weighed: (part: string, value: string, weight: string): string => `${part} ${value} × ${weight}`,
    worth: (worth: string, score: string, fit: string, low: boolean): string =>
      `${worth} = skor ${score} × kecocokan ${fit}${low ? ', memakai batas bawah' : ''}.`,
    part: (part: string, value: string, cells: readonly string[]): string => `${part} ${value} dari ${f.list(cells)}.`,
    resources: (value: string, offer: string, cells: readonly string[], cost: string, at: string): string =>
      `Sumber daya ${value} = dana mitra ${offer} (${f.list(cells)}) dibagi biaya ${cost} (${at}), paling banyak 100%.`,
    gap: (gap: string, cost: string, at: string, committed: string): string =>
      `Kesenjangan ${gap} = biaya ${cost} (${at}) − dana komitmen ${committed} (lembar Prioritas).`,
    given: (given: string, gifts: readonly string[]): string =>
      gifts.length === 0 ? `${given}: belum ada dana mitra yang dapat dibagikan.` : `${given} = ${gifts.join(' + ')}.`,
    minus: (result: string, from: string, less: string, whole: string, part: string): string =>
      `${result} = ${from} ${whole} − ${less} ${part}.`,
    met: (met: string, given: string, gap: string): string =>
      `${met} = ${given} dari kesenjangan ${gap}, dibulatkan ke bawah.`,
    offer: (offer: string, cells: readonly string[]): string => `${offer} menurut ${f.list(cells)}.`,
    gated: (said: string, cells: readonly string[]): string => `${said} menurut ${f.list(cells)}`,
    more: (met: string, amount: string, before: string): string =>
      `${met}: dana semua mitra dibagi ulang dengan tambahan ${amount}; tanpa tambahan ${before}.`,
    leads: (count: string, needs: readonly string[]): string =>
      needs.length === 0 ? `${count} kebutuhan.` : `${count} kebutuhan: ${f.list(needs)}.`,
    cost: (cost: string, unmet: string, step: string): string =>
      `${cost} = sisa kesenjangan ${unmet}, dibulatkan ke atas per ${step}.`,
    budget: (budget: string, at: string): string => `${budget} di Pengaturan (${at}).`,
    sum: (total: string, parts: readonly string[]): string =>
      parts.length === 0 ? `${total}: tidak ada yang dipilih.` : `${total} = ${parts.join(' + ')}.`,
    exact: (gap: string): string => `${gap}: semua pilihan dibandingkan, tidak ada yang lebih baik.`,
    bounded: (gap: string, total: string, bound: string): string =>
      `${gap} = (${bound} − ${total}) ÷ ${bound}; pilihan terbaik mungkin lebih tinggi sebanyak itu.`,
  },
  reading: {
    fit: (weights: readonly string[]): string =>
      `Kecocokan adalah usulan alat ini, bukan standar: ${f.list(weights)}. Bobotnya dapat diubah di Pengaturan. Bagian yang belum diketahui membuat kecocokan menjadi rentang; urutan memakai batas bawahnya.`,
    parts:
      'Bidang: Fokus bidang memuat Bidang atau SDGs kebutuhan. Sumber daya: dana mitra dibagi biaya. Kemauan: dari Posisi dan Tingkat kepentingan; Netral 50%. Wilayah: Wilayah kerja mencakup lokasi. Bagian di bawah 50% disebut lemah.',
    gates:
      'Tidak diusulkan: lembaga yang tidak aktif, yang Menolak, yang Keberatan dengan tingkat kepentingan 3 atau lebih, yang Keberatan dengan tingkat berapa pun bila perbedaannya dengan desa ditandai aturan M15, dan yang wilayah kerjanya tidak mencakup lokasi. Kewenangan dan masa kerja mitra tidak dicatat di buku kerja ini, jadi belum disaring; periksa sendiri.',
    lead: (most: string): string =>
      `Satu mitra utama per kebutuhan, paling banyak ${most} kebutuhan per mitra; jumlah skor × kecocokan dibuat sebesar mungkin. Beberapa susunan bisa sama baiknya.`,
    money:
      'Dana mitra = kolom "Dana yang dapat diberikan" + Aset jenis Dana bersatuan rupiah yang boleh dipakai bersama. Yang kosong belum diketahui, bukan nol.',
    leftOut: (unscored: number, noCost: number, noAmount: number): string =>
      [
        ...sentence('Tidak ikut', some(unscored, 'kebutuhan belum dinilai')),
        ...sentence('Tanpa pembagian dana', [
          ...some(noCost, 'kebutuhan yang biayanya belum diketahui'),
          ...some(noAmount, 'mitra yang menyebut Dana tanpa jumlah'),
        ]),
      ].join(' '),
    beyond: (needs: number, partners: number): string =>
      sentence('Karena daftarnya panjang, tidak dibandingkan', [
        ...some(needs, 'kebutuhan terbawah'),
        ...some(partners, 'lembaga terakhir'),
      ]).join(''),
  },
};
