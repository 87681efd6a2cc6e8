import type {
  Answer,
  CallReply,
  EditReply,
  Requests,
  RunReply,
  StructureEdit,
  TypedCell,
  WorkbookView,
} from '../protocol';
import { pageWords } from './words';

/** `lost`: nobody knows whether the change arrived. */
export type ChangeReply = EditReply & { lost?: true };

/** The server as the page calls it. Refusals are answers; only a server that cannot be reached is thrown. */
export interface Server {
  readonly client: string;
  workbook(): Promise<WorkbookView>;
  /** `revision`: the state of the workbook whose addresses the cells have. */
  edit(sheetId: number, cells: TypedCell[], revision: number): Promise<ChangeReply>;
  structure(edit: StructureEdit): Promise<ChangeReply>;
  menu(entry: string, answers: Answer[]): Promise<RunReply>;
  call(name: string, args: string): Promise<CallReply>;
  open(file: File): Promise<EditReply>;
  startNew(): Promise<EditReply>;
}

/** A request that got no usable answer; the message is for the person. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

type Posts = {
  [P in keyof Requests]: Requests[P] extends { body: infer B; reply: infer R } ? { body: B; reply: R } : never;
};
type Post = Exclude<{ [P in keyof Posts]: Posts[P] extends never ? never : P }[keyof Posts], never>;

export function connectServer(client: string): Server {
  const post = <P extends Post>(path: P, body: Omit<Posts[P]['body'], 'client'>): Promise<Posts[P]['reply']> =>
    json<Posts[P]['reply']>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ client, ...body }),
    });
  return {
    client,
    workbook: () => json<WorkbookView>('/api/workbook'),
    edit: (sheetId, cells, revision) => refusable(post('/api/edit', { sheetId, cells, revision })),
    structure: (edit) => refusable(post('/api/structure', { edit })),
    menu: (entry, answers) =>
      post('/api/menu', { entry, answers }).catch((error) => ({
        state: 'failed',
        message: reasonOf(error),
        effects: [],
      })),
    call: (name, args) =>
      post('/api/call', { name, args }).catch((error) => {
        // The words by which a page of Apps Script recognises a lost connection.
        const message = `NetworkError: ${reasonOf(error)}`;
        return { ok: false, error: { name: 'ScriptError', message }, effects: [] };
      }),
    open: (file) =>
      refusable(
        json<EditReply>(`/api/open?${new URLSearchParams({ name: file.name, client })}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file,
        }),
      ),
    startNew: () => refusable(post('/api/new', {})),
  };
}

const refusable = (reply: Promise<EditReply>): Promise<ChangeReply> =>
  reply.catch((error) => ({ ok: false, message: reasonOf(error), lost: true }));

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new Unreachable(pageWords.offline);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  const said = typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : undefined;
  throw new Unreachable(said ?? pageWords.badAnswer(response.status));
}
