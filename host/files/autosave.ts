/** Saves a moment after a change, once for all changes of that moment. */
interface Autosave {
  /** Something changed. */
  touch(): void;
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
  /** Time before a failed save is tried again. */
  retryDelay?: number;
}

/** No timer runs while nothing waits to be saved. */
export function autosave({ save, onSaved, onTrouble, delay = 400, retryDelay = 5000 }: AutosaveOptions): Autosave {
  let timer: NodeJS.Timeout | undefined;
  let waiting = false;
  let stopped = false;
  const schedule = (wait: number): void => {
    timer ??= setTimeout(flush, wait);
  };
  const flush = (): boolean => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return true;
    try {
      save();
      waiting = false;
      onSaved();
      return true;
    } catch (error) {
      onTrouble(error);
      if (!stopped) schedule(retryDelay);
      return false;
    }
  };
  return {
    touch() {
      waiting = true;
      if (!stopped) schedule(delay);
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
