import 'server-only'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { people } from '@/db/schema/people/people'
import { ballotBoxToOpen } from '@/emails/democracy/ballot-box-to-open'
import { keyToMake } from '@/emails/democracy/key-to-make'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import type { LockedElection } from '../lock-election'

type Why = 'named' | 'anew' | 'reminder'

/** Those who have not made and tested their key are told what to do by when, once for each reason and moment. */
export async function emailKeysToMake(
  work: Work,
  election: LockedElection,
  why: Why,
  only?: SQL,
): Promise<void> {
  const untested = and(isNull(keyHolders.rehearsedAt), only)
  const { id, title, slug, closesAt } = election
  // Of reminders one a day is enough, however often the button is pressed.
  const when = why === 'reminder' ? work.now.toISOString().slice(0, 10) : work.now.toISOString()
  await work.emailAll(
    keyToMake,
    (await holdersToEmail(work, id, untested)).map(({ email, personId, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}/${why}/${when}`,
      props: {
        name,
        title,
        why,
        by: election.collectFrom.toISOString(),
        closesAt: closesAt.toISOString(),
        link: siteUrl(`/elections/${slug}/keys`),
      },
    })),
  )
}

/** After the close: those who have their words and have not opened the box with them. */
export async function emailBoxToOpen(
  work: Work,
  { id, title, slug, closesAt }: LockedElection,
  why: 'closed' | 'reminder' = 'closed',
  only?: SQL,
): Promise<void> {
  const waiting = and(isNull(keyHolders.lostAt), isNull(keyHolders.keySealed), only)
  const when = why === 'closed' ? why : work.now.toISOString().slice(0, 10)
  await work.emailAll(
    ballotBoxToOpen,
    (await holdersToEmail(work, id, waiting)).map(({ email, personId, name }) => ({
      to: { email, personId },
      key: `${id}/${personId}/${when}`,
      props: {
        name,
        title,
        closesAt: closesAt.toISOString(),
        link: siteUrl(`/elections/${slug}/keys`),
      },
    })),
  )
}

async function holdersToEmail(work: Work, electionId: string, only?: SQL) {
  const rows = await work.tx
    .select({ personId: people.id, email: people.email, name: people.called })
    .from(keyHolders)
    .innerJoin(people, eq(people.id, keyHolders.personId))
    .where(and(eq(keyHolders.electionId, electionId), only))
    .orderBy(keyHolders.place)
  return rows.flatMap(({ email, ...rest }) => (email ? [{ ...rest, email }] : []))
}
