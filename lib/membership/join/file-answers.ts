import 'server-only'
import { eq } from 'drizzle-orm'
import { consents, people } from '@/db/schema/people/people'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { asStored } from '@/lib/people/members/person-fields'
import { requestReference } from '@/lib/people/referees/request-reference'
import { refereePlaces } from '@/lib/people/referees/states'
import type { Application } from './own-application'
import type { Answers } from './sections'
import { declarations } from './sections/declaration'

type Filed = Pick<Application, 'id' | 'personId'>

/** What a sent application says of its applicant, where we keep it for a person. Answers what to call them. */
export async function noteWhoTheyAre(
  work: Work,
  { personId }: Pick<Filed, 'personId'>,
  answers: Pick<Answers, 'about-you' | 'labour-movement'>,
) {
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

export async function noteConsents(
  work: Work,
  { personId }: Filed,
  { declaration }: Answers,
  givenAt: Date,
) {
  await work.tx.insert(consents).values(
    declarations.map((wording) => ({
      id: newId(),
      personId,
      wording,
      version: declaration[wording],
      givenAt,
    })),
  )
}

export async function askReferees(work: Work, application: Filed, answers: Answers) {
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
