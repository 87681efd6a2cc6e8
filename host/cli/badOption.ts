import { cliWords } from '../words';

/** What `parseArgs` did not understand, in the person's language: it names the option in quotes. `command` has the help. */
export function badOption(error: unknown, command: 'npm run host' | 'npm run template' | 'npm start'): string {
  const message = error instanceof Error ? error.message : String(error);
  return cliWords.badOption(/'([^']+)'/.exec(message)?.[1] ?? message, command);
}
