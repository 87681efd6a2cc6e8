import { packZip } from '../../../host/files/zip';

export interface RawParts {
  /** Inside `<worksheet>`. */
  sheet: string;
  strings?: string;
  styles?: string;
  workbookPr?: string;
  names?: string;
  /** Further parts, and replacements for the usual ones. */
  parts?: Record<string, string>;
  sheetRelations?: string;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** An .xlsx of raw parts, with one sheet `Data`, as another producer might write it. */
export function rawXlsx({
  sheet,
  strings = '',
  styles = '',
  workbookPr = '',
  names = '',
  parts = {},
  sheetRelations = '',
}: RawParts): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${PACKAGE}><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}">${workbookPr}<sheets><sheet name="Data" sheetId="4" r:id="rId1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>\n<worksheet ${MAIN} xmlns:r="${RELATIONS}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    ...(sheetRelations
      ? { 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships ${PACKAGE}>${sheetRelations}</Relationships>` }
      : {}),
    ...parts,
  };
  return packZip(Object.entries(all).map(([name, content]) => ({ name, content })));
}
