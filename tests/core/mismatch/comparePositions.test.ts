import { expect, test } from 'vitest';
import { comparePositions } from '../../../src/core/mismatch/comparePositions';
import { VILLAGE } from '../../../src/core/tables/tables';
import { village } from '../../support/village';

const stand = (needId: string, stakeholderId: string, position: -2 | -1 | 0 | 1 | 2) => ({
  needId,
  stakeholderId,
  position,
});

test('two actors stand side by side, what divides them first', () => {
  const data = village({
    needs: [
      { id: 'KB-001', name: 'Jalan' },
      { id: 'KB-002', name: 'Air' },
      { id: 'KB-003', name: 'Pasar' },
      { id: 'KB-004', name: 'Balai', status: 'DONE' },
      { id: 'KB-005', name: 'Taman' },
    ],
    stakeholders: [{ id: 'SH-001', name: 'PT Maju', status: 'ACTIVE' }],
    interests: [
      stand('KB-001', VILLAGE, 1),
      stand('KB-001', 'SH-001', 2),
      stand('KB-002', VILLAGE, 2),
      stand('KB-002', 'SH-001', -1),
      stand('KB-003', 'SH-001', 1),
      stand('KB-004', VILLAGE, 1),
      stand('KB-004', 'SH-001', -1),
    ],
    settings: { villageName: 'Sukamaju' },
  });
  const compared = comparePositions(data, VILLAGE, 'SH-001');
  expect([compared.first.name, compared.second.name]).toEqual(['Pemerintah Desa Sukamaju', 'PT Maju']);
  expect(compared.needs.map(({ need, relation }) => [need.id, relation])).toEqual([
    ['KB-002', 'opposite'],
    ['KB-001', 'alike'],
    ['KB-003', 'open'],
  ]);
  expect(compared.count).toEqual({ opposite: 1, alike: 1, open: 1 });
});
