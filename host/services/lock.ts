import { ServiceException } from './exception';
import type { Execution, LockKind } from './execution';
import type { Methods } from './methods';
import type { LockObject, ServiceObject } from './objects';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

const lockOf = (kind: LockKind): LockObject => ({ service: 'Lock.Lock', kind });

export const lockService = {
  getDocumentLock: () => lockOf('document'),
  getScriptLock: () => lockOf('script'),
  getUserLock: () => lockOf('user'),
} satisfies Methods<GoogleAppsScript.Lock.LockService, ServiceObject>;

/** Takes a lock that is free or already ours. Executions never overlap in the host, so a foreign lock stays held. */
function take({ locks, id }: Execution, { kind }: LockObject, timeout: number): boolean {
  if (timeout < 0) throw new ServiceException('Invalid argument: timeoutInMillis');
  const holder = locks[kind];
  if (holder !== undefined && holder !== id) return false;
  locks[kind] = id;
  return true;
}

export const lock = {
  hasLock: ({ locks, id }, { kind }) => locks[kind] === id,
  tryLock: take,
  waitLock: (run, self, timeout) => {
    if (!take(run, self, timeout)) throw new ServiceException(TIMEOUT);
  },
  releaseLock: ({ locks, id }, { kind }) => {
    if (locks[kind] === id) delete locks[kind];
  },
} satisfies Methods<GoogleAppsScript.Lock.Lock, LockObject>;
