import type { EnumValue } from './enums';
import type { Execution } from './execution';
import type * as o from './objects';

import S = GoogleAppsScript.Spreadsheet;
import B = GoogleAppsScript.Base;

type IsNumber<T> = (<X>() => X extends T ? 1 : 2) extends <X>() => X extends number ? 1 : 2 ? true : false;

/** A published type as the host holds it: data instead of service objects, `EnumValue` instead of enumerations. */
export type Host<T> = 0 extends 1 & T
  ? unknown
  : T extends string | boolean | null | undefined
    ? T
    : T extends number
      ? IsNumber<T> extends true
        ? number
        : EnumValue
      : T extends readonly (infer Element)[]
        ? Host<Element>[]
        : T extends { getUTCFullYear(): number }
          ? Date
          : SheetHost<T>;

/** Types without a counterpart, such as the result of a method that gives nothing, stay as they are. */
type SheetHost<T> = T extends S.Spreadsheet
  ? o.SpreadsheetObject
  : T extends S.Sheet
    ? o.SheetObject
    : T extends S.Range
      ? o.RangeObject
      : T extends S.DataValidationBuilder
        ? o.RuleBuilderObject
        : T extends S.DataValidation
          ? o.RuleObject
          : T extends S.DeveloperMetadataFinder
            ? o.MetadataFinderObject
            : T extends S.DeveloperMetadataLocation
              ? o.MetadataLocationObject
              : T extends S.DeveloperMetadata
                ? o.MetadataObject
                : T extends S.Protection
                  ? o.ProtectionObject
                  : T extends S.NamedRange
                    ? o.NamedRangeObject
                    : TextHost<T>;

type TextHost<T> = T extends S.RichTextValueBuilder
  ? o.RichTextBuilderObject
  : T extends S.RichTextValue
    ? o.RichTextObject
    : T extends S.TextStyleBuilder
      ? o.TextStyleBuilderObject
      : T extends S.TextStyle
        ? o.TextStyleObject
        : T extends S.Group
          ? o.GroupObject
          : T extends S.Selection
            ? o.SelectionObject
            : T extends S.Filter
              ? o.FilterObject
              : UiHost<T>;

type UiHost<T> = T extends B.Ui
  ? o.UiObject
  : T extends B.Menu
    ? o.MenuObject
    : T extends B.PromptResponse
      ? o.PromptObject
      : T extends B.User
        ? o.UserObject
        : T extends GoogleAppsScript.HTML.HtmlOutput
          ? o.HtmlObject
          : T extends GoogleAppsScript.HTML.HtmlOutputMetaTag
            ? o.HtmlMetaTagObject
            : StoreHost<T>;

type StoreHost<T> = T extends GoogleAppsScript.Lock.Lock
  ? o.LockObject
  : T extends GoogleAppsScript.Cache.Cache
    ? o.CacheObject
    : T extends GoogleAppsScript.Properties.Properties
      ? o.PropertiesObject
      : T extends GoogleAppsScript.Script.AuthorizationInfo
        ? o.AuthorizationObject
        : T;

type HostAll<A extends readonly unknown[]> = { [I in keyof A]: Host<A[I]> };

/**
 * Some methods of a published interface, each as a function of the execution, the object behind and the arguments.
 *
 * A name that Google does not publish, a wrong argument or a wrong result does not compile. Of overloads the last one
 * counts, so shorter ones show as optional parameters.
 */
export type Methods<Published, Self> = {
  readonly [K in keyof Published]?: Published[K] extends (...args: infer A) => infer R
    ? (run: Execution, self: Self, ...args: HostAll<A>) => Host<R>
    : never;
};

/**
 * How a method touches the workbook. `local` does not; `reads` and `gridReads` (cells of a sheet) commit what is queued
 * and see the result; `writes` are queued; `acts` commit and change at once, because their result is needed; `grows` do so
 * too, but only make room, so that formulas may wait.
 */
export type Kind = 'local' | 'reads' | 'gridReads' | 'writes' | 'acts' | 'grows';

export type Service<Published, Self> = { readonly [K in Kind]?: Methods<Published, Self> };
