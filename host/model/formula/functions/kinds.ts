import type { Node } from '../parse';
import type { Context, Scalar, Value } from '../values';

/** Gets its arguments unread and decides itself what to work out. */
export type LazyFunction = (args: readonly (Node | undefined)[], context: Context) => Value;
/** Gets values and whole ranges. */
export type WholeFunction = (args: readonly Value[], context: Context) => Value;
/** Gets one value per argument; in an array formula it is called for every cell. */
export type CellFunction = (args: readonly Scalar[], context: Context) => Scalar;

export type FunctionTable<Kind> = Readonly<Record<string, Kind>>;
