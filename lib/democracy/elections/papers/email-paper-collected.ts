import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { ballotPaperCollected } from '@/emails/democracy/ballot-paper-collected'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { reachableAt } from '@/lib/people/members/mailbox'

const key = sql<string>`${paperMarks.electionId} || '/' || ${paperMarks.personId} || '/' || ${paperMarks.generation}`

/**
 * Once a day, all at once and by person: whoever collected a paper, or was marked for one, hears of it, so that nobody can
 * collect in another's name unseen. Sent at once, the mail would tell when they collected.
 */
export const emailPapersCollected = verb('election.publish', async (work, _input: object) => {
  const untold = await work.tx
    .select({
      personId: people.id,
      email: people.email,
      name: people.called,
      title: elections.title,
      slug: elections.slug,
      kind: paperMarks.kind,
      key,
    })
    .from(paperMarks)
    .innerJoin(elections, eq(elections.id, paperMarks.electionId))
    .innerJoin(people, eq(people.id, paperMarks.personId))
    .where(
      and(
        isNotNull(reachableAt),
        sql`${elections.closesAt} > ${work.now.toISOString()}::timestamptz - interval '3 days'`,
        sql`not exists (select from ${outgoingMails}
          where ${outgoingMails.dedupeKey} = 'ballot-paper-collected/' || ${key})`,
      ),
    )
    .orderBy(people.id)
  await work.emailAll(
    ballotPaperCollected,
    untold.map(({ personId, email, key, name, title, slug, kind }) => ({
      to: { email, personId },
      key,
      props: {
        name,
        title,
        assisted: kind === 'by-hand',
        link: siteUrl(`/elections/${slug}`),
      },
    })),
  )
  return { more: false }
})
