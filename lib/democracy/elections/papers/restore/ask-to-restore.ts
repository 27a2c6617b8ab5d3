import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import { people } from '@/db/schema/people/people'
import { restoreAsked } from '@/emails/democracy/restore-asked'
import { restoreToConfirm } from '@/emails/democracy/restore-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { type LockedElection, lockElection, lockRollEntry } from '../../lock-election'
import { type PublicKeyJwk, publicKeyShape } from '../../protocol/key-pair'
import { confirmersIn, secondsIn } from '../../stand-ins/confirmers'
import { markOf } from '../request-paper'
import { assertPapersAreOut } from './papers-are-out'

type Asked = { slug: string; browserKey: PublicKeyJwk }

/**
 * A member who lost device and code asks for their paper in the browser they have now. Asked again, the request before ends:
 * the key of that browser is of no use any more.
 */
export const askToRestore = verb(
  'restore.ask',
  { subject: oneself },
  async (work, { personId }, { slug, browserKey }: Asked) => {
    const election = await lockElection(work, { slug })
    assertPapersAreOut(election, work.now)
    // In elections of version 1 nothing was sealed to key-holders.
    if (election.manifest?.format !== 'mandate-election/2') throw new Refusal('restore.not-now')
    const key = publicKeyShape.safeParse(browserKey)
    if (!key.success) throw new Refusal('bad-request')
    await lockRollEntry(work, election.id, personId)
    const mark = await markOf(work, election.id, personId)
    if (mark?.kind !== 'collected') throw new Refusal('restore.nothing-collected')
    await work.tx
      .update(paperRestores)
      .set({ endedAt: work.now })
      .where(
        and(
          eq(paperRestores.electionId, election.id),
          eq(paperRestores.personId, personId),
          isNull(paperRestores.endedAt),
        ),
      )
    const restoreId = newId()
    await work.tx.insert(paperRestores).values({
      id: restoreId,
      electionId: election.id,
      personId,
      browserKey: key.data,
      askedAt: work.now,
    })
    await tell(work, election, personId, restoreId)
    work.record('restore.asked', { kind: 'election', id: election.id })
    return { restoreId }
  },
)

async function tell(work: Work, election: LockedElection, personId: string, restoreId: string) {
  const { title, slug, returningOfficerId } = election
  const [member] = await work.tx.select().from(people).where(eq(people.id, personId))
  if (member?.email) {
    await work.email(restoreAsked, {
      to: { email: member.email, personId },
      key: restoreId,
      props: { name: member.called, title, link: siteUrl(`/elections/${slug}/restore`) },
    })
  }
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const seconds = secondsIn(confirmers, { personId, officers: [] })
  for (const one of [returningOfficerId, ...seconds]) {
    const to = await addresseeOf(work.tx, one)
    if (!to || one === personId) continue
    await work.email(restoreToConfirm, {
      to,
      key: `${restoreId}/${one}`,
      props: {
        name: to.name,
        member: member?.name ?? '',
        title,
        link: siteUrl(`/desk/elections/${slug}/papers`),
      },
    })
  }
}
