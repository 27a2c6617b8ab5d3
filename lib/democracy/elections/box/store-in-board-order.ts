import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { issuerKeys, sealedBallots } from '@/db/schema/democracy/ballot-box'
import { lockers, paperMarks } from '@/db/schema/democracy/ballot-papers'
import type { Work } from '@/lib/kernel/perform'

/**
 * PostgreSQL keeps in every row which transaction wrote it and where it stands: the order of arrival. What went on the board is
 * written afresh in the board's order, so that a row tells no more than the board does. Here as below, nobody who serves may
 * take a row out, so the database does it by a function of the owner's.
 */
export async function storeBallotsInBoardOrder(
  work: Work,
  electionId: string,
  credentials: string[],
) {
  await work.tx.execute(
    sql`select store_ballots_in_board_order(${electionId}, ${JSON.stringify(credentials)})`,
  )
}

/**
 * All ballots that wait for their batch, written again by one statement in a random order. The caller casts alone. Answers
 * how many there are.
 */
export async function storeWaitingShuffled(work: Work, electionId: string): Promise<number> {
  const [written] = await work.tx.execute<{ waiting: number }>(
    sql`select shuffle_waiting_ballots(${electionId}) as waiting`,
  )
  return written!.waiting
}

/** At the close the marks are written afresh by person: nobody needs to know who came before whom. */
export async function storeMarksByPerson(work: Work, electionId: string) {
  await work.tx.execute(sql`select store_marks_by_person(${electionId})`)
}

/** The old rows leave the pages too. Never inside a transaction. */
export async function vacuumBallots() {
  await database().execute(sql`vacuum ${sealedBallots}`)
  await database().execute(sql`vacuum ${paperMarks}`)
  await database().execute(sql`vacuum ${lockers}`)
  await database().execute(sql`vacuum ${issuerKeys}`)
}
