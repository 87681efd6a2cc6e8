import { pageWords } from './words';

/** What the bar says about saving: never "saved" while something is on its way or did not arrive. */
export interface SaveState {
  /** A change was sent. */
  sent(): void;
  /** Its answer is there: on disk or refused, or it got lost. */
  answered(lost: boolean): void;
  /** The server has changed something that it has yet to save. */
  saving(): void;
  saved(time: string): void;
  failed(): void;
  /** Another server may have answered meanwhile; what it shows is what it has saved. */
  forget(): void;
}

export function saveState(show: (text: string) => void): SaveState {
  let underway = 0;
  let settled = '';
  const settle = (text: string): void => {
    settled = text;
    show(underway > 0 ? pageWords.saving : text);
  };
  return {
    sent() {
      underway += 1;
      show(pageWords.saving);
    },
    answered(lost) {
      underway -= 1;
      settle(lost ? pageWords.notSaved : settled);
    },
    saving: () => settle(pageWords.saving),
    saved: (time) => settle(pageWords.saved(time)),
    failed: () => settle(pageWords.notSaved),
    forget: () => settle(''),
  };
}
