import { ServiceException } from './exception';
import type { AuthMode, Execution } from './execution';
import type { Kind } from './methods';
import { fullName } from './published';

const SCOPE = 'https://www.googleapis.com/auth/';
const CURRENT_ONLY = `${SCOPE}spreadsheets.currentonly`;
const SPREADSHEETS = `${SCOPE}spreadsheets`;

/** Any one of these scopes is enough; none are needed for an empty list. */
function scopesFor(service: string, method: string): readonly string[] {
  const call = `${service}.${method}`;
  if (/^Spreadsheet\.SpreadsheetApp\.(open|openById|openByUrl|create)$/.test(call)) return [SPREADSHEETS];
  if (call === 'Spreadsheet.SpreadsheetApp.getUi' || /\.new[A-Z]\w*$/.test(call)) return [];
  if (service.startsWith('Spreadsheet.')) return [CURRENT_ONLY, SPREADSHEETS];
  if (/^Base\.Ui\.show/.test(call)) return [`${SCOPE}script.container.ui`];
  if (/^Base\.Session\.get(Active|Effective)?User$/.test(call)) return [`${SCOPE}userinfo.email`];
  if (/^Script\.ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/.test(call)) {
    return [`${SCOPE}script.scriptapp`];
  }
  return [];
}

const isDialog = (call: string): boolean => /^Base\.Ui\.(alert|prompt|show\w*)$/.test(call);

/** Whether the mode allows the call at all, whatever the scopes. */
const ALLOWED: Record<AuthMode, (call: string, kind: Kind) => boolean> = {
  FULL: () => true,
  LIMITED: (call) => !isDialog(call),
  NONE: (call) =>
    !isDialog(call) &&
    (call === 'Spreadsheet.SpreadsheetApp.getUi' || !/^(Spreadsheet|Properties|Cache|Lock)\./.test(call)),
  CUSTOM_FUNCTION: (call, kind) => !(call.startsWith('Spreadsheet.') && ['writes', 'acts', 'grows'].includes(kind)),
};

/** Throws, with Google's text, for a call that the authorization mode or the manifest's scopes do not allow. */
export function demandPermission(run: Execution, service: string, method: string, kind: Kind): void {
  const call = `${service}.${method}`;
  if (run.authMode === 'CUSTOM_FUNCTION') demandForFormula(call);
  const scopes = scopesFor(service, method);
  const name = `${fullName(service)}.${method}`;
  if (!ALLOWED[run.authMode](call, kind)) {
    const needed = isDialog(call) ? [`${SCOPE}script.container.ui`] : scopes;
    throw new ServiceException(`You do not have permission to call ${name}.${required(needed)}`);
  }
  const granted = run.scopes;
  if (granted === undefined || scopes.length === 0 || scopes.some((scope) => granted.includes(scope))) return;
  const full = run.authMode === 'FULL';
  const refusal = full ? 'Specified permissions are not sufficient to call' : 'You do not have permission to call';
  throw new ServiceException(`${refusal} ${name}.${required(scopes)}`);
}

function required(scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  return ` Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`;
}

/** A formula has no screen, and services that need a person refuse by name. */
function demandForFormula(call: string): void {
  if (call === 'Spreadsheet.SpreadsheetApp.getUi') {
    throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  const service = /^(Script\.ScriptApp|Base\.Browser)\./.exec(call)?.[1];
  if (service)
    throw new ServiceException(`You do not have permission to call ${service.replace(/^.*\./, '')} service.`);
}
