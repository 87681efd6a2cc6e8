import { CanceledError, type ICommandInfo, type ICommandService, type IExecutionOptions } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/preset-sheets-core';

/** Changes that Univer may make by itself: heights of wrapped rows, and rights, which the server keeps anyway. */
const OWN_MUTATIONS = new Set([
  SetWorksheetRowAutoHeightMutation.id,
  'sheet.mutation.empty',
  'sheet.mutation.set-worksheet-permission-points',
]);
/** The server calculates; Univer's own engine would overwrite what it says. */
const CALCULATION = 'formula.mutation.set-formula-calculation-start';

/** Looks at a command of Univer before it runs; `true` means it was dealt with and Univer shall leave it. */
export type Redirect = (id: string, params: unknown) => boolean;

/** Nothing that the server does not know may stay on the screen: every other change of a sheet is stopped here. */
export function guardChanges(commands: ICommandService, redirect: Redirect): void {
  commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (options?.['fromServer'] === true) return;
    const foreign = id.startsWith('sheet.mutation.') && !OWN_MUTATIONS.has(id);
    if (foreign || id === CALCULATION || redirect(id, params)) throw new CanceledError();
  });
}
