import 'server-only'
import { sql } from 'drizzle-orm'
import { mailEvents, mailTexts, outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import {
  actor,
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
    title: 'Emails and letters we have sent you',
    whose: {
      where: (personId) =>
        sql`(person_id = ${personId} or (person_id is null and to_email = (select email from people where id = ${personId})))`,
    },
    columns: {
      personId: pointer('the person'),
      toEmail: shown('To'),
      message: shown('About', { as: codeInWords }),
      propsSealed: withheld('it may hold a link that signs you in; you have the email'),
      dedupeKey: nothing('key'),
      state: shown('Status', { as: codeInWords }),
      createdAt: shown('Written'),
      sentAt: shown('Sent or posted'),
      postedBy: actor,
      deliveredAt: shown('Delivered'),
      suppressedAt: shown('Not tried, because earlier emails came back'),
      sentAgainAs: nothing('key'),
      textId: nothing('key'),
      bouncedAt: shown('Returned undelivered'),
      complainedAt: shown('Reported as spam'),
      lastError: nothing('fault'),
      tries: nothing('fault'),
      providerId: nothing('key'),
    },
    erase: 'delete',
    kept: `The text: ${organisation.retention.mailBodyDays} days. That it was sent: until your details are erased, and no longer than the text where it is about a network or about meeting us.`,
  }),
  personalData({
    table: returnedAddresses,
    title: 'Your address, where our emails came back from it',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      email: shown('Address'),
      why: shown('What happened', {
        as: (why: 'bounced' | 'spam') =>
          why === 'spam' ? 'An email of ours was marked as spam' : 'An email of ours came back',
      }),
      since: shown('Since'),
    },
    erase: 'delete',
    kept: 'Until an email reaches the address again, you say that it works, or your details are erased. Meanwhile no letters go there.',
  }),
  // The letters themselves stand in the archive, without their readers.
  noPersonalData(mailTexts, { id: nothing('key'), props: nothing('published') }),
  noPersonalData(mailEvents, { id: nothing('key'), type: nothing('kind') }),
]
