import type { PairVerdict } from '../../mismatch/interestMap/pairs';
import type { NoOrder3 } from '../../mismatch/mactor/analyseActors';
import type { InfluenceRole } from '../../mismatch/mactor/influenceRoles';
import type { PowerInterest } from '../../stakeholders/powerInterest';
import type { SalienceClass } from '../../stakeholders/salience';
import { formatWords as f } from './format';

/** Why influence is not weighed in; where nobody said who influences whom, which of three things is missing. */
type WithoutInfluence = Exclude<NoOrder3, 'noInfluence'> | 'off' | 'noSheet' | 'empty';

const POWER = 'Indeks memakai tingkat kepentingan saja.';
const NO_ORDER_3: Readonly<Record<WithoutInfluence, string>> = {
  off: `Pengaruh antarpihak tidak diperhitungkan karena "Tampilkan skor pengaruh" di Pengaturan belum Ya. ${POWER}`,
  noSheet: `Pengaruh antarpihak tidak diperhitungkan karena lembar Pengaruh belum ada. ${POWER}`,
  empty: `Pengaruh antarpihak tidak diperhitungkan karena lembar Pengaruh masih kosong. ${POWER}`,
  blanks: `Lembar Pengaruh belum lengkap, jadi pengaruh belum diperhitungkan. ${POWER}`,
  noPower: `Menurut lembar Pengaruh belum ada pihak yang memengaruhi pihak lain, jadi pengaruh tidak diperhitungkan. ${POWER}`,
  refused: `Lembar Pengaruh belum dapat dipakai; lihat Periksa Data. ${POWER}`,
};

const CLASSES: Readonly<Record<PowerInterest, string>> = {
  MANAGE_CLOSELY: 'Libatkan sejak awal',
  KEEP_SATISFIED: 'Jaga komunikasi',
  KEEP_INFORMED: 'Beri kabar',
  MONITOR: 'Pantau',
};

const SALIENCE: Readonly<Record<SalienceClass, string>> = {
  definitive: 'berpengaruh, sah, dan mendesak',
  dominant: 'berpengaruh dan sah',
  dangerous: 'berpengaruh dan mendesak',
  dependent: 'sah dan mendesak',
  dormant: 'berpengaruh',
  discretionary: 'berkepentingan sah',
  demanding: 'mendesak',
  'non-stakeholder': 'belum ada ciri yang tercatat tinggi',
};

const VERDICTS: Readonly<Record<PairVerdict, string>> = {
  conflict: 'Perlu dibicarakan',
  mixed: 'Sebagian searah',
  aligned: 'Searah',
};

const weighed = (withPower: boolean): string => (withPower ? ' dikalikan pengaruh R* dari lembar Pengaruh' : '');

/** Peta Kepentingan: who agrees with whom on what, and how to engage each partner. Neutral, because partners read it. */
export const interestMapWords = {
  title: 'Peta Kepentingan',
  headings: {
    figures: 'Angka utama',
    sentences: 'Dalam kalimat',
    matrix: 'Searah dan berbeda antarpihak',
    pairs: 'Pasangan pihak',
    actors: 'Setiap pihak',
    needs: 'Kebutuhan dan posisinya',
    engagement: 'Rencana pelibatan',
    method: 'Cara membaca',
  },
  columns: {
    actor: 'Pihak',
    ambivalence: 'Derajat terbagi',
    relativePower: 'Pengaruh relatif R*',
    influenceRole: 'Peran pengaruh',
    one: 'Pihak pertama',
    other: 'Pihak kedua',
    verdict: 'Keadaan',
    index: 'Indeks perbedaan',
    plainIndex: 'Indeks tanpa pengaruh',
    basis: 'Dasar',
    together: 'Searah',
    apart: 'Berbeda',
    topics: 'Kebutuhan bersama',
    leading: 'Bicarakan lebih dahulu',
    mediators: 'Dapat membantu',
    source: 'Sumber',
    id: 'ID',
    need: 'Kebutuhan',
    supporters: 'Mendukung',
    opponents: 'Keberatan',
    agree: 'Bobot dukungan',
    disagree: 'Bobot keberatan',
    agreeWeighed: 'Bobot dukungan × pengaruh',
    disagreeWeighed: 'Bobot keberatan × pengaruh',
    known: 'Posisi diketahui',
    role: 'Kelas',
    salience: 'Ciri',
    power: 'Pengaruh',
    interest: 'Minat',
    lastContact: 'Kontak terakhir',
    days: 'Hari sejak itu',
    toDo: 'Yang dilakukan',
  },
  figures: {
    actors: 'Pihak',
    known: 'Posisi yang diketahui',
    convergence: 'Derajat searah',
    convergenceWeighed: 'Derajat searah dengan pengaruh',
    conflicts: 'Pasangan yang perlu dibicarakan',
    closest: 'Paling searah',
    opposed: 'Paling berbeda',
    stability: 'Ketidakseimbangan pengaruh',
    power: 'Pihak paling berpengaruh',
  },
  because: {
    actors: (partners: number): string =>
      `Desa dan ${f.number(partners)} lembaga di lembar Stakeholder; yang Tidak aktif tidak ikut.`,
    known: (actors: number, needs: number): string =>
      `${f.number(actors)} pihak × ${f.number(needs)} kebutuhan yang belum selesai. Yang belum tercatat tidak dianggap netral.`,
    convergence:
      'Dari semua posisi yang bertemu pada kebutuhan yang sama, bagian yang searah, menurut besar kepentingannya.',
    convergenceWeighed: 'Bagian yang searah, dikalikan pengaruh R* dari lembar Pengaruh.',
    noTopic: 'Belum ada dua pihak yang bersikap pada kebutuhan yang sama.',
    conflicts: 'Indeks perbedaan 0,5 atau lebih.',
    distance: (distance: string): string => `Jumlah searah dikurangi berbeda: ${distance}.`,
    stability: '0 seimbang; 100 sebagian pihak hanya memengaruhi dan yang lain hanya dipengaruhi.',
    power: (range: string): string => `R* ${range} menurut lembar Pengaruh; rata-rata semua pihak 1.`,
    index: (x: { value: string; together: string; apart: string; withPower: boolean; cells: string }): string =>
      `Indeks ${x.value} = ${x.apart} ÷ (${x.together} + ${x.apart}): bagian berbeda dari seluruh bobot${weighed(x.withPower)}, menurut ${x.cells}.`,
    weight: (x: { value: string; together: boolean; withPower: boolean; parts: string }): string =>
      x.parts === ''
        ? `${x.value}: tidak ada kebutuhan yang ${x.together ? 'searah' : 'berbeda'}.`
        : `${x.value}: bobot kebutuhan yang ${x.together ? 'searah' : 'berbeda'}${weighed(x.withPower)}: ${x.parts}.`,
    topics: (value: string, parts: string): string => `${value} kebutuhan diberi posisi oleh keduanya: ${parts}.`,
    matrix: (x: { value: string; together: string; apart: string }): string =>
      `${x.value}: searah ${x.together === '' ? f.none : x.together}; berbeda ${x.apart === '' ? f.none : x.apart}.`,
    sum: (x: { value: string; support: boolean; withPower: boolean; parts: string }): string =>
      x.parts === ''
        ? `${x.value}: belum ada yang tercatat ${x.support ? 'mendukung' : 'keberatan'}.`
        : `${x.value}: jumlah bobot posisi yang ${x.support ? 'mendukung' : 'keberatan'}${weighed(x.withPower)}: ${x.parts}.`,
    ambivalence: (value: string, parts: string): string =>
      `${value} = 1 − jumlah selisih ÷ jumlah searah dan berbeda (lembar Kepentingan) dengan ${parts}.`,
    relativePower: (x: {
      value: string;
      actors: string;
      own: string;
      all: string;
      influence: string;
      dependence: string;
      feedback: string;
      cells: string;
    }): string =>
      `${x.value} = ${x.actors} pihak × ${x.own} ÷ ${x.all}; ${x.own} = (${x.influence} − ${x.feedback}) × ${x.influence} ÷ (${x.influence} + ${x.dependence}), dan ${x.all} jumlahnya untuk semua pihak. Memengaruhi ${x.influence}, dipengaruhi ${x.dependence}, pengaruh yang kembali kepadanya ${x.feedback}, langsung dan lewat pihak lain menurut lembar Pengaruh: ${x.cells}. Rata-rata semua pihak 1.`,
    isolated: (value: string, cells: string): string =>
      `${value}: tidak memengaruhi dan tidak dipengaruhi siapa pun menurut lembar Pengaruh: ${cells}.`,
    powerRange: (range: string): string =>
      `${range}: sel kosong di lembar Pengaruh dihitung sekali 0 dan sekali 4. Lengkapi lembar itu agar menjadi satu angka.`,
    influenceCells: (row: string, column: string): string => `baris ${row} dan kolom ${column}`,
    score: (value: string, cell: string): string => `${value} tertulis di ${cell}.`,
    interest: (value: string, cell: string, filled: boolean): string =>
      `${value} adalah Tingkat kepentingan tertinggi dari posisi terbarunya, ${cell}${filled ? '' : ' (kosong, bawaan)'}.`,
    days: (value: string, date: string, cell: string, today: string): string =>
      `${value} hari dari ${date} (${cell}) sampai ${today}.`,
  },
  outOf: (known: number, all: number): string => `${f.number(known)} dari ${f.number(all)}`,
  pair: (one: string, other: string): string => `${one} – ${other}`,
  range: (low: string, high: string): string => (low === high ? low : `${low}–${high}`),
  part: (name: string, value: string, cells: string): string => `${name} ${value} (${cells})`,
  roles: {
    dominant: 'memengaruhi',
    relay: 'memengaruhi dan dipengaruhi',
    dominated: 'dipengaruhi',
    autonomous: 'berdiri sendiri',
  } as Readonly<Record<InfluenceRole, string>>,
  verdicts: VERDICTS,
  basis: { 2: 'kepentingan', 3: 'kepentingan dan pengaruh' } as Readonly<Record<2 | 3, string>>,
  classes: CLASSES,
  unknownClass: 'belum diketahui',
  borderline: (role: string): string => `${role} (di batas)`,
  salience: SALIENCE,
  either: ([one = '', other = '']: readonly string[]): string =>
    `${one} atau ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
  traits: { power: 'pengaruh', legitimacy: 'keabsahan', urgency: 'kemendesakan' },
  unjudged: (known: string, traits: readonly string[]): string => `${known}; ${f.list(traits)} belum dinilai`,
  toDo: {
    MANAGE_CLOSELY: 'Undang sejak perencanaan dan sepakati peran.',
    KEEP_SATISFIED: 'Sampaikan ringkasan dan tanyakan keberatannya sebelum keputusan.',
    KEEP_INFORMED: 'Kirim kabar kemajuan dan ajak ke musyawarah.',
    MONITOR: 'Kabari bila ada hal yang menyangkut mereka.',
  } as Readonly<Record<PowerInterest, string>>,
  askPosition: 'Tanyakan posisinya, lalu catat di lembar Kepentingan.',
  contactNow: 'Mitra kunci: hubungi sekarang.',
  never: 'belum tercatat',
  sentences: {
    both: (one: string, other: string, together: readonly string[], apart: readonly string[]): string =>
      `${one} dan ${other} searah pada ${f.list(together)}, tetapi ${f.list(apart)} perlu dibicarakan.`,
    together: (one: string, other: string, needs: readonly string[]): string =>
      `${one} dan ${other} searah pada ${f.list(needs)}.`,
    apart: (one: string, other: string, needs: readonly string[]): string =>
      `Antara ${one} dan ${other}, ${f.list(needs)} perlu dibicarakan.`,
    mediators: (one: string, other: string, names: readonly string[]): string =>
      `${f.list(names)} searah dengan ${one} dan ${other}, jadi dapat membantu pembicaraan.`,
    allies: (names: readonly string[]): string => `Paling banyak searah dengan desa: ${f.list(names)}.`,
    silent: (name: string, need: string): string =>
      `${name} tercatat netral pada ${need}, yang penting bagi desa: tanyakan pertimbangannya.`,
    lowPower: (names: readonly string[]): string =>
      `${f.list(names)} searah dengan desa, tetapi pengaruhnya terbatas: dampingi bersama pihak lain.`,
    none: 'Belum ada dua pihak yang bersikap pada kebutuhan yang sama. Isi lembar Kepentingan.',
  },
  more: (count: number): string => `${f.number(count)} lainnya`,
  noOrder3: NO_ORDER_3,
  notes: {
    matrix: (left: number): string =>
      `Setiap sel: bobot searah / bobot berbeda, tanpa pengaruh.${left === 0 ? '' : ` ${f.number(left)} pihak yang paling sedikit terhubung tidak ditampilkan.`}`,
    pairs: (left: number): string =>
      `Indeks 0 searah, 1 berbeda; 0,5 atau lebih perlu dibicarakan, 0,2 atau lebih sebagian searah (sebelum dibulatkan).${left === 0 ? '' : ` ${f.number(left)} pasangan lain tidak ditampilkan.`}`,
    actors: (left: number): string =>
      `Derajat terbagi 0: selalu searah atau selalu berbeda dengan tiap pihak; 1: separuh searah, separuh berbeda.${left === 0 ? '' : ` ${f.number(left)} pihak lain tidak ditampilkan.`}`,
    needs: (left: number): string =>
      `Netral dan yang belum tercatat tidak masuk jumlah.${left === 0 ? '' : ` ${f.number(left)} kebutuhan lain tidak ditampilkan.`}`,
    engagement: (cut: number, days: number, useInfluence: boolean): string =>
      `Nilai mulai ${f.number(cut)} dianggap tinggi; mitra kunci perlu dihubungi paling lambat setiap ${f.number(days)} hari. Keduanya dapat diubah di Pengaturan.${useInfluence ? '' : ' Pengaruh tidak dipakai menurut Pengaturan, jadi Kelas menyebut dua kemungkinan menurut minat, Ciri tanpa pengaruh, dan yang dilakukan mengikuti minat.'}`,
  },
  empty: {
    matrix: 'Belum ada dua pihak yang bersikap pada kebutuhan yang sama.',
    needs: 'Belum ada posisi pada kebutuhan yang belum selesai.',
    engagement: 'Belum ada lembaga yang ikut.',
  },
  method: [
    'Setiap posisi menjadi bobot 1–4: |Posisi| + Tingkat kepentingan − 3, paling sedikit 1 dan paling banyak 4. Mendukung dengan kepentingan 3 menjadi 1; Sangat mendukung dengan kepentingan 5 menjadi 4. Tingkat kepentingan kosong dihitung 3.',
    'Pada kebutuhan yang diberi posisi oleh dua pihak, rata-rata kedua bobot masuk "searah" bila keduanya di sisi yang sama, "berbeda" bila berlawanan. Keduanya tidak saling mengurangi. Cara ini mengikuti MACTOR (Godet).',
    'Minat adalah Tingkat kepentingan tertinggi dari posisi terbaru. Kelas tidak menilai orang; gunanya mengatur cara melibatkan.',
  ] as readonly string[],
  mapped: (pairs: number): string => `${f.number(pairs)} pasangan pihak dibandingkan. Lihat lembar "Peta Kepentingan".`,
};
