/** How a row shows in drop-downs and messages: `SH-001 · PT Maju Jaya`. */
export function rowLabel(id: string, name: string | undefined): string {
  return name === undefined ? id : `${id} · ${name}`;
}
