import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import indonesian from '@univerjs/preset-sheets-core/locales/id-ID';
import '@univerjs/preset-sheets-core/lib/index.css';

/** Univer with the parts of it that the grid uses. */
export interface UniverParts {
  api: FUniver;
  commands: ICommandService;
  injector: Injector;
  create(data: object): void;
  /** What stands in the cell editor and the formula bar, as typed. */
  editorText(): string;
}

/** Starts Univer without toolbar, menus, tabs or calculation: a grid with a formula bar. */
export function startUniver(container: HTMLElement): UniverParts {
  const univer = new Univer({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: merge({}, indonesian) },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    formulaBar: true,
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    injector,
    create: (data) => void univer.createUnit(UniverInstanceType.UNIVER_SHEET, data),
    editorText() {
      const document = instances.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      const stream = document?.getSnapshot().body?.dataStream ?? '';
      return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
    },
  };
}
