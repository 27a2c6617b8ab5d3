import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { people } from '@/db/schema/people/people'
import { applicationTyped } from '@/emails/membership/application-typed'
import { atWallTime } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { noteTypist } from '@/lib/people/referees/typists'
import { askReferees, noteConsents, noteWhoTheyAre } from '../file-answers'
import { filed } from '../own-application'
import type { Submission } from '../sections'
import type { PaperApplication } from './paper-application'

/**
 * An officer types an application that came on paper. It is a proposal like one that was sent online: it changes no record that
 * exists, both referees are asked, and another officer decides it. Whoever has an email address is told what was typed, to
 * correct it. Answers its number; sent twice, the form has typed one.
 */
export const typeApplication = verb('application.type', async (work, paper: PaperApplication) => {
  const { applicationId, answers, signedOn, paperKept } = paper
  const email = paper.email || null
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${applicationId}))`)
  const [typed] = await work.tx
    .select({ number: applications.number })
    .from(applications)
    .where(eq(applications.id, applicationId))
  if (typed) return typed
  const personId = newId()
  const [created] = await work.tx
    .insert(people)
    .values({ id: personId, email, createdAt: work.now })
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  if (!created) throw new Refusal('join.address-known')
  const submission: Submission = { ...answers, email }
  const [application] = await work.tx
    .insert(applications)
    .values({
      id: applicationId,
      personId,
      state: 'submitted',
      startedAt: work.now,
      submittedAt: work.now,
      submittedSealed: seal(submission),
      signedOn,
      paperKept,
    })
    .returning()
  const { number } = application!
  await noteTypist(work, applicationId)
  work.record('application.typed', filed(application!), {
    band: answers.dues.band,
    email: email !== null,
  })
  const name = await noteWhoTheyAre(work, application!, answers)
  await noteConsents(work, application!, answers, atWallTime(signedOn))
  await askReferees(work, application!, answers)
  await work.email(applicationTyped, {
    to: { email, personId },
    key: applicationId,
    props: {
      name,
      number,
      signedAt: atWallTime(signedOn).toISOString(),
      referees: [answers.referees.proposerName, answers.referees.seconderName],
      link: siteUrl('/join/application'),
    },
  })
  return { number }
})
