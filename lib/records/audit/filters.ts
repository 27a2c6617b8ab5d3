import { z } from 'zod'
import { wholeNumberIn } from '@/lib/kernel/form-fields'

export type AuditFilters = {
  /** Only entries older than this position. */
  before?: number
  actorId?: string
  subjectKind?: string
  subjectId?: string
}

const word = z
  .string()
  .regex(/^[\w:.-]{1,100}$/)
  .optional()
  .catch(undefined)
const address = z.object({
  before: z.preprocess((text) => wholeNumberIn(text), z.number().optional()),
  actor: z.uuid().optional().catch(undefined),
  kind: word,
  id: word,
})

/** The filters that stand in the address of the audit page. What makes no sense there filters nothing. */
export function auditFiltersFrom(asked: unknown): AuditFilters {
  const { before, actor, kind, id } = address.parse(asked ?? {})
  return {
    ...(before && { before }),
    ...(actor && { actorId: actor }),
    ...(kind && { subjectKind: kind }),
    ...(id && { subjectId: id }),
  }
}
