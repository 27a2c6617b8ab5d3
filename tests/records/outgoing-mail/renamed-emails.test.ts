import '@/tests/support/database'
import { readdir, readFile } from 'node:fs/promises'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { emailNamed } from '@/emails/catalogue'
import { renderEmail } from '@/emails/render-email'
import { deliverMail } from '@/lib/kernel/deliver-mail'
import { seal, unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'

/** What an older version left in the outbox: names that no file has any more, and props as it gave them. */
const at = '2027-03-14T17:00:00.000Z'
const link = 'https://nell.example/a'
const about = { name: 'Ada', title: 'Officers', link }
const left: [before: string, now: string, props: object][] = [
  ['holiday-taken', 'break-started', { name: 'Ada', until: at, link }],
  [
    'dues-go-on',
    'dues-resumed',
    { name: 'Ada', band: 'Basic', amountPence: 300, interval: 'month', nextChargeAt: at, link },
  ],
  ['dues-relieved', 'moved-to-free-band', { name: 'Ada', link }],
  [
    'hand-papers-wait',
    'paper-ballots-to-check',
    { ...about, missing: 1, unconfirmed: 1, closesAt: at, closed: false },
  ],
  ['imported-welcome', 'member-imported', { name: 'Ada', number: 42, link }],
  [
    'payment-taken-back',
    'payment-disputed',
    { name: 'Ada', amountPence: 300, lastDayAt: at, link },
  ],
  ['nomination-taken-back', 'nomination-withdrawn', { ...about, what: 'Secretary' }],
  ['nomination-refused', 'nomination-rejected', { ...about, what: 'Secretary', reason: 'Late' }],
  [
    'office-laid-down',
    'office-vacant',
    { name: 'Ada', officerName: 'Joyce', what: 'Treasurer', link },
  ],
  [
    'office-taken-up',
    'office-confirmed',
    { name: 'Ada', office: 'Treasurer', from: at, until: at, link },
  ],
  ['sign-in-asked', 'sign-in-requested', { link, code: '012345' }],
]

test.each(left)('%s of an older version goes out as %s', async (before, now, props) => {
  const id = newId()
  const toEmail = 'ada@old.example'
  await database()
    .insert(outgoingMails)
    .values({
      id,
      dedupeKey: `${before}/${before}/1`,
      message: before,
      toEmail,
      propsSealed: seal(props),
      createdAt: new Date(at),
    })
  expect(() => emailNamed(before)).toThrow()

  const files = await readdir('db/migrations')
  const file = files.find((name) => name.endsWith('_renamed_emails.sql'))
  const migration = await readFile(`db/migrations/${file}`, 'utf8')
  await database().execute(sql.raw(migration))
  await deliverMail(id)

  const [mail] = await database().select().from(outgoingMails).where(eq(outgoingMails.id, id))
  expect(mail).toMatchObject({ message: now, dedupeKey: `${now}/${before}/1`, state: 'sent' })
  const { subject, text } = await renderEmail(emailNamed(now), unseal<never>(mail!.propsSealed!))
  expect(subject + text).not.toMatch(/undefined|Invalid/)
})
