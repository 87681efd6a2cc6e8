import type { menuWords as indonesian } from '../id/menu';

export const menuWords: typeof indonesian = {
  title: 'Kolaborasi Desa',
  items: {
    openPanel: 'Open panel',
    refreshAll: 'Refresh everything',
    rankPriorities: 'Rank collaboration priorities',
    flagMismatches: 'Flag mismatches',
    summariseMonitoring: 'Make the monitoring summary',
    proposeCollaboration: 'Propose collaborations',
    mapInterests: 'Map interests',
    checkData: 'Check data',
    worksheets: 'Worksheets',
    prepareWorkbook: 'Prepare / repair the workbook',
    fillSampleData: 'Fill in sample data',
    removeSampleData: 'Remove sample data',
  },
};
