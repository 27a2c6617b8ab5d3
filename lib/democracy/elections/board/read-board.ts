import 'server-only'
import { and, asc, eq, gte, isNotNull } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { boardLine } from '../protocol/board'
import type { Plain } from '../protocol/canonical'

const atOnce = 20

/** The lines of a board from its beginning, a few at a time: it may be long. */
export async function* linesOfBoard(
  electionId: string,
  db: Database | Transaction = database(),
): AsyncGenerator<string> {
  for (let from = 0; ; from += atOnce) {
    const rows = await db
      .select()
      .from(boardRecords)
      .where(and(eq(boardRecords.electionId, electionId), gte(boardRecords.number, from)))
      .orderBy(asc(boardRecords.number))
      .limit(atOnce)
    for (const { number, previousHash, type, body, hash } of rows)
      yield boardLine({ n: number, previous: previousHash, type, body: body as Plain, hash })
    if (rows.length < atOnce) return
  }
}

/** The board of an election, once it is published. It is for everybody. */
export async function listBoard(slug: string): Promise<AsyncGenerator<string> | undefined> {
  const [election] = await database()
    .select({ id: elections.id })
    .from(elections)
    .where(and(eq(elections.slug, slug), isNotNull(elections.publishedAt)))
  return election && linesOfBoard(election.id)
}

/** The manifest as everybody may read it, and its hash. */
export async function getManifest(slug: string) {
  const [election] = await database()
    .select({ manifest: elections.manifest, hash: elections.manifestHash })
    .from(elections)
    .where(and(eq(elections.slug, slug), isNotNull(elections.publishedAt)))
  return election && { manifest: election.manifest!, hash: election.hash! }
}
