import 'server-only'
import { sql } from 'drizzle-orm'
import { auditEntries, choreRuns, numbersGone } from '@/db/schema/kernel'
import type { Detail } from '@/lib/kernel/audit'
import { noPersonalData, nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { sentenceFor } from './sentences'

const kept =
  'For good, so that every decision can be traced. An entry holds no name: once your details are erased it leads to nobody.'

const entry = {
  at: shown('When'),
  action: shown('What', {
    as: (action: string, { detail }: { detail: Detail }) => sentenceFor(action, detail),
  }),
  detail: nothing('kind'),
  actorKind: nothing('kind'),
  actorRole: nothing('kind'),
  subjectKind: nothing('kind'),
  requestId: nothing('key'),
  position: nothing('key'),
  previousHash: nothing('cryptography'),
  hash: nothing('cryptography'),
} as const

export const auditData = [
  personalData({
    table: auditEntries,
    title: 'What you did here',
    whose: { person: 'actorId' },
    columns: { ...entry, actorId: pointer('who did it') },
    erase: 'keep',
    kept,
  }),
  personalData({
    table: auditEntries,
    title: 'Who looked at your record or changed it',
    whose: {
      where: (personId) =>
        sql`(subject_kind in ('person', 'member') and subject_id = ${personId}
          and actor_id is distinct from ${personId})`,
    },
    columns: { ...entry, subjectId: pointer('what it was about') },
    // Officers answer for what they do with a record. Whoever else did something stays unnamed, and so does a program.
    beside: {
      By: sql`(select p.name from people p where p.id = actor_id and actor_kind = 'person' and actor_role is not null)`,
    },
    erase: 'keep',
    kept,
  }),
  noPersonalData(choreRuns, { name: nothing('key'), error: nothing('fault') }),
  noPersonalData(numbersGone, { tableName: nothing('key') }),
]
