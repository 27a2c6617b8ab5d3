import { spawn } from 'node:child_process'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import AuditFingerprint from '@/app/membership/audit/page'
import { auditHead } from '@/emails/records/audit-head'
import { renderEmail } from '@/emails/render-email'
import { system, visitor } from '@/lib/kernel/actor'
import { env, parentEnvironment } from '@/lib/kernel/env'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { emailAuditHead } from '@/lib/records/audit/email-head'
import { fingerprintInGroups } from '@/lib/records/audit/fingerprint'
import { getAuditHead } from '@/lib/records/audit/head'
import { chainInWords, verifyAuditChain } from '@/lib/records/audit/verify-chain'
import { holds, walkChain, walkInWords } from '@/lib/records/audit/walk-chain'
import { asOwner, freshDatabase } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

vi.mock('@/lib/people/sign-in/viewer', () => ({ personSignedIn: vi.fn() }))

const site = postgres(env.DATABASE_URL!, { max: 1, onnotice: () => {} })
afterAll(() => site.end())

const log = async (...names: string[]) => {
  for (const name of names) await requestSignIn(visitor, { email: `${name}@post.example` })
}

/** `npm run verify-audit`, as an officer runs it. */
function verifyAudit(...args: string[]) {
  return new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn(
      process.execPath,
      ['--import=tsx', 'lib/commands/verify-audit.ts', ...args],
      {
        env: {
          ...parentEnvironment(),
          TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
          DATABASE_URL: env.DATABASE_URL,
        },
      },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk
      })
    child.on('close', (code) => done({ code, said }))
  })
}

/** What somebody does who has the owner's password and knows how the chain is made: rewrites an entry and all after it. */
const rewrite = (position: number) =>
  asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`alter table audit_entries disable trigger user`)
      await tx.execute(
        sql`update audit_entries set detail = '{"nothing": true}' where position = ${position}`,
      )
      const chain = sql`encode(sha256(convert_to(concat_ws(E'\\x1f', previous_hash, position, id, extract(epoch from at),
        actor_kind, coalesce(actor_id::text, ''), coalesce(actor_role, ''), action, subject_kind, subject_id, detail,
        request_id), 'UTF8')), 'hex')`
      const [{ last }] = (await tx.execute<{ last: number }>(
        sql`select max(position)::int as last from audit_entries`,
      )) as unknown as [{ last: number }]
      for (let at = position; at <= last; at += 1) {
        await tx.execute(sql`update audit_entries set previous_hash =
          coalesce((select hash from audit_entries e where e.position = ${at - 1}), '') where position = ${at}`)
        await tx.execute(sql`update audit_entries set hash = ${chain} where position = ${at}`)
      }
      await tx.execute(sql`alter table audit_entries enable trigger user`)
    }),
  )

let member: Awaited<ReturnType<typeof aMember>>
beforeAll(async () => {
  member = await aMember({ name: 'Ada Wren' })
})

test('a log that was rewritten whole fits together, and a fingerprint noted before shows it', async () => {
  await log('a', 'b', 'c')
  const noted = (await getAuditHead(member))!
  await log('d', 'e')
  const before = await verifyAudit('--known', fingerprintInGroups(noted.hash))
  expect(before.said).toContain(
    `is that of entry ${noted.position}: no entry up to that one was changed`,
  )
  expect(before.code).toBe(0)

  await rewrite(2)
  const alone = await verifyAudit()
  expect(alone.said).toContain('The chain is unbroken')
  expect(alone.said).toContain('could have written all of them anew')
  expect(alone.code).toBe(0)
  const after = await verifyAudit('--known', noted.hash.slice(0, 16).toUpperCase())
  expect(after.said).toContain('NOT FOUND: no entry has the fingerprint you noted')
  expect(after.code).toBe(1)
  expect((await verifyAudit('--known', 'not a hash')).said).toContain('is no fingerprint')
})

test('an entry that was only changed or taken out breaks the chain', async () => {
  await freshDatabase()
  await log('a', 'b', 'c', 'd')
  const whole = await walkChain(site, [])
  expect(whole.entries).toBe(4)
  expect(whole.brokenAt).toBeUndefined()
  const third = whole.head
  const tamper = (how: ReturnType<typeof sql>) =>
    asOwner((db) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`alter table audit_entries disable trigger user`)
        await tx.execute(how)
        await tx.execute(sql`alter table audit_entries enable trigger user`)
      }),
    )
  await tamper(sql`update audit_entries set action = 'nothing' where position = 2`)
  expect((await walkChain(site, [])).brokenAt).toBe(2)
  await tamper(sql`delete from audit_entries where position = 2`)
  const walk = await walkChain(site, [third])
  expect(walk.brokenAt).toBe(3)
  expect(holds(walk)).toBe(false)
  expect(walkInWords(walk).join()).toContain('but the chain is broken before it')
})

test('co-chairs and secretary get the fingerprint once for each head, and no email when nothing was logged', async () => {
  await freshDatabase()
  const [secretary, chair, treasurer, handler] = [
    await anOfficer('secretary'),
    await anOfficer('co-chair'),
    await anOfficer('treasurer'),
    await anOfficer('membership-secretary'),
  ]
  const nobody = await aMember()
  await emailAuditHead(system('daily'), {})
  const mails = async ({ email } = secretary) =>
    (await mailsTo(email)).filter(({ message }) => message === 'audit-head')
  const begun = (await mails()).length
  await log('a')
  await emailAuditHead(system('daily'), {})
  await emailAuditHead(system('daily'), {})
  expect(await mails()).toHaveLength(begun + 1)
  expect(await mails(chair)).toHaveLength(begun + 1)
  for (const other of [treasurer, handler, nobody]) expect(await mails(other)).toEqual([])
  vi.mocked(personSignedIn).mockResolvedValue(nobody)
  const page = renderToStaticMarkup(await AuditFingerprint({} as never))
  expect(page).toContain('the Co-Chairs and the Secretary get both by email')
  expect(chainInWords((await verifyAuditChain(treasurer))!)).toContain(
    'the Co-Chairs and the Secretary get every day',
  )
  const head = (await getAuditHead(secretary))!
  const { text } = await renderEmail(auditHead, {
    name: 'Sid',
    entries: head.position,
    fingerprint: fingerprintInGroups(head.hash),
    at: head.at.toISOString(),
    link: 'https://nell.example/membership/audit',
  })
  expect(text).toContain(fingerprintInGroups(head.hash))
  expect(await getAuditHead(visitor)).toBeUndefined()
})
