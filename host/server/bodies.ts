import { z } from 'zod';
import type { StructureEdit } from '../protocol';

const client = z.string().min(1).max(100);
const id = z.number().int().min(0);
const place = z.number().int().min(1).max(10_000_000);
/** A cell takes 50,000 characters; the host says so in its own words, so more than that may arrive here. */
const text = z.string().max(1_000_000);
const sheetName = z.string().max(1_000);
const answer = z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

const structureEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns']),
    sheetId: id,
    first: place,
    count: place,
  }),
  z.object({ kind: z.literal('renameSheet'), sheetId: id, name: sheetName }),
  z.object({ kind: z.literal('moveSheet'), sheetId: id, position: z.number().int().min(0).max(10_000) }),
  z.object({ kind: z.literal('insertSheet'), name: sheetName }),
  z.object({ kind: z.literal('deleteSheet'), sheetId: id }),
  z.object({ kind: z.literal('columnGroup'), sheetId: id, first: place, last: place, collapsed: z.boolean() }),
  z.object({ kind: z.literal('columnWidth'), sheetId: id, column: place, pixels: z.number().min(2).max(10_000) }),
]) satisfies z.ZodType<StructureEdit>;

/** What each POST of JSON must look like. */
export const bodies = {
  edit: z.object({
    client,
    sheetId: id,
    cells: z
      .array(z.object({ row: place, column: place, text }))
      .min(1)
      .max(1_000_000),
    revision: z.number().int().min(0).optional(),
  }),
  structure: z.object({ client, edit: structureEdit }),
  menu: z.object({ client, entry: z.string().max(200), answers: z.array(answer).max(100) }),
  call: z.object({ client, name: z.string().max(200), args: z.string() }),
  new: z.object({ client }),
};
