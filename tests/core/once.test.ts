import { expect, test } from 'vitest';
import { oncePer } from '../../src/core/once';

test('one answer for one snapshot, another for its copy', () => {
  const made: object[] = [];
  const answer = oncePer((of: { readonly rows: number }) => {
    made.push(of);
    return { twice: 2 * of.rows };
  });
  const snapshot = { rows: 3 };
  expect(answer(snapshot)).toBe(answer(snapshot));
  expect(answer({ ...snapshot })).not.toBe(answer(snapshot));
  expect(answer(snapshot)).toEqual({ twice: 6 });
  expect(made.length).toBe(2);
});
