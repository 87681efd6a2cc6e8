type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
type Modules = Readonly<Record<string, Functions>>;

const loaded = new Map<string, Modules>();

/**
 * The modules of a part that is kept in an HTML file of the project and read when it is first called.
 * `shared` gives the modules of Code.js that the part uses. The build puts these calls in (scripts/parts.mjs).
 */
export function loadPart(name: string, shared: () => Readonly<Record<string, object>>): Modules {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = HtmlService.createHtmlOutputFromFile(name).getContent();
  const code = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</script>'));
  const kept = shared();
  const exported: { modules?: Modules } = {};
  const module = { exports: exported };
  // The text is a file of this very project, pushed with Code.js: nothing from outside reaches it.
  new Function('require', 'module', 'exports', code)((path: string) => kept[path], module, exported);
  const modules = (module.exports as { modules: Modules }).modules;
  loaded.set(name, modules);
  return modules;
}
