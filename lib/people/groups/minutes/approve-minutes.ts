import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { groupMinutesVersions } from '@/db/schema/people/minutes'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockMinutes } from './lock-minutes'

/** Another member of the group says that the newest version is what was said. From then on it is what readers see. */
export const approveMinutes = verb(
  'minutes.approve',
  { subject: lockMinutes },
  async (work, { minutes, newest }, { version }: { minutesId: string; version: number }) => {
    if (newest?.version !== version) throw new Refusal('moved-meanwhile')
    const approved = await work.tx
      .update(groupMinutesVersions)
      .set({ approvedBy: work.person.personId, approvedAt: work.now })
      .where(
        and(
          eq(groupMinutesVersions.minutesId, minutes.id),
          eq(groupMinutesVersions.version, version),
          isNull(groupMinutesVersions.approvedAt),
        ),
      )
      .returning({ version: groupMinutesVersions.version })
    if (approved.length !== 1) throw new Refusal('moved-meanwhile')
    work.record(
      'minutes.approved',
      { kind: 'minutes', id: minutes.id },
      { group: minutes.group, metOn: minutes.metOn, version },
    )
  },
)
