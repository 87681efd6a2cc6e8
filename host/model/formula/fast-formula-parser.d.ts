declare module 'fast-formula-parser' {
  class FormulaParser {
    functions: Record<string, unknown>;
    callFunction(name: string, args: readonly unknown[]): unknown;
  }

  // biome-ignore lint/style/noDefaultExport: the package offers nothing else
  export { FormulaParser as default };
}
