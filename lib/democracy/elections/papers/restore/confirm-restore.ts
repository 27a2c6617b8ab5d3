import 'server-only'
import { eq } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import { people } from '@/db/schema/people/people'
import { shareToHandOver } from '@/emails/democracy/share-to-hand-over'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { confirmersIn, confirming } from '../../stand-ins/confirmers'
import { lockRestore } from './lock-restore'
import { assertPapersAreOut } from './papers-are-out'

type Which = { restoreId: string }

/** What the table of permissions asks about: whose paper it is, who confirmed before, and who took sides. */
async function asked(work: Work, which: Which) {
  const found = await lockRestore(work, which)
  if (!found) return undefined
  const { restore, election } = found
  const { returningOfficerId } = election
  const { personId, firstBy } = restore
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const about = { personId, officers: firstBy ? [firstBy] : [] }
  return { ...found, returningOfficerId, ...confirming(confirmers, about), personId }
}

/** One of two says that the member is who they are, and that the key is that of their browser. With the second the key-holders are asked. */
export const confirmRestore = verb('restore.confirm', { subject: asked }, async (work, found) => {
  const { restore, election } = found
  assertPapersAreOut(election, work.now)
  if (restore.secondBy) throw new Refusal('moved-meanwhile')
  const by = work.person.personId
  await work.tx
    .update(paperRestores)
    .set(
      restore.firstBy ? { secondBy: by, secondAt: work.now } : { firstBy: by, firstAt: work.now },
    )
    .where(eq(paperRestores.id, restore.id))
  if (restore.firstBy) await askHolders(work, found)
  work.record('restore.confirmed', { kind: 'election', id: election.id })
})

type Found = NonNullable<Awaited<ReturnType<typeof asked>>>

async function askHolders(work: Work, { restore, election }: Found) {
  const [member] = await work.tx.select().from(people).where(eq(people.id, restore.personId))
  const holders = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(keyHolders)
    .innerJoin(people, eq(people.id, keyHolders.personId))
    .where(eq(keyHolders.electionId, election.id))
  await work.emailAll(
    shareToHandOver,
    holders
      .filter(({ personId }) => personId !== restore.personId)
      .flatMap(({ personId, email, name }) =>
        email
          ? [
              {
                to: { email, personId },
                key: `${restore.id}/${personId}`,
                props: {
                  name,
                  member: member?.name ?? '',
                  title: election.title,
                  link: siteUrl(`/elections/${election.slug}/keys`),
                },
              },
            ]
          : [],
      ),
  )
}
