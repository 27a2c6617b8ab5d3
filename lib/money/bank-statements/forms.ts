import { z } from 'zod'
import { brokenForm } from '@/lib/kernel/form-fields'

/** What the treasurer ticks on a bank statement. Pure. */
const id = z.uuid({ error: brokenForm })
const oneOrMany = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], { error: brokenForm })
  .optional()
  .transform((ticked) => ticked ?? [])

const none = 'Tick at least one'

/** "line/entry", or "line/entry+correction": a pair a tick. */
export const bankMatchForm = z
  .object({
    statementId: id,
    fits: oneOrMany
      .pipe(
        z
          .array(
            z.string().regex(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})(\+[0-9a-f-]{36}){0,20}$/, brokenForm),
          )
          .min(1, none),
      )
      .pipe(
        z.array(
          z
            .string()
            .transform((pair) => pair.split(/[/+]/))
            .pipe(z.tuple([id, id]).rest(id)),
        ),
      ),
  })
  .transform(({ statementId, fits }) => ({
    statementId,
    matches: fits.map(([lineId, ...entryIds]) => ({ lineId, entryIds })),
  }))

/** One line, and the entries that it is together. */
export const matchLineForm = z
  .object({
    lineId: id,
    statementId: id,
    entries: oneOrMany
      .transform((ticked) => ticked.flatMap((ids) => ids.split('+')))
      .pipe(z.array(id).min(1, none).max(100, brokenForm)),
  })
  .transform(({ lineId, statementId, entries }) => ({
    statementId,
    matches: [{ lineId, entryIds: entries }],
  }))

export const lineForm = z.object({ lineId: id, statementId: id })
export const statementForm = z.object({ statementId: id })
