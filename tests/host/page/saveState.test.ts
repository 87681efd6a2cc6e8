import { expect, test } from 'vitest';
import { type SaveState, saveState } from '../../../host/page/saveState';

const SAVED = 'Tersimpan 08.37';
const story: [step: (state: SaveState) => void, shown: string, because: string][] = [
  [(state) => state.saved('08.37'), SAVED, 'the server has saved'],
  [(state) => state.sent(), 'Menyimpan…', 'a change is on its way'],
  [(state) => state.saved('08.38'), 'Menyimpan…', 'what was saved is something earlier'],
  [(state) => state.answered(false), 'Tersimpan 08.38', 'the answer comes when the change is on disk'],
  [(state) => state.saving(), 'Menyimpan…', 'a command changed the workbook'],
  [(state) => state.sent(), 'Menyimpan…', 'and somebody types'],
  [(state) => state.answered(false), 'Menyimpan…', 'the command is not saved yet'],
  [(state) => state.failed(), 'Belum tersimpan', 'the disk is full'],
  [(state) => state.saved('08.40'), 'Tersimpan 08.40', 'there is room again'],
  [(state) => state.sent(), 'Menyimpan…', 'one more change'],
  [(state) => state.answered(true), 'Belum tersimpan', 'nobody answered'],
  [(state) => state.forget(), '', 'the line is back and everything was fetched anew'],
];

test('the bar never says "saved" of something that may not be', () => {
  let shown = '';
  const state = saveState((text) => {
    shown = text;
  });
  const told = story.map(([step, , because]) => {
    step(state);
    return [because, shown];
  });
  expect(told).toEqual(story.map(([, text, because]) => [because, text]));
});
