/** Exported functions of an entry file, with their JSDoc and parameter names. */
export function entryPointsOf(source: string): { name: string; jsdoc: string; parameters: string[] }[];
export function buildParts(names: readonly string[]): Promise<void>;
