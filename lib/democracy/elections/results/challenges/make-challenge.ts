import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { challenges } from '@/db/schema/democracy/challenges'
import { challengeReceived } from '@/emails/democracy/challenge-received'
import { lockElection } from '@/lib/democracy/elections/lock-election'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'

/** A member doubts a result, from its count until the last day for it. The returning officer has to answer. */
export const makeChallenge = verb(
  'challenge.make',
  async (work, { slug, text }: { slug: string; text: string }) => {
    const { personId } = work.person
    // Alone, so that two challenges of one member at once are seen as two.
    const election = await lockElection(work, slug, 'update')
    if (!election.countedAt) throw new Refusal('result.not-counted')
    if (work.now >= election.challengesUntil) throw new Refusal('challenge.too-late')
    if (election.returningOfficerId === personId)
      throw new Refusal('election.returning-officer-neutral')
    const [open] = await work.tx
      .select({ id: challenges.id })
      .from(challenges)
      .where(
        and(
          eq(challenges.electionId, election.id),
          eq(challenges.personId, personId),
          isNull(challenges.answeredAt),
        ),
      )
    if (open) throw new Refusal('challenge.open-already')
    const id = newId()
    await work.tx
      .insert(challenges)
      .values({ id, electionId: election.id, personId, text, madeAt: work.now })
    const officer = await addresseeOf(work.tx, election.returningOfficerId)
    if (officer) {
      await work.email(challengeReceived, {
        to: officer,
        key: id,
        props: {
          name: officer.name,
          memberName: await readNameOfRecord(work.tx, personId),
          title: election.title,
          link: siteUrl(`/elections/${slug}/result/challenges`),
        },
      })
    }
    work.record('challenge.made', { kind: 'election', id: election.id })
    return { challengeId: id }
  },
)
