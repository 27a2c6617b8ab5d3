import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { consents, people } from '@/db/schema/people/people'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { confirmLetter } from '@/lib/people/letters/confirm-letter'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import { getLetter } from '@/lib/people/letters/read'
import { resumeLetters } from '@/lib/people/letters/resume-letters'
import { sendLetterBatch } from '@/lib/people/letters/send-batch'
import { startLetter } from '@/lib/people/letters/start-letter'
import { writeLetter } from '@/lib/people/letters/write-letter'
import { audienceIn } from '@/tests/support/audience-in'
import { asOwner } from '@/tests/support/database'
import { anOfficer } from '@/tests/support/people'

const readers = 250
let secretary: PersonActor
let coChair: PersonActor

beforeAll(async () => {
  secretary = await anOfficer('secretary')
  coChair = await anOfficer('co-chair')
})

async function manyReaders() {
  const at = now()
  const ids = Array.from({ length: readers }, () => newId())
  await database()
    .insert(people)
    .values(
      ids.map((id, place) => ({
        id,
        email: `reader${place}@post.example`,
        name: `Reader ${place}`,
        emailProvedAt: at,
        createdAt: at,
      })),
    )
  await database()
    .insert(consents)
    .values(
      ids.map((personId) => ({
        id: newId(),
        personId,
        wording: 'topic' as const,
        version: 1,
        topic: 'news',
        givenAt: at,
      })),
    )
}

async function aLetter() {
  const { number } = await writeLetter(secretary, {
    subject: 'What we did in March',
    text: 'Hello {name}.',
    audience: audienceIn('news/everyone'),
  })
  await proposeLetter(secretary, { number, sendAt: null })
  const { mark } = (await getLetter(coChair, number))!
  await confirmLetter(coChair, { number, read: mark })
  const [letter] = await database().select().from(letters).where(eq(letters.number, number))
  return letter!.id
}

const stateOf = async (id: string) =>
  (await database().select().from(letters).where(eq(letters.id, id)))[0]!.state

/**
 * Each statement that writes counts, and the one whose turn it is ends its transaction there: that is what a killed program is to the
 * database, which keeps nothing of what was not committed. (`npm run crash` kills for real.)
 */
async function killableStatements() {
  await asOwner(async (db) => {
    await db.execute(
      sql.raw(`
      create sequence statements_written;
      create sequence killed_at;
      create function die_when_it_is_time() returns trigger language plpgsql security definer as $$
      begin
        if nextval('statements_written') = (select last_value from killed_at) then
          raise exception 'killed';
        end if;
        return null;
      end $$;
      grant usage, select, update on sequence statements_written, killed_at to public;`),
    )
    for (const table of [
      'letters',
      'letter_recipients',
      'outgoing_mails',
      'mail_texts',
      'audit_entries',
    ])
      for (const when of ['before', 'after'])
        await db.execute(
          sql.raw(
            `create trigger die_${when} ${when} insert or update on ${table} for each statement execute function die_when_it_is_time()`,
          ),
        )
  })
}

const killAfter = (statements: number) =>
  asOwner((db) =>
    db.execute(
      sql.raw(`select setval('statements_written', 1, false), setval('killed_at', ${statements})`),
    ),
  )

test('killed before and after each statement that it writes, a letter reaches each reader exactly once', async () => {
  await manyReaders()
  await killableStatements()
  let kills = 0
  // The next life dies one statement later than the last, so between them they die everywhere.
  let statement = 1
  const letterId = await (async () => {
    await killAfter(1_000_000)
    return aLetter()
  })()
  while ((await stateOf(letterId)) !== 'sent') {
    await killAfter(statement)
    const act = (await stateOf(letterId)) === 'scheduled' ? startLetter : sendLetterBatch
    try {
      await act(system('letters'), { letterId })
      // It lived: the next one begins with the first statement again.
      statement = 1
    } catch {
      kills += 1
      statement += 1
    }
  }
  await killAfter(1_000_000)
  expect(kills).toBeGreaterThan(20)
  await doWaitingJobs()
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.textId, letterId))
  expect(mails).toHaveLength(readers)
  expect(new Set(mails.map(({ toEmail }) => toEmail)).size).toBe(readers)
  expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['sent']))
})

test('two workers at one letter, and a lost job that is resumed, send none twice', async () => {
  const letterId = await aLetter()
  await startLetter(system('letters'), { letterId })
  await Promise.all([1, 2, 3].map(() => sendLetterBatch(system('letters'), { letterId })))
  await database().execute(sql`select graphile_worker.remove_job(${`send-letter/${letterId}`})`)
  await resumeLetters(system('letters'), {})
  await doWaitingJobs()
  expect(await stateOf(letterId)).toBe('sent')
  expect(await database().$count(outgoingMails, eq(outgoingMails.textId, letterId))).toBe(readers)
})

test('it leaves at the pace of the way out, behind whatever else waits', async () => {
  setEnvironment({ MAIL_PER_SECOND: '4' })
  const letterId = await aLetter()
  await startLetter(system('letters'), { letterId })
  await sendLetterBatch(system('letters'), { letterId })
  setEnvironment({ MAIL_PER_SECOND: '' })
  const [jobs] = await database().execute<{ n: number; seconds: number; least: number }>(sql`
    select count(*)::int as n, min(j.priority) as least,
      extract(epoch from max(j.run_at) - min(j.run_at))::float as seconds
    from graphile_worker.jobs j where j.task_identifier = 'deliver-mail' and j.priority = 10`)
  expect(jobs).toMatchObject({ n: 100, least: 10 })
  expect(jobs!.seconds).toBeCloseTo(99 / 4, 1)
  const [next] = await database().execute<{ wait: number }>(sql`
    select extract(epoch from run_at - now())::float as wait
    from graphile_worker.jobs where key = ${`send-letter/${letterId}`}`)
  expect(next!.wait).toBeGreaterThan(20)
  // It only waits for its turn: nobody hurries it.
  await resumeLetters(system('letters'), {})
  const [still] = await database().execute<{ wait: number }>(sql`
    select extract(epoch from run_at - now())::float as wait
    from graphile_worker.jobs where key = ${`send-letter/${letterId}`}`)
  expect(still!.wait).toBeGreaterThan(15)
  expect(await database().$count(letterRecipients, eq(letterRecipients.letterId, letterId))).toBe(
    readers,
  )
})
