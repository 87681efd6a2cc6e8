import type { Column } from './column';
import type { Table } from './defineTable';

const NEEDS: Readonly<Record<Column<unknown>['need'], string>> = {
  required: 'wajib',
  score: 'untuk skor',
  conditional: 'bersyarat',
  optional: 'tambahan',
};

/** The data dictionary in Markdown, written from the declarations that also make the sheets and read them. */
export function dictionary(tables: readonly Table[], settings: Readonly<Record<string, Column<unknown>>>): string {
  const intro = [
    '# Kamus data',
    '',
    'Dibuat dari deklarasi kolom; jangan disunting langsung. "Wajib", "untuk skor", dan "bersyarat" adalah kolom inti; "tambahan" boleh kosong. Nama lain adalah judul yang juga dikenali.',
  ];
  const sheets = tables.map((table) => [
    '',
    `## ${table.sheet}`,
    '',
    `Kode baris: ${table.prefix}-001.${table.sheetAliases.length === 0 ? '' : ` Nama lain lembar: ${table.sheetAliases.join(', ')}.`}`,
    '',
    ...tableOf('Kolom', Object.entries(table.columns)),
  ]);
  const last = ['', '## Pengaturan', '', ...tableOf('Pengaturan', Object.entries(settings))];
  return `${[...intro, ...sheets.reduce<readonly string[]>((all, lines) => all.concat(lines), []), ...last].join('\n')}\n`;
}

function tableOf(first: string, columns: readonly (readonly [string, Column<unknown>])[]): readonly string[] {
  return [
    `${first} | Nama di program | Isi | Keperluan | Nama lain | Petunjuk`,
    '-|-|-|-|-|-',
    ...columns.map(([name, { header, kind, need, aliases, note }]) =>
      [header, `\`${name}\``, kind.describes, NEEDS[need], aliases.join(', '), note].map(cell).join(' | '),
    ),
  ];
}

function cell(text: string): string {
  return text === '' ? '–' : text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
