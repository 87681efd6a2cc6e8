import { FileTrouble } from './fileTrouble';
import { refuseForeignBytes, refuseForeignZip } from './recognise';
import { type Attributes, isOn, scanXml } from './xml';
import { openZip, type Zip } from './zip';

/** One sheet as `workbook.xml` lists it, with the part that holds it. */
export interface ListedSheet {
  name: string;
  excelId: number;
  state: 'visible' | 'hidden' | 'veryHidden';
  part: string;
}

/** The opened file and its table of contents. */
export interface WorkbookPackage {
  zip: Zip;
  sheets: ListedSheet[];
  /** Position of the sheet that was open, among all listed ones. */
  activeTab: number;
  /** Dates count from 1904-01-01. */
  from1904: boolean;
  names: { name: string; text: string; sheet: number | undefined }[];
  parts: { styles?: string; sharedStrings?: string; theme?: string };
}

export interface Relation {
  id: string;
  /** Last word of the type, `worksheet` for example. */
  kind: string;
  target: string;
  external: boolean;
}

/** Opens the zip and finds its workbook; refuses everything else with a remedy. */
export function openPackage(file: Buffer): WorkbookPackage {
  refuseForeignBytes(file);
  const zip = openZip(file);
  const workbook =
    relationsOf(zip, '').find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = /\.xml$/i.test(workbook) && !/^(word|ppt)\//i.test(workbook) ? zip.text(workbook) : undefined;
  if (xml === undefined) return refuseForeignZip(zip.names, zip.text('mimetype'));
  const relations = relationsOf(zip, workbook);
  const opened = readWorkbookPart(xml, relations);
  if (opened.sheets.length === 0) throw new FileTrouble('noSheets');
  const part = (kind: string): string | undefined => relations.find((relation) => relation.kind === kind)?.target;
  const [styles, sharedStrings, theme] = [part('styles'), part('sharedStrings'), part('theme')];
  return {
    zip,
    ...opened,
    parts: { ...(styles ? { styles } : {}), ...(sharedStrings ? { sharedStrings } : {}), ...(theme ? { theme } : {}) },
  };
}

/** The relations of a part (`''` for the file as a whole), with targets as names in the zip. */
export function relationsOf(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = zip.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      relations.push({
        id: attributes.Id ?? '',
        kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolve(folder, target),
        external,
      });
    },
  });
  return relations;
}

function readWorkbookPart(xml: string, relations: readonly Relation[]) {
  const sheets: ListedSheet[] = [];
  const names: WorkbookPackage['names'] = [];
  let activeTab = 0;
  let from1904 = false;
  let naming: WorkbookPackage['names'][number] | undefined;
  // A chart sheet is listed too, but holds no cells; positions in names count it.
  const positions: (number | undefined)[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributes.date1904);
      if (name === 'workbookView') activeTab = Number(attributes.activeTab ?? 0);
      if (name === 'sheet') {
        const listed = listedSheet(attributes, relations);
        positions.push(listed && sheets.push(listed) - 1);
      }
      if (name === 'definedName') {
        const local = attributes.localSheetId;
        naming = {
          name: attributes.name ?? '',
          text: '',
          sheet: local === undefined ? undefined : positions[Number(local)],
        };
        names.push(naming);
      }
    },
    text: (text) => {
      if (naming) naming.text += text;
    },
    close: () => {
      naming = undefined;
    },
  });
  return { sheets, names, activeTab: positions[activeTab] ?? 0, from1904 };
}

function listedSheet(attributes: Attributes, relations: readonly Relation[]): ListedSheet | undefined {
  const relation = relations.find(({ id }) => id === attributes.id);
  if (relation?.kind !== 'worksheet') return undefined;
  const state = attributes.state;
  return {
    name: attributes.name ?? '',
    excelId: Number(attributes.sheetId ?? 0),
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relation.target,
  };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
