import 'server-only'
import { sql } from 'drizzle-orm'
import { mailEvents, outgoingMails } from '@/db/schema/kernel'
import {
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

export const outgoingMailData = [
  personalData({
    table: outgoingMails,
    title: 'Emails we have sent you',
    whose: {
      where: (personId) =>
        sql`(person_id = ${personId} or to_email = (select email from people where id = ${personId}))`,
    },
    columns: {
      personId: pointer('the person'),
      toEmail: shown('To'),
      message: shown('About', { as: codeInWords }),
      propsSealed: withheld('it may hold a link that signs you in; you have the email'),
      dedupeKey: nothing('key'),
      state: shown('Status', { as: codeInWords }),
      createdAt: shown('Written'),
      sentAt: shown('Sent'),
      bouncedAt: shown('Returned undelivered'),
      complainedAt: shown('Reported as spam'),
      lastError: nothing('fault'),
      providerId: nothing('key'),
    },
    erase: 'delete',
    kept: `The text: ${organisation.retention.mailBodyDays} days. That it was sent: until your details are erased.`,
  }),
  noPersonalData(mailEvents, { id: nothing('key'), type: nothing('kind') }),
]
