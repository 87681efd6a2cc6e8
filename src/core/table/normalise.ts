/** Characters nobody sees: soft hyphen, zero-width ones, direction marks, byte-order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\u30fc]/g;
const NOT_PLAIN = /[^\x20-\x7e]/;
// The dot of labels (`SH-001 · PT Maju Jaya`) is plain enough to be left as it is.
const TO_CLEAN = /[^\x20-\x7e\u00b7]/;

// Cyrillic and Greek capitals and small letters that look like Latin ones, pair by pair.
const LOOK_ALIKES = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeѕsіiјjоoрpсcуyхxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαa';
const LATIN = new Map<string, string>();
for (let i = 0; i < LOOK_ALIKES.length; i += 2) LATIN.set(LOOK_ALIKES.charAt(i), LOOK_ALIKES.charAt(i + 1));
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/g;

/** A text without what only machines see: invisible characters, odd spaces and dashes, full-width and look-alike letters. */
export function clean(text: string): string {
  if (!TO_CLEAN.test(text)) return collapse(text);
  const visible = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-');
  const latin = visible.replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter);
  return collapse(
    latin.replace(/[\u2018\u2019\u201b\u02b9\u02bc\u2032\u0060\u00b4]/g, "'").replace(/[\u201c\u201d]/g, '"'),
  );
}

function collapse(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** The form in which two spellings of one word are equal: no case, punctuation, accents or double spaces. */
export function normalise(text: string): string {
  const lower = NOT_PLAIN.test(text) ? withoutAccents(clean(text).toLowerCase()) : text.toLowerCase();
  const words = lower.includes('&') ? lower.replace(/&/g, ' dan ') : lower;
  if (/[a-z]/.test(words) && !NOT_PLAIN.test(words)) {
    return words
      .replace(/'/g, '')
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim();
  }
  // Of `+2`, `%` or `✓` nothing would be left.
  if (!/\p{L}/u.test(words)) return words.replace(/\s/g, '');
  return words
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function withoutAccents(text: string): string {
  return NOT_PLAIN.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

/** True when a person sees nothing in the cell. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every filled cell begins with a printable character.
  if (first > 0x20 && first < 0x7f) return false;
  return text === '' || BLANK.test(text);
}

const BLANK = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u3164]*$/;

/** Sixteen digits, with what people and programs put between them. */
const SIXTEEN = /(?<!\d)\d(?:[ .,_/\-\u00a0\u200b-\u200d\u2010-\u2015]{0,2}\d){15}(?![.,-]?\d)/g;
const WIDE_DIGITS = /[\uff10-\uff19]/g;

/** True when a number of 16 digits stands in the text, as NIK and KK have. */
export function isPersonal(text: string): boolean {
  return withoutPersonal(text) !== text;
}

/**
 * The text with such numbers cut to their first four digits: partners read results, and the cell itself stays as it is.
 * Written apart they must hold a day and a month where NIK and KK do, so that `2021-2022-2023-2024` stays four years.
 */
export function withoutPersonal(text: string): string {
  if (text.length < 16) return text;
  const narrow = text.replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return narrow.replace(SIXTEEN, (found: string) => {
    const digits = found.replace(/\D/g, '');
    return found === digits || isDated(digits) ? `${digits.slice(0, 4)}••••••••••••` : found;
  });
}

/** Digits 7 to 10 are a day, plus 40 for women, and a month. */
function isDated(digits: string): boolean {
  const [day, month] = [Number(digits.slice(6, 8)) % 40, Number(digits.slice(8, 10))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** At most `length` characters, as a person may be shown in a message; line breaks become spaces. */
export function cut(text: string, length = 80): string {
  const line = text
    .slice(0, length * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length || text.length > length * 2 ? `${line.slice(0, length - 1)}…` : line;
}
