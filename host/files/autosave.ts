/** Saves a moment after a change, once for all changes of that moment. */
interface Autosave {
  /** Something changed that only a whole save can keep. */
  touch(): void;
  /** Something changed that a note keeps until the next whole save: it is on disk when this returns, or told as trouble. */
  note(write: () => void): void;
  /** Saves what is not saved yet, at once; false when that failed. */
  flush(): boolean;
  /** Like `flush`, and no more saving after that. */
  stop(): boolean;
}

interface AutosaveOptions {
  save(): void;
  onSaved(): void;
  onTrouble(reason: unknown): void;
  /** Longest time that a change waits. */
  delay?: number;
  /** Longest time that notes stand before a whole save takes their place: it costs much more than a note. */
  noteDelay?: number;
  /** Time before a failed save is tried again. */
  retryDelay?: number;
}

/** No timer runs while nothing waits to be saved. */
export function autosave(options: AutosaveOptions): Autosave {
  const { save, onSaved, onTrouble, delay = 400, noteDelay = 5000, retryDelay = 5000 } = options;
  let timer: NodeJS.Timeout | undefined;
  let due = 0;
  let waiting = false;
  let stopped = false;
  /** Whether a note would follow on what is on disk; after an unsaved or failed change it would be made again elsewhere. */
  let notable = false;
  const schedule = (wait: number): void => {
    const at = Date.now() + wait;
    if (stopped || (timer !== undefined && due <= at)) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(flush, wait);
  };
  const attempt = (work: () => void): boolean => {
    try {
      work();
      notable = true;
      onSaved();
      return true;
    } catch (error) {
      notable = false;
      onTrouble(error);
      return false;
    }
  };
  const flush = (): boolean => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return true;
    waiting = !attempt(save);
    if (waiting) schedule(retryDelay);
    return !waiting;
  };
  return {
    touch() {
      waiting = true;
      notable = false;
      schedule(delay);
    },
    note(write) {
      waiting = true;
      if (!notable) flush();
      else schedule(attempt(write) ? noteDelay : retryDelay);
    },
    flush,
    stop() {
      stopped = true;
      const done = flush();
      clearTimeout(timer);
      return done;
    },
  };
}
