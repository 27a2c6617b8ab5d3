import '@/tests/support/database'
import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { rateLimits, sessions, signInTokens } from '@/db/schema/people/sign-in'
import { visitor } from '@/lib/kernel/actor'
import { sessionOf, signInTokenHash, spendToken } from '@/lib/kernel/auth'
import { setEnvironment } from '@/lib/kernel/env'
import { limits, withinLimit } from '@/lib/kernel/rate-limits'
import type { Refusal } from '@/lib/kernel/refusals'
import { remoteAddress } from '@/lib/kernel/request'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => request.headers }))

const hers = 'the hash of her browser'
const theirs = 'the hash of a stranger’s browser'

async function askedBy(email: string, browser = hers) {
  await requestSignIn(visitor, { email, browser })
  const [mail] = await mailsTo(email)
  const link = new URL(mail!.props.link!)
  return { mail: mail!, token: link.searchParams.get('token')!, code: mail!.props.code! }
}

test('a mailed link signs in once', async () => {
  const member = await aMember()
  const { mail, token } = await askedBy(member.email)
  expect(mail.message).toBe('sign-in-requested')
  const session = await spendToken(member.email, token)
  expect(await sessionOf(session!)).toMatchObject({
    personId: member.personId,
    secondFactor: false,
  })
  expect(await spendToken(member.email, token)).toBeUndefined()
})

test('one link spent twice at once opens one session', async () => {
  const member = await aMember()
  const { token } = await askedBy(member.email)
  const tries = await Promise.all(Array.from({ length: 8 }, () => spendToken(member.email, token)))
  expect(tries.filter(Boolean)).toHaveLength(1)
  const open = await database()
    .select()
    .from(sessions)
    .where(eq(sessions.personId, member.personId))
  expect(open).toHaveLength(1)
})

test('the code leaves by the same door as the link, and spends it', async () => {
  const member = await aMember()
  const { token, code } = await askedBy(member.email)
  const redeemed = await redeemCode(visitor, { email: member.email, code, browser: hers })
  expect(redeemed.purpose).toBe('sign-in')
  expect(await spendToken(member.email, token)).toBeUndefined()
  expect(await spendToken(member.email, redeemed.token)).toBeTruthy()
  await expect(
    redeemCode(visitor, { email: member.email, code, browser: hers }),
  ).rejects.toMatchObject({
    code: 'sign-in.wrong-code',
  })
})

test('after five wrong codes the right one no longer works, which is said, but the link does', async () => {
  const member = await aMember()
  const { token, code } = await askedBy(member.email)
  const answers = await Promise.all(guesses(member.email, code, 5, hers))
  const four = Array.from({ length: 4 }, () => 'sign-in.wrong-code')
  expect(answers.sort()).toEqual(['sign-in.code-used-up', ...four])
  const [row] = await database()
    .select()
    .from(signInTokens)
    .where(eq(signInTokens.email, member.email))
  expect(row!.codeTries).toBe(5)
  const right = { email: member.email, code, browser: hers }
  await expect(redeemCode(visitor, right)).rejects.toMatchObject({ code: 'sign-in.code-used-up' })
  expect(await spendToken(member.email, token)).toBeTruthy()
})

test('wrong codes say the same of an address that nobody has', async () => {
  const said = []
  for (const email of [(await aMember()).email, 'nobody.has.it@post.example']) {
    await requestSignIn(visitor, { email, browser: hers })
    await database().delete(rateLimits)
    for (let typed = 0; typed < 6; typed += 1) {
      said.push(await guesses(email, 'x', 1, hers)[0])
    }
  }
  expect(said.slice(0, 6)).toEqual([
    ...Array.from({ length: 4 }, () => 'sign-in.wrong-code'),
    ...Array.from({ length: 2 }, () => 'sign-in.code-used-up'),
  ])
  expect(said.slice(6)).toEqual(said.slice(0, 6))
})

/** Wrong codes, typed at the same moment; what came of each. */
function guesses(email: string, right: string, howMany: number, browser: string) {
  const code = right === '000000' ? '000001' : '000000'
  return Array.from({ length: howMany }, () =>
    redeemCode(visitor, { email, code, browser }).then(
      () => 'in',
      (refusal: Refusal) => refusal.code,
    ),
  )
}

const inPlace = (place: string) => request.headers.set('x-forwarded-for', place)

test('a place is what our own proxies say, whatever somebody writes in front of it', async () => {
  await withinLimit('sign-in by place', '203.0.113.68')
  await database().update(rateLimits).set({ tries: limits['sign-in by place'].tries })
  for (const madeUp of ['192.0.2.1', '192.0.2.2']) {
    inPlace(`${madeUp}, 203.0.113.68`)
    await expect(requestSignIn(visitor, { email: 'stranger@post.example' })).rejects.toMatchObject({
      code: 'too-many-tries',
    })
  }
  // Behind two proxies the last name is the inner one's, and the one before it is ours to believe.
  setEnvironment({ TRUSTED_PROXIES: '2' })
  inPlace('192.0.2.1, 198.51.100.9, 10.0.0.1')
  expect(await remoteAddress()).toBe('198.51.100.9')
  setEnvironment({ TRUSTED_PROXIES: '' })
  inPlace('')
  await database().delete(rateLimits)
})

test('a code works in the browser that asked for it and in no other', async () => {
  const member = await aMember()
  const { code } = await askedBy(member.email)
  for (const browser of [theirs, undefined, '']) {
    await expect(redeemCode(visitor, { email: member.email, code, browser })).rejects.toMatchObject(
      { code: 'sign-in.wrong-code' },
    )
  }
  expect(await redeemCode(visitor, { email: member.email, code, browser: hers })).toBeTruthy()
})

test('a stranger who asks and guesses all day shuts nobody out', async () => {
  const member = await aMember()
  inPlace('203.0.113.66')
  // Many at once, from browsers without end, as a program would.
  for (let round = 0; round < 6; round += 1) {
    await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        requestSignIn(visitor, { email: member.email, browser: `${theirs} ${round} ${n}` }),
      ),
    )
    await Promise.all(guesses(member.email, 'x', 10, `${theirs} ${round} 0`))
  }
  // Their own guessing has come to its end.
  inPlace('203.0.113.66')
  expect(await Promise.all(guesses(member.email, 'x', 60, 'another browser of theirs'))).toContain(
    'sign-in.use-link',
  )

  // The holder of the mailbox asks as well, from home: whatever the stranger did, the newest email lets them in.
  inPlace('198.51.100.7')
  const { pace } = await requestSignIn(visitor, { email: member.email, browser: hers })
  expect(pace).toBe('slow')
  const [newest] = await mailsTo(member.email)
  expect(newest!.props.code).toBeUndefined()
  const link = new URL(newest!.props.link!).searchParams.get('token')!
  expect(await spendToken(member.email, link)).toBeTruthy()
  // And again, at once: a used link does not count as one that is out.
  await requestSignIn(visitor, { email: member.email, browser: hers })
  const [next] = await mailsTo(member.email)
  const again = new URL(next!.props.link!).searchParams.get('token')!
  expect(again).not.toBe(link)
  expect(await spendToken(member.email, again)).toBeTruthy()
  inPlace('')
})

test('five requests of a stranger change nothing about the email that its holder asked for', async () => {
  const member = await aMember()
  inPlace('198.51.100.8')
  const { token, code } = await askedBy(member.email)
  inPlace('203.0.113.67')
  const { token: strangers } = await askedBy(member.email, theirs)
  for (let n = 0; n < 4; n += 1) await askedBy(member.email, `${theirs} ${n}`)
  await Promise.all(guesses(member.email, code, 5, theirs))
  inPlace('198.51.100.8')
  expect(await redeemCode(visitor, { email: member.email, code, browser: hers })).toBeTruthy()
  expect(await spendToken(member.email, token)).toBeUndefined()
  expect(await spendToken(member.email, strangers)).toBeTruthy()
  // From home there are still emails with a code.
  expect(await requestSignIn(visitor, { email: member.email, browser: hers })).toEqual({
    pace: 'usual',
  })
  inPlace('')
})

test('beyond the limit one link is mailed in half an hour, however many ask at once', async () => {
  const email = 'often@post.example'
  await aMember({ email })
  for (let n = 0; n < 5; n += 1) await requestSignIn(visitor, { email, browser: hers })
  const before = (await mailsTo(email)).length
  const asked = await Promise.all(
    Array.from({ length: 8 }, () => requestSignIn(visitor, { email, browser: hers })),
  )
  expect(new Set(asked.map(({ pace }) => pace))).toEqual(new Set(['slow']))
  expect(await mailsTo(email)).toHaveLength(before + 1)
})

test('one code each on very many addresses comes to an end, whoever types them', async () => {
  await database().delete(rateLimits)
  const most = limits['wrong codes by everybody'].tries
  await withinLimit('wrong codes by everybody', '')
  await database()
    .update(rateLimits)
    .set({ tries: most - 30 })
  const answers: string[] = []
  for (let from = 0; from < 60; from += 20) {
    const some = Array.from({ length: 20 }, async (_, n) => {
      const [answer] = guesses(`sprayed${from + n}@post.example`, 'x', 1, `browser ${from + n}`)
      return answer!
    })
    answers.push(...(await Promise.all(some)))
  }
  // Each from a browser of its own, so that nothing but the last counter holds them.
  expect(answers.filter((answer) => answer === 'sign-in.wrong-code')).toHaveLength(29 + 1)
  expect(answers.filter((answer) => answer === 'sign-in.use-link')).toHaveLength(30)
  await database().delete(rateLimits)
})

test('right codes are not counted: a full hall can sign in from one place', async () => {
  await database().delete(rateLimits)
  const member = await aMember()
  for (let n = 0; n < 4; n += 1) {
    const { code } = await askedBy(member.email)
    await redeemCode(visitor, { email: member.email, code, browser: hers })
  }
  const counted = await database().select().from(rateLimits)
  const wrong = counted.filter(({ tries }) => tries === 0)
  expect(wrong).toHaveLength(4)
})

test('a newer email to the same browser makes the older one worthless', async () => {
  const member = await aMember()
  const older = await askedBy(member.email)
  const newer = await askedBy(member.email)
  expect(await spendToken(member.email, older.token)).toBeUndefined()
  expect(await spendToken(member.email, newer.token)).toBeTruthy()
})

test('a link is for ten minutes and for its own address', async () => {
  const member = await aMember()
  const other = await aMember()
  const { token } = await askedBy(member.email)
  expect(await spendToken(other.email, token)).toBeUndefined()
  await database().execute(
    sql`update sign_in_tokens set expires_at = now() where email = ${member.email}`,
  )
  expect(await spendToken(member.email, token)).toBeUndefined()
})

test('an unknown address leaves the same rows, and its way in opens nothing', async () => {
  const member = await aMember()
  const rowsFor = async (email: string) => {
    await requestSignIn(visitor, { email })
    const tokens = await database().select().from(signInTokens).where(eq(signInTokens.email, email))
    const mails = await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.toEmail, email))
    return { tokens, mails }
  }
  const known = await rowsFor(member.email)
  const unknown = await rowsFor('nobody@post.example')
  expect(unknown.tokens).toHaveLength(known.tokens.length)
  expect(unknown.mails).toHaveLength(known.mails.length)
  expect(unknown.mails[0]!.message).toBe('sign-in-unknown-address')
  await database()
    .update(signInTokens)
    .set({ tokenHash: signInTokenHash('guessed') })
    .where(eq(signInTokens.email, 'nobody@post.example'))
  expect(await spendToken('nobody@post.example', 'guessed')).toBeUndefined()
  const [people] = await database().execute(
    sql`select count(*)::int as n from people where email = 'nobody@post.example'`,
  )
  expect(people).toEqual({ n: 0 })
})

test('a stolen database holds no token and no code that would let anybody in', async () => {
  const member = await aMember()
  const { token, code } = await askedBy(member.email)
  const session = (await spendToken(member.email, (await askedBy(member.email)).token))!
  const rows = JSON.stringify([
    await database().select().from(signInTokens),
    await database().select().from(sessions),
    await database().select().from(outgoingMails),
    await database().select().from(auditEntries),
  ])
  for (const secret of [token, session, createHash('sha256').update(code).digest('hex')]) {
    expect(rows).not.toContain(secret)
  }
  const fields = JSON.stringify(await database().select().from(signInTokens))
  expect(fields).not.toContain(`"${code}"`)
})
