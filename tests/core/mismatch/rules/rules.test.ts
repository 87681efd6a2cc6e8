import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../../../src/core/mismatch/flag';
import { flagMismatches } from '../../../../src/core/mismatch/flagMismatches';
import { village } from '../../../support/village';
import { M9 } from './commitments';
import type { Example } from './example';
import { M5, M6 } from './funding';
import { M3, M4, M14 } from './partners';
import { M1, M2, M10, M13 } from './positions';
import { M7, M8, M11, M12 } from './programs';
import { M15, M16 } from './relations';

/** Every rule has its examples; the compiler asks for those of a new one. */
const examples: Readonly<Record<RuleId, readonly Example[]>> = {
  M1,
  M2,
  M3,
  M4,
  M5,
  M6,
  M7,
  M8,
  M9,
  M10,
  M11,
  M12,
  M13,
  M14,
  M15,
  M16,
};

for (const [rule, rows] of Object.entries(examples)) {
  describe(`${rule}`, () => {
    test.each(rows)('$flags because $because', ({ given, flags }) => {
      const found = flagMismatches(village(given)).flags.filter((flag) => flag.rule === rule);
      expect(found.map((flag) => `${flag.id} ${flag.severity}`).sort()).toEqual(flags);
    });
  });
}
