import 'server-only'
import { and, eq } from 'drizzle-orm'
import { compositionDeclarations } from '@/db/schema/people/composition'
import { verb } from '@/lib/kernel/perform'
import type { Group } from '@/lib/organisation'

/** Takes back what was declared for a group: it counts no more, and nothing remembers it. */
export const withdrawGroupDeclaration = verb(
  'composition.withdraw',
  async (work, { personId, group }: { personId: string; group: Group }) => {
    await work.tx
      .delete(compositionDeclarations)
      .where(
        and(
          eq(compositionDeclarations.personId, personId),
          eq(compositionDeclarations.group, group),
        ),
      )
  },
)
