import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { beginApplication } from '@/lib/membership/join/begin-application'
import { proveAddress } from '@/lib/membership/join/prove-address'
import { type Filled, saveSection } from '@/lib/membership/join/save-section'
import { type Answers, sectionNames } from '@/lib/membership/join/sections'
import { startApplication } from '@/lib/membership/join/start-application'
import { submitApplication } from '@/lib/membership/join/submit-application'
import { unanswered } from '@/lib/people/members/person-fields'
import { actorOf } from '@/lib/people/sign-in/actor'
import { mailsTo } from './mails'

/** What a good applicant fills in. Nobody here is anybody. */
export const goodAnswers: Answers = {
  'about-you': {
    ...unanswered,
    name: 'Grace Hollis',
    dateOfBirth: '1984-02-29',
    addressLine1: '4 Chapel Row',
    town: 'Gateshead',
    postcode: 'NE8 1AA',
  },
  'labour-movement': { constituency: 'Jarrow and Gateshead East', party: 'yes', union: 'UNISON' },
  referees: {
    proposerName: 'Pat Proposer',
    proposerContact: 'pat@post.example',
    seconderName: 'Sam Seconder',
    seconderContact: 'sam@post.example',
  },
  dues: { band: 'basic', interval: 'month', amountPence: 300 },
  declaration: {
    'aims-and-values': 1,
    'willing-to-be-active': 1,
    confidentiality: 1,
    'privacy-notice': 1,
  },
}

/** The link that the newest mail to an address holds, taken apart. */
export async function mailedLink(email: string) {
  const [mail] = await mailsTo(email)
  const link = new URL(mail!.props.link!)
  return { path: link.pathname, token: link.searchParams.get('token')!, code: mail!.props.code! }
}

/** A stranger who proved their address and has an empty draft. */
export async function anApplicant(email: string): Promise<PersonActor> {
  await startApplication(visitor, { email })
  const { token } = await mailedLink(email)
  await proveAddress(visitor, { email, token })
  const [person] = await database().select().from(people).where(eq(people.email, email))
  return (await actorOf(person!.id, { secondFactor: false }))!
}

/** Fills in every section of somebody's draft. */
export async function fillIn(applicant: PersonActor, given: Partial<Answers> = {}) {
  const answers = { ...goodAnswers, ...given }
  for (const section of sectionNames) {
    await saveSection(applicant, { section, answers: answers[section] } as Filled)
  }
}

/** Somebody whose application is on its way. Who is known already starts it as who they are. */
export async function aSubmittedApplication(
  given: { email?: string; person?: PersonActor; answers?: Partial<Answers> } = {},
): Promise<PersonActor> {
  const applicant = given.person ?? (await anApplicant(given.email ?? 'grace@post.example'))
  if (given.person) await beginApplication(applicant, {})
  await fillIn(applicant, given.answers)
  await submitApplication(applicant, {})
  return (await actorOf(applicant.personId, { secondFactor: false }))!
}
