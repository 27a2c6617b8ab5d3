import 'server-only'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { importRows, imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'

/** No job of the queue goes on with it: not the first one, nor the one that took over after a minute. */
const nobodyGoesOn = sql`not exists (select 1 from graphile_worker.jobs j
  where split_part(j.key, '/', 1) in ('run-import', 'undo-import', 'welcome-imported')
    and split_part(j.key, '/', 2) = ${imports.id}::text)`

/** Members of a list who were to be written to, and were not yet. */
const unwelcomed = sql`exists (select 1 from ${importRows} r join ${people} p on p.id = r.person_id
  where r.import_id = ${imports.id} and r.state = 'in' and r.line > ${imports.welcomedUntil}
    and p.email_proved_at is null)`

/**
 * An import that stopped half way, because the queue lost its job, goes on where it stopped: nobody else can start it again,
 * and no other can begin while it stands there. The rows say how far it came and it is held for each batch, so it does not
 * matter if two go on with it.
 */
export const resumeImports = verb('import.run', async (work, _input: object) => {
  const stopped = await work.tx
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(
      and(
        or(
          inArray(imports.state, ['running', 'undoing']),
          and(eq(imports.state, 'done'), eq(imports.welcomes, true), unwelcomed),
        ),
        nobodyGoesOn,
      ),
    )
    .for('update', { skipLocked: true })
  for (const { id: importId, state } of stopped) {
    const job =
      state === 'running' ? 'run-import' : state === 'undoing' ? 'undo-import' : 'welcome-imported'
    await work.queue(job, { importId }, { key: `${job}/${importId}` })
    work.record('import.resumed', { kind: 'import', id: importId })
  }
  return { more: false }
})
