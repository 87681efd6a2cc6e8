/** What `google.script.run` lets through from the page to the server; anything else is refused at once. */
export function encodeArguments(values: readonly unknown[]): string {
  if (values.length === 1 && values[0] instanceof HTMLFormElement) return JSON.stringify([formFields(values[0])]);
  return JSON.stringify(values.map((value, index) => plain(value, String(index), new Set())));
}

function plain(value: unknown, property: string, above: ReadonlySet<unknown>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.has(value)) throw illegal(property);
  const within = new Set([...above, value]);
  if (Array.isArray(value)) return value.map((item, index) => plain(item, String(index), within));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw illegal(property);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item, name, within)]));
}

/** The words of Google's own client. */
const illegal = (property: string): Error => new Error(`Failed due to illegal value in property: ${property}`);

/** Fields of the same name become a list, as in Apps Script. */
function formFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).map((value) => (typeof value === 'string' ? value : value.name));
    fields[name] = values.length === 1 ? values[0] : values;
  }
  return fields;
}
