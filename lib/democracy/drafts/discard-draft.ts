import 'server-only'
import { and, eq } from 'drizzle-orm'
import { drafts } from '@/db/schema/democracy/drafts'
import { oneself, verb } from '@/lib/kernel/perform'
import type { DraftKind } from './draft-boxes'

/** Its writer lets it go. One that is gone already is what they wanted. */
export const discardDraft = verb(
  'draft.discard',
  { subject: oneself },
  async (work, { personId }, { kind, subject }: { kind: DraftKind; subject: string }) => {
    await work.tx
      .delete(drafts)
      .where(and(eq(drafts.personId, personId), eq(drafts.kind, kind), eq(drafts.subject, subject)))
  },
)
