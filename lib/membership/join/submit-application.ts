import 'server-only'
import { eq } from 'drizzle-orm'
import { applicationSections, applications } from '@/db/schema/membership/join'
import { applicationReceived } from '@/emails/membership/application-received'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { draftOf } from './draft'
import { askReferees, noteConsents, noteWhoTheyAre } from './file-answers'
import { filed, lockOwn, signedInPerson } from './own-application'
import { isComplete, type Submission } from './sections'
import { belongs } from './stage'
import { applicationMoves } from './states'

/** Sends the application: the answers are frozen, and both referees are asked, in one transaction. */
export const submitApplication = verb(
  'application.submit',
  { subject: lockOwn },
  async (work, application, _: Record<string, never>) => {
    // A second press of the button: the person has what they wanted.
    if (['submitted', 'returned', 'approved'].includes(application.state)) return
    const person = signedInPerson(work.actor)
    if (belongs(person)) throw new Refusal('join.already-member')
    const answers = await draftOf(work.tx, application.id)
    if (!isComplete(answers)) throw new Refusal('join.not-complete')
    const submission: Submission = { ...answers, email: person.email }
    await work.move(applications, application, applicationMoves, 'submit', {
      submittedAt: work.now,
      submittedSealed: seal(submission),
    })
    // What was sent is kept once, frozen.
    await work.tx
      .delete(applicationSections)
      .where(eq(applicationSections.applicationId, application.id))
    work.record('application.submitted', filed(application), { band: answers.dues.band })
    const name = await noteWhoTheyAre(work, application, answers)
    await noteConsents(work, application, answers, work.now)
    await askReferees(work, application, answers)
    await work.email(applicationReceived, {
      to: { email: person.email, personId: person.personId },
      key: application.id,
      props: {
        name,
        number: application.number,
        referees: [answers.referees.proposerName, answers.referees.seconderName],
        link: siteUrl('/join/application'),
      },
    })
  },
)
