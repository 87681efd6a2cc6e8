import { expect, it } from 'vitest';
import { faultOf } from '../../sidebar/server';

it.each<readonly [error: unknown, reason: string, because: string]>([
  [new Error('PERMISSION_DENIED'), 'manyAccounts', 'several accounts are signed in'],
  [
    new Error('We are sorry, PERMISSION_DENIED while reading from storage.'),
    'manyAccounts',
    'the same inside a sentence',
  ],
  [{ message: 'Authorization is required to perform that action.' }, 'manyAccounts', 'another account without rights'],
  [new Error('You do not have permission to call Ui.alert'), 'manyAccounts', 'rights are missing'],
  [new Error('Otorisasi diperlukan untuk melakukan tindakan itu.'), 'manyAccounts', 'the Indonesian text'],
  [new Error('NetworkError: Connection failure due to HTTP 0'), 'offline', 'no network'],
  [new TypeError('Failed to fetch'), 'offline', 'no network'],
  [new Error('Exceeded maximum execution time'), 'fault', 'anything else is quoted'],
  [{ message: '' }, 'fault', 'an error without words'],
  ['kata saja', 'fault', 'a text'],
  [undefined, 'fault', 'nothing at all'],
  [null, 'fault', 'nothing at all'],
  [{ message: { toString: () => 'aneh' } }, 'fault', 'a message that is no text'],
])('%s is told as %s because %s', (error, reason) => {
  expect(faultOf(error)).toMatchObject({ reason });
});
