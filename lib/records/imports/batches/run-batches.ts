import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { imports } from '@/db/schema/records/imports'
import type { Actor } from '@/lib/kernel/actor'
import { wallClock } from '@/lib/kernel/clock'
import { later } from '@/lib/kernel/jobs'

type Batch = (actor: Actor, input: { importId: string }) => Promise<{ more: boolean }>
type Job = 'run-import' | 'undo-import' | 'welcome-imported'

const longest = 60_000

/** Batch after batch. No job holds a worker for longer than a minute: what is left then is queued again. */
export async function runBatches(job: Job, batch: Batch, actor: Actor, importId: string) {
  const until = wallClock().getTime() + longest
  await noting(importId, async () => {
    while ((await batch(actor, { importId })).more) {
      if (wallClock().getTime() < until) continue
      const next = { key: `${job}/${importId}/next` }
      return database().transaction((tx) => later(tx, job, { importId }, next))
    }
  })
}

/** What went wrong is shown on the import's page until the next try succeeds. */
export async function noting(importId: string, work: () => Promise<void>) {
  const note = (lastError: string | null) =>
    database().update(imports).set({ lastError }).where(eq(imports.id, importId))
  try {
    await work()
    await note(null)
  } catch (error) {
    await note(String(error instanceof Error ? error.message : error).slice(0, 300))
    throw error
  }
}
