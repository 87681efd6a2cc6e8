/**
 * The ranking done the way this project avoids: one service call per cell, read and written in turn.
 * Only the score is computed; support, funding and reasons would cost further calls.
 */
export const CELL_BY_CELL = `
function rankCellByCell() {
  const spreadsheet = SpreadsheetApp.getActive();
  const needs = spreadsheet.getSheetByName('Kebutuhan');
  const result = spreadsheet.insertSheet('Sel demi sel');
  const last = needs.getLastRow();
  result.insertRowsAfter(1000, last);
  for (let row = 2; row <= last; row += 1) {
    let sum = 0;
    let known = 0;
    for (let column = 7; column <= 11; column += 1) {
      const value = needs.getRange(row, column).getValue();
      if (typeof value === 'number') {
        sum += value;
        known += 1;
      }
    }
    result.getRange(row, 1).setValue(needs.getRange(row, 1).getValue());
    result.getRange(row, 2).setValue(known === 5 ? ((sum / 5 - 1) / 4) * 100 : '');
  }
}
`;
