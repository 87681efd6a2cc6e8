/** What an error says, without the full stop, to be quoted inside a sentence. */
export function errorText(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().replace(/\.+$/, '');
}
