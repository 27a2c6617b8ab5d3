import type postgres from 'postgres'

/** A question with more values than this has a text that hardly comes again: a list of values is another text for each length. */
const fewValues = 40

/**
 * Drizzle asks each question as one that never comes again: the database is told its text, answers what kinds of values it takes,
 * is then given them, and plans it anew. Prepared, a question that comes again is one way there and back, and may keep its plan.
 */
export function asPreparedQuestions<Client extends postgres.Sql | postgres.TransactionSql>(
  client: Client,
): Client {
  const { unsafe } = client
  client.unsafe = ((text, values = [], options = {}) =>
    unsafe(text, values, {
      ...options,
      prepare: options.prepare || (values.length > 0 && values.length <= fewValues),
    })) as typeof unsafe
  if ('begin' in client) {
    const { begin } = client
    const inTransaction = (act: Act) => begin((tx) => act(asPreparedQuestions(tx)))
    client.begin = inTransaction as typeof begin
  }
  return client
}

type Act = (tx: postgres.TransactionSql) => Promise<unknown>
