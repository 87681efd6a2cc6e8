/** True for `id`, `id_ID`, and `in_ID` as older services spell Indonesian. */
export function isIndonesian(locale: string): boolean {
  return /^(id|in)([_-]|$)/i.test(locale);
}
