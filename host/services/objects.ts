import type { Rectangle, ValidationRule } from '../model/types';

/** What stands behind the objects a script holds: plain data that names its published interface in `service`. */
export interface ServiceObject {
  readonly service: string;
  /** Properties that a script finds beside the methods, such as `rowStart` on the range of an event. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

export interface SpreadsheetObject extends ServiceObject {
  readonly service: 'Spreadsheet.Spreadsheet';
}

export interface SheetObject extends ServiceObject {
  readonly service: 'Spreadsheet.Sheet';
  readonly sheetId: number;
}

export interface RangeObject extends ServiceObject, Readonly<Rectangle> {
  readonly service: 'Spreadsheet.Range';
  readonly sheetId: number;
}

/** Where a metadata entry or a finder looks: the spreadsheet, or one of its sheets. */
export interface MetadataObject extends ServiceObject {
  readonly service: 'Spreadsheet.DeveloperMetadata';
  readonly id: number;
}

export interface MetadataLocationObject extends ServiceObject {
  readonly service: 'Spreadsheet.DeveloperMetadataLocation';
  readonly sheetId: number | undefined;
}

export interface MetadataFinderObject extends ServiceObject {
  readonly service: 'Spreadsheet.DeveloperMetadataFinder';
  readonly sheetId: number | undefined;
  readonly wanted: { id?: number; key?: string; value?: string; visibility?: string; location?: string };
}

export interface NamedRangeObject extends ServiceObject {
  readonly service: 'Spreadsheet.NamedRange';
  /** Follows a renaming. */
  name: string;
}

export interface ProtectionObject extends ServiceObject {
  readonly service: 'Spreadsheet.Protection';
  readonly sheetId: number;
  readonly id: number;
}

export interface RuleObject extends ServiceObject {
  readonly service: 'Spreadsheet.DataValidation';
  readonly rule: ValidationRule;
}

export interface RuleBuilderObject extends ServiceObject {
  readonly service: 'Spreadsheet.DataValidationBuilder';
  criteria: string | undefined;
  args: readonly unknown[];
  allowInvalid: boolean;
  helpText: string | undefined;
}

export interface GroupObject extends ServiceObject {
  readonly service: 'Spreadsheet.Group';
  readonly sheetId: number;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
}

export interface SelectionObject extends ServiceObject {
  readonly service: 'Spreadsheet.Selection';
}

export interface FilterObject extends ServiceObject {
  readonly service: 'Spreadsheet.Filter';
  readonly sheetId: number;
}

/** `null` where runs of a text differ. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  fontColor?: string;
  fontFamily?: string;
}

export interface TextStyleObject extends ServiceObject {
  readonly service: 'Spreadsheet.TextStyle';
  readonly look: Readonly<TextLook>;
}

export interface TextStyleBuilderObject extends ServiceObject {
  readonly service: 'Spreadsheet.TextStyleBuilder';
  readonly look: TextLook;
}

export interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

export interface RichTextObject extends ServiceObject {
  readonly service: 'Spreadsheet.RichTextValue';
  readonly text: string;
  readonly links: readonly Link[];
  readonly look: Readonly<TextLook>;
  /** Where this run begins in the text it was taken from. */
  readonly start: number;
}

export interface RichTextBuilderObject extends ServiceObject {
  readonly service: 'Spreadsheet.RichTextValueBuilder';
  text: string | undefined;
  links: Link[];
  look: TextLook;
}

export interface UiObject extends ServiceObject {
  readonly service: 'Base.Ui';
}

export interface MenuObject extends ServiceObject {
  readonly service: 'Base.Menu';
  readonly title: string | undefined;
  readonly items: { label: string | null; entry: string | null; items?: MenuObject['items'] }[];
}

export interface PromptObject extends ServiceObject {
  readonly service: 'Base.PromptResponse';
  readonly button: string;
  readonly text: string;
}

export interface UserObject extends ServiceObject {
  readonly service: 'Base.User';
  readonly email: string;
}

export interface HtmlObject extends ServiceObject {
  readonly service: 'HTML.HtmlOutput';
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  readonly metaTags: { name: string; content: string }[];
}

export interface HtmlMetaTagObject extends ServiceObject {
  readonly service: 'HTML.HtmlOutputMetaTag';
  readonly name: string;
  readonly content: string;
}

export interface LockObject extends ServiceObject {
  readonly service: 'Lock.Lock';
  readonly kind: 'document' | 'script' | 'user';
}

export interface PropertiesObject extends ServiceObject {
  readonly service: 'Properties.Properties';
  readonly store: 'document' | 'script' | 'user';
}

export interface CacheObject extends ServiceObject {
  readonly service: 'Cache.Cache';
  readonly store: 'document' | 'script' | 'user';
}

export interface AuthorizationObject extends ServiceObject {
  readonly service: 'Script.AuthorizationInfo';
}

export const spreadsheetObject: SpreadsheetObject = Object.freeze({ service: 'Spreadsheet.Spreadsheet' });
export const sheetObject = (sheetId: number): SheetObject => ({ service: 'Spreadsheet.Sheet', sheetId });
export const rangeObject = (sheetId: number, { row, column, rows, columns }: Rectangle): RangeObject => ({
  service: 'Spreadsheet.Range',
  sheetId,
  row,
  column,
  rows,
  columns,
});

export function isServiceObject(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && 'service' in value;
}

export function isRangeObject(value: unknown): value is RangeObject {
  return isServiceObject(value) && value.service === 'Spreadsheet.Range';
}
