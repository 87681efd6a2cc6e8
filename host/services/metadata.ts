import type { Metadata } from '../model/types';
import { nextId } from '../model/workbook';
import { type EnumValue, enumValue, isEnumValue } from './enums';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Methods, Service } from './methods';
import {
  type MetadataFinderObject,
  type MetadataLocationObject,
  type MetadataObject,
  sheetObject,
  spreadsheetObject,
} from './objects';

export const REFUSED_PLACE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

interface Place {
  list: Metadata[];
  index: number;
  sheetId: number | undefined;
}

function placesOf(run: Execution): { list: Metadata[]; sheetId: number | undefined }[] {
  const sheets = run.model.sheets.map(({ metadata, id }) => ({ list: metadata, sheetId: id }));
  return [{ list: run.model.metadata, sheetId: undefined }, ...sheets];
}

function locate(run: Execution, id: number): Place {
  for (const { list, sheetId } of placesOf(run)) {
    const index = list.findIndex((entry) => entry.id === id);
    if (index >= 0) return { list, index, sheetId };
  }
  throw new ServiceException('The developer metadata no longer exists.');
}

function entryOf(run: Execution, { id }: MetadataObject): Metadata {
  const { list, index } = locate(run, id);
  const entry = list[index];
  if (!entry) throw new ServiceException('The developer metadata no longer exists.');
  return entry;
}

const objectOf = ({ id }: Metadata): MetadataObject => ({ service: 'Spreadsheet.DeveloperMetadata', id });

/** Adds an entry to the spreadsheet or to a sheet; `addDeveloperMetadata` of both. */
export function addMetadata(
  run: Execution,
  list: Metadata[],
  key: string,
  second?: string | EnumValue,
  third?: EnumValue,
): void {
  const visibility = isEnumValue(second) ? second : third;
  const value = typeof second === 'string' ? second : '';
  list.push({ id: nextId(run.model), key, value, visibility: visibility?.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' });
  run.stored();
}

export const metadataOf = (list: readonly Metadata[]): MetadataObject[] => list.map(objectOf);

export const metadataFinder = (sheetId: number | undefined): MetadataFinderObject => ({
  service: 'Spreadsheet.DeveloperMetadataFinder',
  sheetId,
  wanted: {},
});

function change(run: Execution, self: MetadataObject, patch: (entry: Metadata) => void): MetadataObject {
  entryOf(run, self);
  run.laterAnywhere(() => {
    patch(entryOf(run, self));
    run.stored();
  });
  return self;
}

export const developerMetadata = {
  local: { getId: (_run, { id }) => id },
  reads: {
    getKey: (run, self) => entryOf(run, self).key,
    getValue: (run, self) => entryOf(run, self).value,
    getVisibility: (run, self) => enumValue('DeveloperMetadataVisibility', entryOf(run, self).visibility),
    getLocation: (run, { id }) => ({
      service: 'Spreadsheet.DeveloperMetadataLocation',
      sheetId: locate(run, id).sheetId,
    }),
  },
  writes: {
    setKey: (run, self, key) => change(run, self, (entry) => Object.assign(entry, { key })),
    setValue: (run, self, value) => change(run, self, (entry) => Object.assign(entry, { value })),
    setVisibility: (run, self, { name }) => change(run, self, (entry) => Object.assign(entry, { visibility: name })),
    remove: (run, { id }) =>
      run.laterAnywhere(() => {
        const { list, index } = locate(run, id);
        list.splice(index, 1);
        run.stored();
      }),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.DeveloperMetadata, MetadataObject>;

export const metadataLocation = {
  getLocationType: (_run, { sheetId }) =>
    enumValue('DeveloperMetadataLocationType', sheetId === undefined ? 'SPREADSHEET' : 'SHEET'),
  getSheet: (_run, { sheetId }) => (sheetId === undefined ? null : sheetObject(sheetId)),
  getSpreadsheet: (_run, { sheetId }) => (sheetId === undefined ? spreadsheetObject : null),
  getRow: () => null,
  getColumn: () => null,
} satisfies Methods<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, MetadataLocationObject>;

const want = (finder: MetadataFinderObject, wanted: MetadataFinderObject['wanted']): MetadataFinderObject => {
  Object.assign(finder.wanted, wanted);
  return finder;
};

export const metadataFinderService = {
  local: {
    withId: (_run, finder, id) => want(finder, { id }),
    withKey: (_run, finder, key) => want(finder, { key }),
    withValue: (_run, finder, value) => want(finder, { value }),
    withVisibility: (_run, finder, { name }) => want(finder, { visibility: name }),
    withLocationType: (_run, finder, { name }) => want(finder, { location: name }),
    onIntersectingLocations: (_run, finder) => finder,
  },
  reads: {
    find: (run, { sheetId, wanted }) =>
      placesOf(run)
        .filter((place) => sheetId === undefined || place.sheetId === sheetId)
        .filter((place) => fits(wanted.location, place.sheetId === undefined ? 'SPREADSHEET' : 'SHEET'))
        .flatMap(({ list }) => list)
        .filter(
          ({ id, key, value, visibility }) =>
            fits(wanted.id, id) &&
            fits(wanted.key, key) &&
            fits(wanted.value, value) &&
            fits(wanted.visibility, visibility),
        )
        .map(objectOf),
  },
} satisfies Service<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, MetadataFinderObject>;

const fits = <T>(wanted: T | undefined, found: T): boolean => wanted === undefined || wanted === found;
