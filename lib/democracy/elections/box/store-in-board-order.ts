import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { issuerKeys, sealedBallots } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import type { Work } from '@/lib/kernel/perform'

/**
 * PostgreSQL keeps in every row which transaction wrote it and where it stands: the order of arrival. What went on the board is
 * written afresh in the board's order, so that a row tells no more than the board does.
 */
export async function storeBallotsInBoardOrder(
  work: Work,
  electionId: string,
  credentials: string[],
) {
  await announceRewriting(work, electionId)
  await work.tx.execute(sql`
    with taken as (
      delete from ${sealedBallots} where election_id = ${electionId} and credential in (
        select jsonb_array_elements_text(${JSON.stringify(credentials)}::jsonb))
      returning *
    )
    insert into ${sealedBallots} (election_id, credential, sequence, ballot, posted)
    select election_id, credential, sequence, ballot, sequence from taken order by credential`)
}

/**
 * All ballots that wait for their batch, written again by one statement in a random order. The caller casts alone. Answers
 * how many there are.
 */
export async function storeWaitingShuffled(work: Work, electionId: string): Promise<number> {
  await announceRewriting(work, electionId)
  const written = await work.tx.execute<{ waiting: number }>(sql`
    with taken as (
      delete from ${sealedBallots} where election_id = ${electionId} and sequence > posted
      returning *
    ), again as (
      insert into ${sealedBallots} (election_id, credential, sequence, ballot, posted)
      select election_id, credential, sequence, ballot, posted from taken order by random()
      returning 1
    )
    select count(*)::int as waiting from again`)
  return written[0]!.waiting
}

/** At the close the marks are written afresh by person: nobody needs to know who came before whom. */
export async function storeMarksByPerson(work: Work, electionId: string) {
  await announceRewriting(work, electionId)
  await work.tx.execute(sql`
    with taken as (delete from ${paperMarks} where election_id = ${electionId} returning *)
    insert into ${paperMarks} select * from taken order by person_id`)
}

export async function announceRewriting(work: Work, electionId: string) {
  await work.tx.execute(sql`select set_config('mandate.rewriting', ${electionId}, true)`)
}

/** The old rows leave the pages too. Never inside a transaction. */
export async function vacuumBallots() {
  await database().execute(sql`vacuum ${sealedBallots}`)
  await database().execute(sql`vacuum ${paperMarks}`)
  await database().execute(sql`vacuum ${lockers}`)
  await database().execute(sql`vacuum ${issuerKeys}`)
}
