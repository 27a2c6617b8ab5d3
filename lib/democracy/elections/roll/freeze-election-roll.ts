import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { electors, rollNames } from '@/db/schema/democracy/electoral-roll'
import { members, people } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { leftOffRoll } from '@/emails/democracy/left-off-roll'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'
import { type RollReason, rollReasons, rollRule } from '@/lib/people/members/roll-rule'
import { standingSql } from '@/lib/people/members/standing-sql'
import { type LockedElection, lockElection } from '../lock-election'
import { randomBytes, toBase64url } from '../protocol/bytes'
import { rollRoot } from '../protocol/roll-tree'
import { rollLine } from './roll-entries'

/**
 * Writes down for everybody whether they may vote, and why. Of those who may, each line gets a salt, and the root over all
 * lines goes into the manifest. Done once; asking again changes nothing.
 */
export const freezeElectionRoll = verb(
  'election.prepare',
  async (work, { electionId }: { electionId: string }) => {
    const election = await lockElection(work, { electionId })
    const early = work.now < election.rollFreezesAt
    if (election.rollFrozenAt || election.cancelledAt || early) return
    await whileNobodyMerges(work)
    const judged = await membersByRollRule(work.tx, work.now)
    const voters = judged
      .filter(({ mayVote }) => mayVote)
      .map((one) => ({ ...one, salt: toBase64url(randomBytes(16)) }))
    const salted = new Map(voters.map(({ personId, salt }, place) => [personId, { place, salt }]))
    await write(
      work,
      electionId,
      judged.map(({ personId, mayVote, reason }) => ({
        person_id: personId,
        may_vote: mayVote,
        reason,
        ...salted.get(personId),
      })),
    )
    await writeNames(work, electionId)
    const lines = voters.map(({ number, reason, salt }) => rollLine(number, reason, salt))
    await work.tx
      .update(elections)
      .set({ rollFrozenAt: work.now, rollRoot: await rollRoot(lines) })
      .where(eq(elections.id, electionId))
    await tellWhoIsNotOnIt(work, election)
    const detail = { onRoll: voters.length, notOnRoll: judged.length - voters.length }
    work.record('roll.frozen', { kind: 'election', id: electionId }, detail)
  },
)

type Row = { person_id: string; may_vote: boolean; reason: string; place?: number; salt?: string }

async function write(work: Work, electionId: string, rows: Row[]) {
  await work.tx.execute(sql`
    insert into ${electors} (election_id, person_id, may_vote, reason, place, salt)
    select ${electionId}::uuid, person_id, may_vote, reason, place, salt
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(person_id uuid, may_vote boolean, reason text, place int, salt text)`)
}

/** As the marked register will show them, whatever members call themselves later. */
async function writeNames(work: Work, electionId: string) {
  await work.tx.execute(sql`
    insert into ${rollNames} (election_id, person_id, name)
    select e.election_id, e.person_id, p.name from ${electors} e join ${people} p on p.id = e.person_id
    where e.election_id = ${electionId} and e.may_vote`)
}

/** Whoever belongs to us and is not on the roll can still contest it. Those who left know why. */
async function tellWhoIsNotOnIt(work: Work, { id, slug, title, closesAt }: LockedElection) {
  const left = await work.tx
    .select({
      personId: people.id,
      email: people.email,
      name: people.called,
      reason: electors.reason,
    })
    .from(electors)
    .innerJoin(people, eq(people.id, electors.personId))
    .innerJoin(members, eq(members.personId, people.id))
    .where(
      and(
        eq(electors.electionId, id),
        sql`${electors.reason} in ('joined-late', 'imported-late', 'provisional', 'lapsed', 'suspended')`,
        isNull(members.resignedAt),
        isNull(people.erasedAt),
      ),
    )
  await work.emailAll(
    leftOffRoll,
    left.map(({ personId, email, name, reason }) => ({
      to: { email, personId },
      key: `${id}/${personId}`,
      props: {
        name,
        title,
        reason: rollReasons[reason as RollReason],
        until: closesAt.toISOString(),
        link: siteUrl(`/elections/${slug}/roll`),
      },
    })),
  )
}

/** Everybody who is or was a member, judged by the rule as things stand at `at`. */
async function membersByRollRule(tx: Transaction, at: Date) {
  const rows = await tx
    .select({
      personId: standings.personId,
      number: standings.number,
      joinedAt: standings.joinedAt,
      importedAt: members.importedAt,
      standing: standingSql(at),
    })
    .from(standings)
    .innerJoin(members, eq(members.personId, standings.personId))
    .orderBy(standings.number)
  return rows.map(({ personId, number, ...facts }) => ({
    personId,
    number,
    ...rollRule(facts, at),
  }))
}
