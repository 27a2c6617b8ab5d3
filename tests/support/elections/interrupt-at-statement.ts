import { PgPreparedQuery } from 'drizzle-orm/pg-core'

type Querying = { queryWithCache(text: string, params: unknown[], query: () => unknown): unknown }

const prepared = PgPreparedQuery.prototype as unknown as Querying
const query = prepared.queryWithCache

class CutOff extends Error {}

/** How many statements from now on everything stops, as if the program had died there; and that it has. */
let left = 0
let stopped = false

// PostgreSQL has done the statement; whoever asked never gets to the next one, and nothing of the transaction stays.
prepared.queryWithCache = async function cutting(...asked: Parameters<Querying['queryWithCache']>) {
  if (stopped) throw new CutOff()
  const answer = await query.apply(this, asked)
  left -= 1
  stopped = left === 0
  if (stopped) throw new CutOff()
  return answer
}

/**
 * Does the same act until it goes through: the first time it is cut off after its first statement, then after its second,
 * at last between its last one and the commit. After each time `unhurt` looks at what is left. Answers how often it was cut.
 */
export async function throughCuts(act: () => Promise<unknown>, unhurt: () => Promise<void>) {
  for (let statement = 1; ; statement += 1) {
    left = statement
    const error = await act().then(
      () => undefined,
      (thrown) => thrown,
    )
    const wasCut = left <= 0
    left = 0
    stopped = false
    if (error && !(error instanceof CutOff)) throw error
    if (!error && wasCut) throw new Error(`It went on after statement ${statement}.`)
    await unhurt()
    if (!error) return statement - 1
  }
}
