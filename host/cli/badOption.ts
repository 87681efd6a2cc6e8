import { cliWords } from '../words';

/** What `parseArgs` did not understand, in the person's language: it names the option in quotes. */
export function badOption(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return cliWords.badOption(/'([^']+)'/.exec(message)?.[1] ?? message);
}
