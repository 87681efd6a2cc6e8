import { ServiceException } from './exception';
import type { Execution } from './execution';
import type { Methods } from './methods';
import type { CacheObject, PropertiesObject, ServiceObject } from './objects';

const TOO_LARGE = 'Argument too large: value';
const FULL = 'You have exceeded the property storage quota. Please remove some properties and try again.';
const LARGEST_PROPERTY = 9 * 1024;
const LARGEST_STORE = 500 * 1024;
const bytes = (text: string): number => Buffer.byteLength(text);

const propertiesOf = (store: PropertiesObject['store']): PropertiesObject => ({
  service: 'Properties.Properties',
  store,
});

export const propertiesService = {
  getDocumentProperties: () => propertiesOf('document'),
  getScriptProperties: () => propertiesOf('script'),
  getUserProperties: () => propertiesOf('user'),
} satisfies Methods<GoogleAppsScript.Properties.PropertiesService, ServiceObject>;

function setAll(run: Execution, { store }: PropertiesObject, given: Readonly<Record<string, unknown>>): void {
  const next = { ...run.model.properties[store] };
  for (const [key, value] of Object.entries(given)) {
    const text = String(value);
    if (bytes(text) > LARGEST_PROPERTY) throw new ServiceException(TOO_LARGE);
    next[key] = text;
  }
  const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size > LARGEST_STORE) throw new ServiceException(FULL);
  put(run, store, next);
}

function put(run: Execution, store: PropertiesObject['store'], next: Record<string, string>): void {
  run.model.properties[store] = next;
  run.stored();
}

const own = (record: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** Script, document and user properties: text only, 9 KB each, 500 KB a store. They are written at once. */
export const properties = {
  getProperty: ({ model }, { store }, key) => own(model.properties[store], key),
  getProperties: ({ model }, { store }) => ({ ...model.properties[store] }),
  getKeys: ({ model }, { store }) => Object.keys(model.properties[store]),
  setProperty: (run, self, key, value) => {
    setAll(run, self, { [key]: value });
    return self;
  },
  setProperties: (run, self, given: Readonly<Record<string, unknown>>, deleteAllOthers: boolean = false) => {
    if (deleteAllOthers) put(run, self.store, {});
    setAll(run, self, given);
    return self;
  },
  deleteProperty: (run, self, key) => {
    const { [key]: _gone, ...rest } = run.model.properties[self.store];
    put(run, self.store, rest);
    return self;
  },
  deleteAllProperties: (run, self) => {
    put(run, self.store, {});
    return self;
  },
} satisfies Methods<GoogleAppsScript.Properties.Properties, PropertiesObject>;

const cacheOf = (store: CacheObject['store']): CacheObject => ({ service: 'Cache.Cache', store });

export const cacheService = {
  getDocumentCache: () => cacheOf('document'),
  getScriptCache: () => cacheOf('script'),
  getUserCache: () => cacheOf('user'),
} satisfies Methods<GoogleAppsScript.Cache.CacheService, ServiceObject>;

const LARGEST_CACHED = 102_400;
const LONGEST_STAY = 21_600;
const MOST_CACHED = 1000;

function cacheKey({ store }: CacheObject, key: string): string {
  if (key === '') throw new ServiceException('Invalid argument: key');
  if (key.length > 250) throw new ServiceException('Argument too large: key');
  return `${store} ${key}`;
}

function cached(run: Execution, self: CacheObject, key: string): string | null {
  const entry = run.cache.get(cacheKey(self, key));
  return entry && entry.until > run.now().getTime() ? entry.value : null;
}

function cache(run: Execution, self: CacheObject, key: string, value: unknown, seconds: number): void {
  const text = String(value);
  if (bytes(text) > LARGEST_CACHED) throw new ServiceException(TOO_LARGE);
  run.cache.set(cacheKey(self, key), {
    value: text,
    until: run.now().getTime() + Math.min(seconds, LONGEST_STAY) * 1000,
  });
  if (run.cache.size <= MOST_CACHED) return;
  for (const oldest of [...run.cache.keys()].slice(0, MOST_CACHED / 10)) run.cache.delete(oldest);
}

/** Keeps texts for a while; the oldest tenth goes when it is full. */
export const cacheMethods = {
  get: cached,
  getAll: (run, self, keys) => {
    const found = keys.map((key) => [key, cached(run, self, key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  put: (run, self, key: string, value: string, seconds: number = 600) => cache(run, self, key, value, seconds),
  putAll: (run, self, values: Readonly<Record<string, unknown>>, seconds: number = 600) => {
    for (const [key, value] of Object.entries(values)) cache(run, self, key, value, seconds);
  },
  remove: (run, self, key) => {
    run.cache.delete(cacheKey(self, key));
  },
  removeAll: (run, self, keys) => {
    for (const key of keys) run.cache.delete(cacheKey(self, key));
  },
} satisfies Methods<GoogleAppsScript.Cache.Cache, CacheObject>;
