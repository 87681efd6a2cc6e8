import type { NotedChange } from '../files/store';
import type { Session } from './session';

/** Names the window that died with the server; no living one has this id. */
const CLIENT = 'catatan';

/** Makes noted changes once more, as they were made when they were noted; false when one of them is refused now. */
export function remake(session: Session, notes: readonly NotedChange[]): boolean {
  return notes.every(({ before, after, change }) => {
    // Windows that outlived the server compare revisions with the ones they know.
    raise(session, before);
    const reply =
      change.kind === 'edit'
        ? session.edit(CLIENT, change.sheetId, change.cells)
        : session.structure(CLIENT, change.edit);
    raise(session, after);
    return reply.ok;
  });
}

function raise({ model }: Session, revision: number): void {
  model.revision = Math.max(model.revision, revision);
}
