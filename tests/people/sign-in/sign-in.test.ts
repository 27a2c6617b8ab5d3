import '@/tests/support/database'
import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { visitor } from '@/lib/kernel/actor'
import { sessionOf, signInTokenHash, spendToken } from '@/lib/kernel/auth'
import { redeemCode } from '@/lib/people/sign-in/redeem-code'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

async function askedBy(email: string) {
  await requestSignIn(visitor, { email })
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
  const redeemed = await redeemCode(visitor, { email: member.email, code })
  expect(redeemed.purpose).toBe('sign-in')
  expect(await spendToken(member.email, token)).toBeUndefined()
  expect(await spendToken(member.email, redeemed.token)).toBeTruthy()
  await expect(redeemCode(visitor, { email: member.email, code })).rejects.toMatchObject({
    code: 'sign-in.wrong-code',
  })
})

test('after five wrong codes the right one no longer works, but the link does', async () => {
  const member = await aMember()
  const { token, code } = await askedBy(member.email)
  const wrong = code === '000000' ? '000001' : '000000'
  const refused = { code: 'sign-in.wrong-code' }
  await Promise.all(
    Array.from({ length: 5 }, () =>
      expect(redeemCode(visitor, { email: member.email, code: wrong })).rejects.toMatchObject(
        refused,
      ),
    ),
  )
  const [row] = await database()
    .select()
    .from(signInTokens)
    .where(eq(signInTokens.email, member.email))
  expect(row!.codeTries).toBe(5)
  await expect(redeemCode(visitor, { email: member.email, code })).rejects.toMatchObject(refused)
  expect(await spendToken(member.email, token)).toBeTruthy()
})

test('new mails do not give a guesser new tries without end', async () => {
  const member = await aMember()
  for (let asked = 0; asked < 2; asked += 1) {
    await requestSignIn(visitor, { email: member.email })
    for (let tries = 0; tries < 5; tries += 1) {
      await redeemCode(visitor, { email: member.email, code: 'x' }).catch(() => {})
    }
  }
  await expect(redeemCode(visitor, { email: member.email, code: 'x' })).rejects.toMatchObject({
    code: 'too-many-tries',
  })
})

test('asking is limited by address', async () => {
  const ask = () => requestSignIn(visitor, { email: 'often@post.example' })
  for (let n = 0; n < 5; n += 1) await ask()
  await expect(ask()).rejects.toMatchObject({ code: 'too-many-tries' })
})

test('a newer mail makes the older one worthless', async () => {
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
