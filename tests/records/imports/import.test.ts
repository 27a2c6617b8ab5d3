import '@/tests/support/database'
import { and, count, eq, notInArray, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { consents, flaggedAddresses, members, people } from '@/db/schema/people/people'
import { importRows, imports } from '@/db/schema/records/imports'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { flagOf } from '@/lib/people/members/flagged-address'
import { actorOf } from '@/lib/people/sign-in/actor'
import { verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { admitBatch } from '@/lib/records/imports/admitting/admit-batch'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { beginCheck } from '@/lib/records/imports/checking/begin-check'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import { eraseOldImports } from '@/lib/records/imports/erase-old-imports'
import { prepareImport } from '@/lib/records/imports/prepare-import'
import { resumeImports } from '@/lib/records/imports/resume-imports'
import { findImport } from '@/lib/records/imports/rows'
import { undoBatch } from '@/lib/records/imports/undoing/undo-batch'
import { undoImport } from '@/lib/records/imports/undoing/undo-import'
import { readFile } from '@/lib/records/imports/upload-list'
import { askForWelcomes, welcomeBatch } from '@/lib/records/imports/welcome-imported'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'
import { checked, confirmed, fileOf, prepared, takenIn } from './lists'

let nasreen: PersonActor
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary')
})

const job = system('import')
const run = (importId: string) => runBatches('run-import', admitBatch, job, importId)
const undo = async (importId: string) => {
  await undoImport(nasreen, { importId })
  await runBatches('undo-import', undoBatch, job, importId)
}
const rowsOf = (importId: string) =>
  database()
    .select({ line: importRows.line, state: importRows.state, reason: importRows.reason })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.line)
const memberOf = async (email: string) => {
  const [person] = await database().select().from(people).where(eq(people.email, email))
  return person && (await actorOf(person.id, { secondFactor: false }))
}
const listOf = (rows: number, name = 'm') =>
  `Email,Name,Band,Joined\n${Array.from({ length: rows }, (_, n) => `${name}${n}@post.example,Member ${n},free,2020-01-01`).join('\n')}\n`
/** All but what officers are told about each import. */
const mailsToMembers = async () => {
  const mails = await database()
    .select({ toEmail: outgoingMails.toEmail })
    .from(outgoingMails)
    .where(notInArray(outgoingMails.message, ['import-to-confirm', 'members-imported']))
  return mails.map(({ toEmail }) => toEmail).sort()
}
const inRoom = async () => {
  const [row] = await database().select({ count: count() }).from(members)
  return row!.count
}

test('a list becomes members with their dues, and says of every other row why not', async () => {
  const hannah = await aMember({ email: 'hannah@post.example', name: 'Hannah' })
  await database()
    .insert(flaggedAddresses)
    .values({
      emailHash: flagOf('out@post.example'),
      reason: 'expelled',
      flaggedAt: now(),
      reviewAt: addDays(now(), 900),
    })
  const list = `Member No;First Name;Last Name;Email;Phone;Postcode;Date of birth;CLP;Joined;Type;Amount;Interval;Paid until;Newsletter
17;Ada;Wren;ADA@post.example;0191 498 0000;ne14xd;29/02/1984;Hexham;4 March 2019;Unwaged;;;;yes
18;Bo;Lane;bo@post.example;;;;;2020-05-06;basic;3;month;31/12/2099;no
19;Cy;Moss;cy@post.example;;;;;;;20;year;;
20;Di;Nott;di@post.example;;;;;;free;;;;
21;Ed;Orr;not an address;;;;Atlantis;1/2/20;;;;;
22;Hannah;Elsewhere;hannah@post.example;0191 498 0001;;;;;;;;;
23;Out;Cast;out@post.example;;;;;;;;;;
24;Ada;Twice;ada@post.example;;;;;;;;;;
`
  const importId = await takenIn(nasreen, list, { bandOtherwise: 'concession' })
  expect(await rowsOf(importId)).toEqual([
    { line: 2, state: 'in', reason: null },
    { line: 3, state: 'in', reason: null },
    { line: 4, state: 'bad', reason: 'amount:apart' },
    { line: 5, state: 'in', reason: null },
    { line: 6, state: 'bad', reason: 'email:form constituency:unknown joinedOn:ambiguous' },
    { line: 7, state: 'known', reason: 'email:known' },
    { line: 8, state: 'skipped', reason: 'email:flagged' },
    { line: 9, state: 'bad', reason: 'email:twice:2' },
  ])
  const [ada] = await database().select().from(people).where(eq(people.email, 'ada@post.example'))
  expect(ada).toMatchObject({
    name: 'Ada Wren',
    postcode: 'NE1 4XD',
    constituency: 'Hexham',
    emailProvedAt: null,
  })
  const standing = async (email: string) => (await memberOf(email))?.member?.standing
  expect(await standing('ada@post.example')).toBe('lapsed')
  expect(await standing('bo@post.example')).toBe('good')
  expect(await standing('di@post.example')).toBe('good')
  const { member } = (await memberOf('ada@post.example'))!
  expect(member!.joinedAt.toISOString()).toBe('2019-03-04T00:00:00.000Z')
  expect(await database().select().from(consents)).toMatchObject([
    { personId: ada!.id, wording: 'news-brought-along', version: 1 },
  ])
  const [kept] = await database().select().from(people).where(eq(people.id, hannah.personId))
  expect(kept).toMatchObject({ name: 'Hannah', phone: null })
  expect(await mailsToMembers()).toEqual([])
  expect(await findImport(importId)).toMatchObject({ state: 'done', basisVersion: 2 })
})

test('who may not import learns nothing and changes nothing', async () => {
  const ravi = await aMember()
  const file = { fileName: 'x.csv', source: fileOf(listOf(1)) }
  await expect(readFile(ravi, file)).rejects.toMatchObject({ code: 'not-allowed' })
  const importId = await checked(nasreen, listOf(1, 'refused'))
  await expect(prepareImport(ravi, { importId })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(admitBatch(nasreen, { importId })).rejects.toMatchObject({ code: 'not-allowed' })
})

test('two and a half thousand rows go in, with one audit entry a batch and no holes', async () => {
  const before = await inRoom()
  const [audited] = await database().select({ n: count() }).from(auditEntries)
  const importId = await takenIn(nasreen, listOf(2500, 'big'))
  expect(await inRoom()).toBe(before + 2500)
  const [after] = await database().select({ n: count() }).from(auditEntries)
  expect(after!.n - audited!.n).toBeLessThan(10)
  const tom = await anOfficer('secretary')
  expect((await verifyAuditChain(tom))!.brokenAt).toBeUndefined()
  const found = await findImport(importId)
  expect(found).toMatchObject({ rows: 2500, done: 2500, state: 'done' })
  await undo(importId)
  expect(await inRoom()).toBe(before + 1)
  expect(await findImport(importId)).toMatchObject({ state: 'undone', done: 2500 })
})

test('cut off between batches it goes on, and two workers take turns without making anybody twice', async () => {
  const before = await inRoom()
  const importId = await checked(nasreen, listOf(2500, 'cut'))
  await prepared(nasreen, importId)
  await admitBatch(job, { importId })
  // The worker dies here; the queue hands the job to two others.
  await Promise.all([run(importId), run(importId), run(importId)])
  expect(await inRoom()).toBe(before + 2500)
  expect(await findImport(importId)).toMatchObject({ state: 'done', done: 2500 })
})

test('of two imports that start at once one is told to wait, and one import starts once', async () => {
  const [one, other] = [
    await checked(nasreen, listOf(3, 'one')),
    await checked(nasreen, listOf(3, 'other')),
  ]
  await prepareImport(nasreen, { importId: one })
  await prepareImport(nasreen, { importId: other })
  const starts = await Promise.allSettled([one, other].map(confirmed))
  expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(starts.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'import.one-at-a-time' },
  })
  await Promise.all([one, other].map(run))
  const [waiting] = starts[0]!.status === 'fulfilled' ? [other] : [one]
  const again = await Promise.allSettled([1, 2].map(() => confirmed(waiting!)))
  expect(again.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await run(waiting!)
})

test('who joined by themselves since the list was looked at stays as they are', async () => {
  const importId = await checked(nasreen, listOf(2, 'meanwhile'))
  await aMember({ email: 'meanwhile1@post.example', name: 'Themselves' })
  await prepared(nasreen, importId)
  await run(importId)
  expect(await rowsOf(importId)).toMatchObject([
    { state: 'in' },
    { state: 'known', reason: 'email:known' },
  ])
  expect(await memberOf('meanwhile1@post.example')).toMatchObject({ name: 'Themselves' })
})

test('undoing keeps whoever has signed in, paid or been dealt with, and lists them', async () => {
  const importId = await takenIn(nasreen, listOf(5, 'back'))
  const [signedIn, paid, officer] = (await Promise.all(
    [0, 1, 2].map((n) => memberOf(`back${n}@post.example`)),
  )) as PersonActor[]
  await database()
    .update(people)
    .set({ emailProvedAt: now() })
    .where(eq(people.id, signedIn!.personId))
  await database()
    .insert(ledgerEntries)
    .values({
      id: crypto.randomUUID(),
      kind: 'cash',
      amountPence: 300,
      occurredAt: addDays(now(), 1),
      recordedAt: now(),
      personId: paid!.personId,
      sourceKey: 'receipt 1',
    })
  await database().execute(sql`insert into suspensions (id, person_id, suspended_at)
    values (${crypto.randomUUID()}, ${officer!.personId}, now())`)
  const twice = await Promise.allSettled([undo(importId), undo(importId)])
  expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await rowsOf(importId)).toEqual([
    { line: 2, state: 'kept', reason: 'kept:signed-in' },
    { line: 3, state: 'kept', reason: 'kept:paid' },
    { line: 4, state: 'kept', reason: 'kept:acted' },
    { line: 5, state: 'undone', reason: null },
    { line: 6, state: 'undone', reason: null },
  ])
  expect(await memberOf('back4@post.example')).toBeUndefined()
  const orphans = await database()
    .select()
    .from(subscriptions)
    .where(sql`not exists (select 1 from members m where m.person_id = ${subscriptions.personId})`)
  expect(orphans).toEqual([])
})

test('after thirty days nothing can be undone, and what stood in the list is forgotten', async () => {
  const importId = await takenIn(nasreen, listOf(2, 'late'))
  const waiting = await checked(nasreen, listOf(2, 'never'))
  const sealed = () =>
    database()
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, importId), sql`sealed is not null`))
  freezeClock(addDays(now(), 29))
  await eraseOldImports(system('daily'), {})
  expect(await findImport(waiting)).toMatchObject({ state: 'discarded' })
  expect(await rowsOf(waiting)).toEqual([])
  expect(await sealed()).toHaveLength(2)
  freezeClock(addDays(now(), 2))
  await expect(undoImport(nasreen, { importId })).rejects.toMatchObject({
    code: 'import.undo-over',
  })
  await eraseOldImports(system('daily'), {})
  expect(await sealed()).toEqual([])
  expect(await rowsOf(importId)).toHaveLength(2)
  thawClock()
})

test('a list whose check was cut off is kept while the queue will try again, and forgotten when it will not', async () => {
  const read = { fileName: 'cut-off.csv', source: fileOf(listOf(2, 'cut')) }
  const { importId } = await readFile(nasreen, read)
  const { mapping } = (await findImport(importId))!
  await beginCheck(nasreen, { importId, mapping, repairs: {}, bandOtherwise: 'basic' })
  freezeClock(addDays(now(), 8))
  await eraseOldImports(system('daily'), {})
  expect(await findImport(importId)).toMatchObject({ state: 'checking' })
  expect(await rowsOf(importId)).toHaveLength(2)
  await database().execute(sql`update graphile_worker._private_jobs set attempts = max_attempts
    where key = ${`check-import/${importId}`}`)
  await eraseOldImports(system('daily'), {})
  expect(await findImport(importId)).toMatchObject({ state: 'discarded' })
  expect(await rowsOf(importId)).toEqual([])
  thawClock()
})

test('an import whose job was lost goes on by itself, and twice is once', async () => {
  const jobs = async () => {
    const rows = await database().execute<{ key: string }>(sql`
      select key from graphile_worker.jobs where key like '%import%' order by key`)
    return rows.map(({ key }) => key)
  }
  const lose = () =>
    database().execute(sql`delete from graphile_worker._private_jobs where key like '%import%'`)
  await lose()
  const before = await inRoom()
  const importId = await checked(nasreen, listOf(1001, 'lost'))
  await prepared(nasreen, importId)
  // As long as its job is there, nobody else takes it up.
  await resumeImports(job, {})
  await database().execute(sql`update graphile_worker._private_jobs set key = key || '/next'
    where key = ${`run-import/${importId}`}`)
  await resumeImports(job, {})
  expect((await jobs()).filter((key) => key.includes('run-import'))).toEqual([
    `run-import/${importId}/next`,
  ])
  await admitBatch(job, { importId })
  await lose()
  await Promise.all([resumeImports(job, {}), resumeImports(job, {})])
  expect(await jobs()).toEqual([`run-import/${importId}`])
  await Promise.all([run(importId), run(importId)])
  expect(await findImport(importId)).toMatchObject({ state: 'done', done: 1001 })
  expect(await inRoom()).toBe(before + 1001)

  await askForWelcomes(nasreen, { importId })
  await welcomeBatch(job, { importId })
  await lose()
  await resumeImports(job, {})
  expect(await jobs()).toEqual([`welcome-imported/${importId}`])
  await runBatches('welcome-imported', welcomeBatch, job, importId)
  await lose()
  await resumeImports(job, {})
  expect(await jobs()).toEqual([])

  await undoImport(nasreen, { importId })
  await undoBatch(job, { importId })
  await lose()
  await resumeImports(job, {})
  expect(await jobs()).toEqual([`undo-import/${importId}`])
  await runBatches('undo-import', undoBatch, job, importId)
  expect(await findImport(importId)).toMatchObject({ state: 'undone' })
  expect(await inRoom()).toBe(before)
  await lose()
  await resumeImports(job, {})
  expect(await jobs()).toEqual([])
})

const erase = verb('retention.run', (work, { personId }: { personId: string }) =>
  erasePerson(work, personId),
)

test('whoever is erased is erased from the list they came by too, and their import can still be told', async () => {
  const list = 'Email,Name,Member No\nerased@post.example,Ella,77\nkept@post.example,Kim,78\n'
  const importId = await takenIn(nasreen, list, {})
  const { personId } = (await memberOf('erased@post.example'))!
  const again = await checked(nasreen, list)
  await erase(system('daily'), { personId })
  const theirs = await database().select().from(importRows).where(eq(importRows.personId, personId))
  expect(theirs.map((row) => row.importId).sort()).toEqual([importId, again].sort())
  for (const row of theirs) expect(row).toMatchObject({ sealed: null, theirNumber: null })
})

test('nobody is written to unless an officer asks, and then once', async () => {
  const importId = await takenIn(nasreen, listOf(3, 'post'))
  await database()
    .update(people)
    .set({ emailProvedAt: now() })
    .where(eq(people.email, 'post0@post.example'))
  expect(await mailsToMembers()).toEqual([])
  await askForWelcomes(nasreen, { importId })
  await expect(askForWelcomes(nasreen, { importId })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  const welcome = () => runBatches('welcome-imported', welcomeBatch, job, importId)
  await Promise.all([welcome(), welcome()])
  expect(await mailsToMembers()).toEqual(['post1@post.example', 'post2@post.example'])
  await undo(importId)
  expect(await mailsToMembers()).toEqual([])
})

test('a list that breaks off in the middle leaves nothing behind', async () => {
  const [before] = await database().select({ n: count() }).from(imports)
  const broken = `${listOf(1500, 'broken')}"never closed`
  await expect(checked(nasreen, broken)).rejects.toThrow('never closed')
  const [after] = await database().select({ n: count() }).from(imports)
  expect(after).toEqual(before)
})

test('a check that stood still meanwhile writes over no row that was taken in', async () => {
  const importId = await checked(nasreen, listOf(3, 'late'))
  await asOwner((db) =>
    db.update(imports).set({ state: 'checking' }).where(eq(imports.id, importId)),
  )
  let late: Promise<void> | undefined
  await asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select from imports where id = ${importId} for update`)
      late = checkImport(job, { importId })
      const waits = () =>
        database().execute(sql`select from pg_stat_activity where datname = current_database()
          and wait_event_type = 'Lock' and query like '%with checking as%'`)
      await expect.poll(async () => (await waits()).length, { timeout: 20_000 }).toBe(1)
      // Another worker is done with it, two officers confirm, and the rows are in.
      await tx.update(imports).set({ state: 'running' }).where(eq(imports.id, importId))
      await tx.update(importRows).set({ state: 'in' }).where(eq(importRows.importId, importId))
    }),
  )
  await late
  expect((await rowsOf(importId)).map(({ state }) => state)).toEqual(['in', 'in', 'in'])
  expect((await findImport(importId))!.state).toBe('running')
})
