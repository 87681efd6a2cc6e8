import { createHash, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { type EnumValue, enumValue } from './enums';
import { ServiceException } from './exception';
import { formatDate } from './formatDate';
import type { Methods } from './methods';
import type { AuthorizationObject, ServiceObject, UserObject } from './objects';

const user = (email: string): UserObject => ({ service: 'Base.User', email });

/** Who and where; the scope of the e-mail address is asked in `permissions.ts`. */
export const sessionService = {
  getActiveUser: ({ authMode, user: email }) => user(authMode === 'FULL' ? email : ''),
  getEffectiveUser: ({ user: email }) => user(email),
  getActiveUserLocale: ({ userLocale }) => userLocale,
  getScriptTimeZone: ({ scriptTimeZone }) => scriptTimeZone,
  getTemporaryActiveUserKey: ({ user: email }) =>
    email === '' ? '' : createHash('sha256').update(email).digest('base64url').slice(0, 32),
} satisfies Methods<GoogleAppsScript.Base.Session, ServiceObject>;

export const userService = {
  getEmail: (_run, { email }) => email,
} satisfies Methods<GoogleAppsScript.Base.User, UserObject>;

const asBytes = (data: unknown): Buffer =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from((data as number[]).map((byte) => byte & 255));
/** Bytes are signed in Apps Script. */
const signed = (buffer: Buffer): number[] => [...buffer].map((byte) => (byte > 127 ? byte - 256 : byte));
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export const utilities = {
  formatDate: (_run, _self, date, timeZone, pattern) => formatDate(date, timeZone, pattern),
  formatString: (_run, _self, template, ...values) => format(template, ...values),
  getUuid: () => randomUUID(),
  // Nobody else runs meanwhile, so waiting would only make tests slow.
  sleep: (_run, _self, milliseconds) => {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ServiceException('Invalid argument: milliseconds');
  },
  base64Encode: (_run, _self, data: unknown) => asBytes(data).toString('base64'),
  base64EncodeWebSafe: (_run, _self, data: unknown) =>
    asBytes(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: (_run, _self, encoded) => signed(Buffer.from(encoded, 'base64')),
  base64DecodeWebSafe: (_run, _self, encoded) => signed(Buffer.from(encoded, 'base64url')),
  computeDigest: (_run, _self, algorithm: EnumValue, value: unknown) => {
    const name = DIGESTS[algorithm.name];
    if (!name) throw new ServiceException('Invalid argument: algorithm');
    return signed(createHash(name).update(asBytes(value)).digest());
  },
} satisfies Methods<GoogleAppsScript.Utilities.Utilities, ServiceObject>;

export const scriptApp = {
  getAuthorizationInfo: () => ({ service: 'Script.AuthorizationInfo' }),
  getScriptId: () => 'host',
} satisfies Methods<GoogleAppsScript.Script.ScriptApp, ServiceObject>;

/** Whoever sits at this computer has agreed to the scopes of the manifest. */
export const authorizationInfo = {
  getAuthorizationStatus: () => enumValue('AuthorizationStatus', 'NOT_REQUIRED'),
  getAuthorizationUrl: () => '',
} satisfies Methods<GoogleAppsScript.Script.AuthorizationInfo, AuthorizationObject>;

export const logger = {
  log: (run, self, first: unknown, ...values: unknown[]) => {
    run.logs.push(format(first, ...values));
    return self as unknown as GoogleAppsScript.Base.Logger;
  },
  getLog: ({ logs }) => logs.join('\n'),
  clear: ({ logs }) => {
    logs.length = 0;
  },
} satisfies Methods<GoogleAppsScript.Base.Logger, ServiceObject>;
