import { normalise } from '../table/normalise';
import type { SettingName, Settings } from '../tables/settings';

/** A work area that covers the whole country. */
export const NATIONAL = ['nasional', 'national', 'indonesia'];

const HOME = ['villageName', 'subDistrict', 'regency', 'province'] as const satisfies readonly SettingName[];
type HomeName = (typeof HOME)[number];

// Words that say what kind of place follows, not which one.
const KINDS: Readonly<Record<HomeName, readonly string[]>> = {
  villageName: ['desa'],
  subDistrict: ['kecamatan', 'kec'],
  regency: ['kabupaten', 'kab', 'kota'],
  province: ['provinsi', 'propinsi', 'prov'],
};
const WITHIN_VILLAGE = /^(dusun|dukuh|padukuhan|kampung|lingkungan|banjar|jorong|rt|rw|di|semua|seluruh|\d+)$/;

/** The settings without which nobody can tell whether a work area reaches the village. */
export function missingPlaces(settings: Settings): readonly HomeName[] {
  return HOME.filter((name) => normalise(settings[name] ?? '') === '');
}

/** Village, kecamatan, kabupaten and provinsi as people write them, without the words for what kind of place they are. */
export function homePlaces(settings: Settings): readonly string[] {
  return HOME.map((name) => {
    const kinds = [...KINDS[name], ...(name === 'villageName' ? [normalise(settings.villageTerm)] : [])];
    return withoutFirst(normalise(settings[name] ?? ''), kinds);
  });
}

/** The places a Lokasi names: `Dusun Krajan RT 02, Dusun Wetan` -> krajan, wetan; a bare `RT 02` stays whole. */
export function locationPlaces(location: string): readonly string[] {
  return location
    .split(/[,;/&\n]| dan /)
    .map(normalise)
    .filter((part) => part !== '')
    .map(
      (part) =>
        part
          .split(' ')
          .filter((word) => !WITHIN_VILLAGE.test(word))
          .join(' ') || part,
    );
}

/** True when a text names one of the places, by whole words. */
export function names(text: string, places: readonly string[]): boolean {
  const words = ` ${normalise(text)} `;
  return places.some((place) => place !== '' && words.includes(` ${place} `));
}

function withoutFirst(text: string, kinds: readonly string[]): string {
  const first = kinds.find((kind) => kind !== '' && text.startsWith(`${kind} `));
  return first === undefined ? text : text.slice(first.length + 1);
}
