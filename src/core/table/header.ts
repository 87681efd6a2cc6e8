import type { Cell } from '../cell';
import { clean, isBlank, normalise } from './normalise';

/** Units that headers carry in brackets or behind a comma and that change nothing: `(Rp)`, `(orang)`. */
const BRACKETS = /\([^()]{0,40}\)|\[[^[\]]{0,40}\]/g;
const UNIT_WORDS = / ?\b(rp|rupiah|idr)$/;

const MONEY = '(?:rp|rupiah|idr)';
const THOUSANDS = 'rb|ribu|ribuan|thousands?';
const MILLIONS = 'jt|juta|jutaan|millions?';
const BILLIONS = 'mlr|m[il]{1,2}[iy]ar(?:an)?|billions?';
const TRILLIONS = 'tril[iy]un(?:an)?';
/** `1.000`, `1000`, `1.000.000`, `000`, `'000`: a thousand or its powers, but not the end of `5.000`. */
const ZEROS = "(?<!\\d[.,']?)(?:1[.,' ]?|[.'])?000(?:[.,' ]?000)*(?!\\d)";
/** `M` and `K` mean a size only where nothing else could be meant: alone in brackets, or behind Rp. */
const letter = (name: string): RegExp =>
  new RegExp(`[([](?:dalam |dlm[. ]*)?(?:${MONEY}[. ]*)?${name}\\.?(?: ${MONEY})?[)\\]]|\\brp[. ]*${name}\\b`);
const spelled = (names: string): RegExp => new RegExp(`\\b(?:rp)?(?:${names})\\b`);

/** What a header says about the size of the figures below it. */
const SCALES: readonly (readonly [pattern: RegExp, times: number])[] = [
  [spelled(TRILLIONS), 1e12],
  [spelled(BILLIONS), 1e9],
  [spelled(MILLIONS), 1e6],
  [spelled(THOUSANDS), 1e3],
  [letter('m'), 1e9],
  [letter('k'), 1e3],
];
const IN_ZEROS = new RegExp(ZEROS);
const WORDED = `\\b(?:rp)?(?:${[TRILLIONS, BILLIONS, MILLIONS, THOUSANDS].join('|')})\\b`;
/** The same in a header without its punctuation: `biaya dalam rp 1 000`, `biaya juta rupiah`, `biaya rp m`. */
const SIZE_IN_KEY = new RegExp(
  `(?:\\b(?:dalam|dlm|x|kali) )?(?:\\b(?:dalam|dlm) )?(?:\\brp ?)?(?:${WORDED}|\\b(?:rp)?(?:1 ?)?000(?: ?000)*\\b|\\brp [mk]$)(?: ${MONEY}\\b)?`,
);

/** Words that mean the same wherever a header uses them. */
const SAME_WORDS = new Map<string, string>([
  ['anggaran', 'biaya'],
  ['estimasi', 'perkiraan'],
  ['jlh', 'jumlah'],
  ['jml', 'jumlah'],
  ['kerjasama', 'kerja sama'],
  ['nomor', 'no'],
  ['penanggungjawab', 'penanggung jawab'],
  ['permasalahan', 'masalah'],
  ['prakiraan', 'perkiraan'],
  ['progress', 'progres'],
  ['taksiran', 'perkiraan'],
  ['tgl', 'tanggal'],
  ['thn', 'tahun'],
  ['total', 'jumlah'],
  ['vol', 'volume'],
]);

function sameWords(key: string): string {
  return key.replace(/[a-z]+/g, (word) => SAME_WORDS.get(word) ?? word);
}

/** `Realisasi keuangan (%)`: what stands below is a share of something, not the thing itself. */
export function saysPercent(text: string): boolean {
  return /[([][^()[\]]*(%|\bpersen)[^()[\]]*[)\]]/i.test(text);
}

/** The text of a header cell; `''` for anything that cannot be one. */
export function headerText(cell: Cell | undefined): string {
  return typeof cell === 'string' && cell.length <= 200 && !isBlank(cell) ? cell : '';
}

/** Different texts whose forms are kept in mind: every table is looked for in the first rows of every sheet. */
const REMEMBERED = 5000;
const known = new Map<string, readonly string[]>();

/** The forms under which a header is looked for, the fullest first. */
export function headerKeys(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const keys = keysOf(text);
  if (known.size < REMEMBERED) known.set(text, keys);
  return keys;
}

function keysOf(text: string): readonly string[] {
  if (text === '') return [];
  const full = normalise(text);
  const bare = normalise(text.replace(BRACKETS, ' '));
  let plain = bare === '' ? full : bare;
  plain = normalise(plain.replace(SIZE_IN_KEY, ' '));
  plain = plain.replace(UNIT_WORDS, '');
  return Array.from(new Set([full, bare, plain, sameWords(plain)])).filter((key) => key !== '');
}

/** 1e6 for `Biaya (Rp. Jt)`, 1e3 for `Biaya x 1.000` and `Biaya (Rp'000)`; 1 when the header names no scale. */
export function scaleOf(text: string): number {
  const plain = clean(text).toLowerCase();
  const worded = SCALES.find(([pattern]) => pattern.test(plain))?.[1];
  return worded ?? 1000 ** (IN_ZEROS.exec(plain)?.[0].match(/000/g) ?? []).length;
}

const SAID = new RegExp(
  `\\b(?:dalam|dlm|satuan|unit)[ .:=]+(?:(?:${MONEY}[ .]*)?${WORDED}|${MONEY}[ .]*${ZEROS}|${ZEROS} ?${MONEY}\\b)`,
);
const FILLERS = new RegExp(
  `${ZEROS}|${WORDED}|\\b(?:${MONEY}|dalam|dlm|satuan|unit|angka|nilai|biaya|anggaran|jumlah|semua|mata|uang|di(?:sajikan|nyatakan|tulis|kali)|x|kali|catatan|ket|keterangan|[mk](?=\\W*$))(?![a-z])`,
  'g',
);

/**
 * The scale that a remark beside the table names: `dalam jutaan rupiah`, `Satuan: Rp 1.000`, `(Rp. juta)`. Sums in a title
 * name none, such as `usulan di atas 5 juta` or `Pagu Rp 1.000.000.000`, nor does `1.000 HPK`.
 */
export function remarkScale(text: string): number {
  const plain = clean(text).toLowerCase();
  const whole = /000[.,' ]?000/.test(plain) ? [] : [plain];
  const parts = [...(plain.match(BRACKETS) ?? []), ...whole, SAID.exec(plain)?.[0] ?? ''];
  const said = parts.find((part) => scaleOf(part) !== 1 && /^\W*$/.test(part.replace(FILLERS, ' ')));
  return said === undefined ? 1 : scaleOf(said);
}
