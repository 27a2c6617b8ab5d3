import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import { verb } from '@/lib/kernel/perform'
import { currentVersion } from '@/lib/people/members/wordings'
import { lockOrganiserTerm } from './lock-organiser-term'

/** An organiser lets members see them on the page of places, or takes that back. Nobody is told which. */
export const showOrganiser = verb(
  'organiser.show',
  { subject: lockOrganiserTerm },
  async (work, { id }, { show }: { term: string; show: 'yes' | 'no' }) => {
    await work.tx
      .update(organiserTerms)
      .set(
        show === 'yes'
          ? { shownSince: work.now, shownVersion: currentVersion('organiser-shown') }
          : { shownSince: null, shownVersion: null },
      )
      .where(
        and(eq(organiserTerms.id, id), inArray(organiserTerms.state, ['offered', 'confirmed'])),
      )
  },
)
