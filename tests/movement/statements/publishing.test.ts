import '@/tests/support/database'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import {
  statementComments,
  statementLinks,
  statements,
  statementVersions,
} from '@/db/schema/movement/statements'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import {
  changeStatement,
  discardStatement,
} from '@/lib/movement/statements/drafting/change-statement'
import {
  commentOnStatement,
  deleteStatementComment,
} from '@/lib/movement/statements/drafting/comment-on-statement'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import { eraseStatementComments } from '@/lib/movement/statements/drafting/erase-statement-comments'
import { withdrawStatementLink } from '@/lib/movement/statements/drafting/make-statement-link'
import { readStatementByLink } from '@/lib/movement/statements/drafting/read-by-link'
import { changeStatementForm, draftStatementForm } from '@/lib/movement/statements/forms'
import {
  confirmStatement,
  confirmStatementWithdrawal,
  returnStatement,
} from '@/lib/movement/statements/publishing/confirm-statement'
import {
  proposeStatement,
  proposeStatementWithdrawal,
} from '@/lib/movement/statements/publishing/propose-statement'
import { getPublicStatement, listPublicStatements } from '@/lib/movement/statements/read'
import {
  getStatementAtDesk,
  listStatementsAtDesk,
  listStatementsToConfirm,
} from '@/lib/movement/statements/read-desk'
import { statementFile } from '@/lib/movement/statements/statement-file'
import { commentsKeptDays, oldCommentsKeptDays } from '@/lib/movement/statements/states'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { aPublishedStatement, aStatement, aStatementLink } from '@/tests/support/statements'

const refused = (code: string) => expect.objectContaining({ code })

let chair: PersonActor
let secretary: PersonActor

beforeEach(async () => {
  await database().delete(statements)
  await database().delete(terms)
  chair = await anOfficer('co-chair')
  secretary = await anOfficer('secretary')
})
afterEach(thawClock)

test('whoever has a link reads the draft, what each version changed and what others say; without it nobody finds anything', async () => {
  const { number } = await draftStatement(secretary, aStatement())
  const token = await aStatementLink(secretary, number)
  const [link] = await database().select().from(statementLinks)
  expect(JSON.stringify(link)).not.toContain(token)
  const said = { name: 'Ada Weaver', organisation: 'Cumbria Tenants’ Union', comment: 'And trams?' }
  await commentOnStatement(visitor, { token, ...said })
  const [row] = await database().select().from(statementComments)
  expect(JSON.stringify(row)).not.toMatch(/Ada|Cumbria|trams/)
  await changeStatement(secretary, {
    ...aStatement({ text: 'We call for **public** buses and trams.' }),
    number,
    revision: 0,
  })
  const read = (await readStatementByLink(token))!
  expect(read).toMatchObject({ version: 2, comments: [{ ...said, version: 1 }] })
  const added = read.versions[0]!.excerpts!.flat().filter(({ is }) => is === 'added')
  expect(added.map(({ words }) => words).join('')).toContain('trams')
  expect(await readStatementByLink('somebody-else')).toBeUndefined()
  expect(await listPublicStatements()).toEqual([])
  expect(await getPublicStatement('buses-for-the-whole-region')).toBeUndefined()
  expect(await listStatementsAtDesk(await aMember())).toBeUndefined()

  await withdrawStatementLink(secretary, { number, linkId: link!.id })
  expect(await readStatementByLink(token)).toBeUndefined()
  await expect(commentOnStatement(visitor, { token, ...said })).rejects.toEqual(
    refused('not-there'),
  )
})

test('two officers fix the text, and nobody alone; its fingerprint is that of the file that anybody can fetch', async () => {
  const { number } = await draftStatement(secretary, aStatement())
  await proposeStatement(secretary, { number, revision: 0 })
  expect((await mailsTo(chair.email)).map(({ message }) => message)).toContain(
    'statement-to-confirm',
  )
  const confirming = { number, revision: 0 }
  await expect(confirmStatement(secretary, confirming)).rejects.toEqual(refused('two-people'))
  await expect(confirmStatement({ ...chair, steppedUp: false }, confirming)).rejects.toEqual(
    refused('second-factor.again'),
  )
  await expect(changeStatement(chair, { ...aStatement(), ...confirming })).rejects.toEqual(
    refused('statement.waits'),
  )
  const token = await aStatementLink(secretary, number)
  const late = { token, name: 'Ada', organisation: 'Choir', comment: 'Wait.' }
  await expect(commentOnStatement(visitor, late)).rejects.toEqual(refused('statement.fixed'))
  expect((await listStatementsToConfirm(secretary))!).toEqual([])
  expect((await listStatementsToConfirm(chair))!.map((one) => one.number)).toEqual([number])
  await confirmStatement(chair, confirming)
  const page = (await getPublicStatement('buses-for-the-whole-region'))!
  const file = statementFile(page)
  expect(file).toContain('Buses for the whole region\n\nWe call for **public** buses.')
  expect(page.hash).toBe(createHash('sha256').update(file).digest('hex'))
  // For good: by no verb, and no version is written again even by whoever has the site's role.
  await expect(changeStatement(chair, { ...aStatement(), ...confirming })).rejects.toEqual(
    refused('statement.fixed'),
  )
  await expect(discardStatement(chair, confirming)).rejects.toEqual(refused('statement.fixed'))
  await expect(database().update(statementVersions).set({ text: 'Other' })).rejects.toThrow()
})

test('what a second officer has not read they do not confirm', async () => {
  const { number } = await draftStatement(secretary, aStatement())
  await proposeStatement(secretary, { number, revision: 0 })
  await returnStatement(secretary, { number })
  await changeStatement(secretary, { ...aStatement({ text: 'Other words.' }), number, revision: 0 })
  await proposeStatement(secretary, { number, revision: 1 })
  await expect(confirmStatement(chair, { number, revision: 0 })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
})

test('its address is that of the title it is published under, and of none that was dropped', async () => {
  const { number } = await draftStatement(secretary, aStatement({ title: 'The mayor must go' }))
  const slugOf = async () => (await getStatementAtDesk(secretary, number))!.slug
  const change = (title: string, revision: number) =>
    changeStatement(secretary, { ...aStatement({ title }), number, revision })
  await change('Keep our buses', 0)
  expect(await slugOf()).toBe('keep-our-buses')
  await change('Keep our buses!', 1)
  expect(await slugOf()).toBe('keep-our-buses')
})

test('of two who confirm, save or propose at once one does', async () => {
  const other = await anOfficer('co-chair', { seat: 2 })
  const { number } = await draftStatement(secretary, aStatement())
  const once = async (acts: Promise<unknown>[]) => {
    const done = await Promise.allSettled(acts)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
  const changed = (title: string) => ({ ...aStatement({ title }), number, revision: 0 })
  await once([changeStatement(chair, changed('One')), changeStatement(other, changed('Two'))])
  await once([chair, other].map((one) => proposeStatement(one, { number, revision: 1 })))
  const { proposedBy } = (await getStatementAtDesk(chair, number))!
  const others = [chair, other, secretary].filter(({ personId }) => personId !== proposedBy)
  await once(others.map((one) => confirmStatement(one, { number, revision: 1 })))
})

test('before its embargo ends a statement is nowhere, but whoever has a link reads it', async () => {
  const embargoUntil = addDays(now(), 3)
  const { number, slug } = await aPublishedStatement([secretary, chair], { embargoUntil })
  const token = await aStatementLink(secretary, number)
  expect(await getPublicStatement(slug)).toBeUndefined()
  expect(await listPublicStatements()).toEqual([])
  expect(await readStatementByLink(token)).toMatchObject({ isPublic: false, takesSignatures: true })
  freezeClock(new Date(embargoUntil.getTime() - 1000))
  expect(await getPublicStatement(slug)).toBeUndefined()
  freezeClock(embargoUntil)
  expect(await getPublicStatement(slug)).toMatchObject({ slug })
  expect((await listPublicStatements()).map((one) => one.slug)).toEqual([slug])
})

test('two officers take a statement down, and its page and links are gone', async () => {
  const { number, slug } = await aPublishedStatement([secretary, chair])
  const token = await aStatementLink(secretary, number)
  await proposeStatementWithdrawal(chair, { number, why: 'It was wrong.' })
  const { seen } = (await getStatementAtDesk(secretary, number))!
  await expect(confirmStatementWithdrawal(chair, { number, seen })).rejects.toEqual(
    refused('two-people'),
  )
  // Taken back and proposed anew for another reason, it is not what they have read.
  await returnStatement(chair, { number })
  await proposeStatementWithdrawal(chair, { number, why: 'They pay us.' })
  await expect(confirmStatementWithdrawal(secretary, { number, seen })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await returnStatement(chair, { number })
  await proposeStatementWithdrawal(chair, { number, why: 'It was wrong.' })
  expect(await getPublicStatement(slug)).toBeDefined()
  await confirmStatementWithdrawal(secretary, { number, seen })
  expect(await getPublicStatement(slug)).toBeUndefined()
  expect(await readStatementByLink(token)).toBeUndefined()
})

test('a deadline that is over publishes nothing, and two statements of one title have two addresses', async () => {
  await expect(
    draftStatement(secretary, aStatement({ signUntil: addDays(now(), -1) })),
  ).rejects.toEqual(refused('statement.deadline-past'))
  const { number } = await draftStatement(secretary, aStatement({ signUntil: addDays(now(), 2) }))
  await proposeStatement(secretary, { number, revision: 0 })
  freezeClock(addDays(now(), 3))
  await expect(confirmStatement(chair, { number, revision: 0 })).rejects.toEqual(
    refused('statement.deadline-past'),
  )
  const again = await aPublishedStatement([secretary, chair])
  expect(again.slug).toBe('buses-for-the-whole-region-2')
  expect((await aPublishedStatement([secretary, chair], { title: 'Sign' })).slug).toBe(
    'joint-statement',
  )
})

test('the form asks for an end of the embargo that is before the last day for signing', () => {
  const typed = {
    title: 'Buses',
    text: 'We call.',
    signUntilDay: '1',
    signUntilMonth: '3',
    signUntilYear: '2031',
    when: 'later',
    embargoDay: '2',
    embargoMonth: '3',
    embargoYear: '2031',
    embargoTime: '6am',
  }
  const errors = (given: object) =>
    draftStatementForm.safeParse({ ...typed, ...given }).error?.issues.map(({ path }) => path[0])
  expect(errors({})).toEqual(['embargo'])
  expect(errors({ embargoDay: '', embargoTime: 'soon' })).toEqual(['embargo', 'embargoTime'])
  expect(errors({ embargoMonth: '2' })).toBeUndefined()
  expect(changeStatementForm.safeParse({ ...typed, when: 'confirmed', number: '1' }).success).toBe(
    false,
  )
  const parsed = draftStatementForm.parse({ ...typed, when: 'confirmed' })
  expect(parsed).toMatchObject({
    embargoUntil: null,
    signUntil: new Date('2031-03-01T23:59:00Z'),
  })
})

test('comments go a month after the text is fixed, with a draft that is discarded, and after a year at the latest', async () => {
  const begun = now()
  freezeClock(begun)
  const said = { name: 'Ada', organisation: 'Choir', comment: 'Yes.' }
  const drafts = []
  for (let i = 0; i < 4; i += 1) {
    const { number } = await draftStatement(
      secretary,
      aStatement({ signUntil: addDays(now(), 900) }),
    )
    await commentOnStatement(visitor, { token: await aStatementLink(secretary, number), ...said })
    drafts.push(number)
  }
  const [fixed, discarded, deleted] = drafts as [number, number, number]
  await proposeStatement(secretary, { number: fixed, revision: 0 })
  await confirmStatement(chair, { number: fixed, revision: 0 })
  await discardStatement(secretary, { number: discarded, revision: 0 })
  const [comment] = (await getStatementAtDesk(secretary, deleted))!.comments
  await deleteStatementComment(secretary, { number: deleted, commentId: comment!.id })
  const left = async (days: number) => {
    freezeClock(new Date(addDays(begun, days).getTime() + 3_600_000))
    await eraseStatementComments(system('daily'), {})
    return database().$count(statementComments)
  }
  expect(await left(commentsKeptDays - 1)).toBe(2)
  expect(await left(commentsKeptDays)).toBe(1)
  expect(await left(oldCommentsKeptDays - 1)).toBe(1)
  expect(await left(oldCommentsKeptDays)).toBe(0)
  expect(await database().$count(statements, eq(statements.number, discarded))).toBe(0)
})
