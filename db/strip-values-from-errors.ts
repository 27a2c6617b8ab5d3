import 'server-only'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { PgPreparedQuery } from 'drizzle-orm/pg-core'
import postgres from 'postgres'

/**
 * A query that failed says which query it was, and nothing of what was in it: Drizzle and the driver put every value into
 * the error, PostgreSQL the row it refused, and from there addresses, names and tokens would go into the log.
 */
type Querying = { queryWithCache(text: string, params: unknown[], query: () => unknown): unknown }
type Told = Error & { params?: unknown }

const prepared = PgPreparedQuery.prototype as unknown as Querying
const query = prepared.queryWithCache

prepared.queryWithCache = async function wordless(
  ...asked: Parameters<Querying['queryWithCache']>
) {
  try {
    return await query.apply(this, asked)
  } catch (error) {
    throw error instanceof DrizzleQueryError ? withoutValues(error) : error
  }
}

function withoutValues(error: Told): Told {
  const [sentence] = error.message.split('\nparams:')
  error.stack = error.stack?.replace(error.message, sentence!)
  error.message = sentence!
  error.params = undefined
  if (error.cause instanceof postgres.PostgresError) error.cause = bare(error.cause)
  return error
}

/** What PostgreSQL said without the values it said it about: which rule, of which table. */
function bare({ code, severity, constraint_name, table_name }: postgres.PostgresError) {
  const said = new Error(`PostgreSQL refused it: ${code} ${constraint_name ?? ''}`.trim())
  return Object.assign(said, { code, severity, constraint_name, table_name })
}
