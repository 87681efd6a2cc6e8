import data from './published.json' with { type: 'json' };

/** Signatures of a method, one text per overload; `null` for a property such as an enumeration. */
export type Members = Readonly<Record<string, readonly string[] | null>>;

/** What Google publishes: global services by interface name, members of the interfaces, enumerations. */
export const published: {
  readonly globals: Readonly<Record<string, string>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly interfaces: Readonly<Record<string, Members>>;
} = {
  globals: data.globals,
  enums: Object.fromEntries(Object.entries(data.enums).map(([name, text]) => [name, text.split(' ')])),
  interfaces: Object.fromEntries(Object.entries(data.interfaces).map(([name, text]) => [name, membersOf(text)])),
};

/** Reads `getRange:int,int/string Button`. */
function membersOf(text: string): Members {
  const members = text.split(' ').filter((member) => member !== '');
  return Object.fromEntries(
    members.map((member) => {
      const [name = '', overloads] = member.split(':');
      return [name, overloads === undefined ? null : overloads.split('/')];
    }),
  );
}

/** `Range` of `Spreadsheet.Range`. */
export const shortName = (service: string): string => service.slice(service.indexOf('.') + 1);

const OWNER: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp',
  Lock: 'LockService',
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  HTML: 'HtmlService',
};

/** As error messages name it: `SpreadsheetApp.Range`, `Ui`, `LockService.Lock`. */
export function fullName(service: string): string {
  const name = shortName(service);
  const owner = OWNER[service.slice(0, service.indexOf('.'))];
  return owner === undefined || owner === name ? name : `${owner}.${name}`;
}
