// Writes published.json: the members and signatures of the services, read from @types/google-apps-script.
// Usage: node host/services/published.generate.mjs. A test compares the file with what this gives.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const TYPES = join(HERE, '../../node_modules/@types/google-apps-script');
const SKIPPED = /card-service|data-studio|conference|jdbc|optimization|sites|slides|types\.d/;
const ENUMS = /^(Spreadsheet|Base|Script|Utilities|HTML)$/;
/** Interfaces the host may imitate; of all others only the names of their members are kept. */
const IMITATED =
  /^(Spreadsheet|Lock|Properties|Cache|HTML|Utilities)\.|^Base\.(Ui|Menu|PromptResponse|User|Session|Logger|Browser|Blob)$|^Script\.(ScriptApp|AuthorizationInfo)$/;

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Top-level parts of a text between separators, brackets of all kinds respected. */
function split(text, separator) {
  const parts = [''];
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if ('([{<'.includes(letter)) depth += 1;
    if (')]}'.includes(letter) || (letter === '>' && text[index - 1] !== '=')) depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function bodies(text, keyword) {
  return [...text.matchAll(new RegExp(`${keyword} (\\w+)[^{;]*\\{`, 'g'))].map((match) => {
    let depth = 1;
    let end = match.index + match[0].length;
    const start = end;
    for (; depth > 0; end += 1) depth += { '{': 1, '}': -1 }[text[end]] ?? 0;
    return { name: match[1], body: text.slice(start, end - 1) };
  });
}

/** `int`, `string|null`, `any[][]`, `Range`; options and callbacks are `object`. */
function simpleType(type) {
  const plain = type.trim().replace(/^Array<(.*)>$/s, '$1[]');
  if (plain.endsWith('[]')) return `${simpleType(plain.slice(0, -2).replace(/^\((.*)\)$/s, '$1'))}[]`;
  const options = split(plain, '|').map((option) => {
    if (/^(["'])/.test(option)) return 'string';
    if (/^[{(]/.test(option) || option === 'T') return 'object';
    if (/\[\]$|^Array</.test(option)) return simpleType(option);
    return (
      { Integer: 'int', Byte: 'int', Char: 'string', FontLine: 'string', FontStyle: 'string', FontWeight: 'string' }[
        option
      ] ?? option.replace(/^.*\./, '')
    );
  });
  return [...new Set(options)].join('|');
}

function members(body) {
  const found = Object.create(null);
  for (const member of split(body, ';')) {
    const method = /^(\w+)\s*\(([\s\S]*)\)\s*:[\s\S]*$/.exec(member);
    if (!method) {
      const property = /^(?:readonly )?(\w+)\??\s*:/.exec(member);
      if (property) found[property[1]] = null;
      continue;
    }
    const parameters = split(method[2], ',').map((parameter) => {
      const [, rest, name, type] = /^(\.\.\.)?(\w+\??)\s*:\s*([\s\S]*)$/.exec(parameter);
      return (rest ? '...' : name.endsWith('?') ? '?' : '') + simpleType(rest ? type.replace(/\[\]$/, '') : type);
    });
    found[method[1]] = [...(found[method[1]] ?? []), parameters.join(', ')];
  }
  return found;
}

export function published() {
  const interfaces = {};
  const enums = {};
  const globals = {};
  const services = new Map();
  for (const file of readdirSync(TYPES)
    .filter((name) => name.endsWith('.d.ts') && !SKIPPED.test(name))
    .sort()) {
    const text = withoutComments(readFileSync(join(TYPES, file), 'utf8'));
    for (const [, name, type] of text.matchAll(/declare var (\w+): GoogleAppsScript\.([\w.]+);/g)) globals[name] = type;
    for (const space of bodies(text, 'namespace').filter(({ name }) => name !== 'GoogleAppsScript')) {
      for (const { name, body } of ENUMS.test(space.name) ? bodies(space.body, 'enum') : []) {
        enums[name] ??= split(body, ',').map((m) => m.split(' ')[0]);
      }
      for (const { name, body } of bodies(space.body, 'interface'))
        services.set(`${space.name}.${name}`, members(body));
    }
  }
  const wanted = new Set(Object.values(globals));
  for (const [name, found] of services) {
    if (IMITATED.test(name)) interfaces[name] = found;
    else if (wanted.has(name)) interfaces[name] = Object.fromEntries(Object.keys(found).map((key) => [key, null]));
  }
  return { globals, enums, interfaces };
}

/** `getRange:int,int/string setName:string Button`: methods with their overloads, then properties. */
const memberText = (members) =>
  Object.entries(members)
    .map(([name, overloads]) => (overloads === null ? name : `${name}:${overloads.join('/').replaceAll(', ', ',')}`))
    .join(' ');

/** One line per entry, so that a change of the types shows as a change of lines. */
export function publishedText() {
  const { globals, enums, interfaces } = published();
  const mapped = (entries, text) =>
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, text(value)]));
  const data = {
    globals,
    enums: mapped(enums, (names) => names.join(' ')),
    interfaces: mapped(interfaces, memberText),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(HERE, 'published.json'), publishedText());
