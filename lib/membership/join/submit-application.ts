import 'server-only'
import { eq } from 'drizzle-orm'
import { applicationSections, applications } from '@/db/schema/membership/join'
import { consents, people } from '@/db/schema/people/people'
import { applicationReceived } from '@/emails/membership/application-received'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { asStored } from '@/lib/people/members/person-fields'
import { requestReference } from '@/lib/people/referees/request-reference'
import { refereePlaces } from '@/lib/people/referees/states'
import { draftOf } from './draft'
import { type Application, filed, lockOwn, signedInPerson } from './own-application'
import { type Answers, isComplete, type Submission } from './sections'
import { declarations } from './sections/declaration'
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
    await noteConsents(work, application, answers)
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

/** Answers what to call them. */
async function noteWhoTheyAre(work: Work, { personId }: Application, answers: Answers) {
  const { dateOfBirth, ...you } = answers['about-you']
  const [person] = await work.tx
    .update(people)
    .set({
      ...asStored(you),
      dateOfBirthSealed: seal(dateOfBirth),
      constituency: answers['labour-movement'].constituency,
    })
    .where(eq(people.id, personId))
    .returning({ called: people.called })
  return person!.called
}

async function noteConsents(work: Work, { personId }: Application, { declaration }: Answers) {
  await work.tx.insert(consents).values(
    declarations.map((wording) => ({
      id: newId(),
      personId,
      wording,
      version: declaration[wording],
      givenAt: work.now,
    })),
  )
}

async function askReferees(work: Work, application: Application, answers: Answers) {
  for (const place of refereePlaces) {
    await requestReference(work, {
      applicationId: application.id,
      place,
      name: answers.referees[`${place}Name`],
      contact: answers.referees[`${place}Contact`],
      applicantId: application.personId,
      applicantName: answers['about-you'].name,
    })
  }
}
