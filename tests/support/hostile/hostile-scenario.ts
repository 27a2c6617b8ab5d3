import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type Actor, type PersonActor, visitor } from '@/lib/kernel/actor'
import { spendToken } from '@/lib/kernel/auth'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { returnApplication } from '@/lib/membership/join/return-application'
import { startApplication } from '@/lib/membership/join/start-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { type Office, offices } from '@/lib/organisation'
import { proposeAppointment } from '@/lib/people/officers/propose-appointment'
import { actorOf } from '@/lib/people/sign-in/actor'
import { requestSignIn } from '@/lib/people/sign-in/request-sign-in'
import { handOverEnrolmentCode } from '@/lib/people/sign-in/second-factor/hand-over-enrolment-code'
import { startSecondFactor } from '@/lib/people/sign-in/second-factor/start-second-factor'
import { anApplicant, fillIn, mailedLink } from '@/tests/support/applicants'
import { anApplication, anApplicationReadyForDecision } from '@/tests/support/applications'
import { aMember, anOfficer } from '@/tests/support/people'
import { theAffiliates } from './affiliates'
import { theBooks } from './books'
import { theClaims } from './claims'
import { theDifferences } from './differences'
import { theElections } from './elections'
import { theLists } from './lists'
import { theMeetings } from './meetings'
import { theMoneyLinks } from './money-links'
import { theOutsideElections } from './outside-elections'
import { theStatements } from './statements'

/** A small organisation in which something waits for everybody, and who may come by with a hostile form. */
export async function aWorld(): Promise<Actor[]> {
  const held = await officers()
  const member = await aMember({ name: 'Plain Member' })
  await motions(held.secretary, member)
  await theMeetings(held.secretary, member)
  await proposeAppointment(held.secretary, { personId: member.personId, office: 'co-chair' })
  const number = held.treasurer.member!.number
  const code = await handOverEnrolmentCode(held.secretary, { number })
  await startSecondFactor(held.treasurer, { code })
  const applicants = await applications(held)
  await theBooks(held.treasurer, member)
  await theClaims(held, member)
  await theDifferences(member)
  await theElections(held, member)
  await theLists(held['membership-secretary'])
  await theMoneyLinks(member)
  await theAffiliates(held.secretary, held['co-chair'])
  await theStatements(held.secretary, held['co-chair'])
  await theOutsideElections(held.secretary, held['co-chair'])
  await requestSignIn(visitor, { email: member.email })
  await spendToken(member.email, (await mailedLink(member.email)).token)
  await requestSignIn(visitor, { email: member.email })
  await startApplication(visitor, { email: 'stranger@post.example' })
  await database()
    .update(outgoingMails)
    .set({ state: 'stuck' })
    .where(eq(outgoingMails.message, 'reference-requested'))
  const people = [member, ...applicants, ...Object.values(held)]
  const sessions = await database().execute<{ id: string }>(sql`select id from sessions`)
  const asTheyAre = await Promise.all(
    people.map(({ personId }) =>
      actorOf(personId, { sessionId: sessions[0]!.id, secondFactor: true }),
    ),
  )
  return [visitor, ...(asTheyAre as PersonActor[])]
}

async function officers() {
  const held = {} as Record<Office, PersonActor>
  for (const office of offices) held[office] = await anOfficer(office, { name: `The ${office}` })
  return held
}

async function motions(secretary: PersonActor, mover: PersonActor) {
  const seconder = await aMember()
  const move = (title: string) => moveMotion(mover, { title, text: 'We resolve.' })
  await move('Waits for a seconder')
  for (const title of ['Waits for a vote', 'Is open']) {
    const { number } = await move(title)
    await secondMotion(seconder, { number })
    const closes = { date: dateOf(addDays(now(), 10)), time: '20:00' }
    if (title === 'Is open') {
      await callVote(secretary, {
        number,
        majority: 'simple',
        kind: 'confidential',
        opens: 'now',
        closes,
      })
    }
  }
}

async function applications(held: Record<Office, PersonActor>): Promise<PersonActor[]> {
  const officer = held['membership-secretary']
  const empty = await anApplicant('empty@post.example')
  const filled = await anApplicant('filled@post.example')
  await fillIn(filled)
  const sent = await anApplication()
  const returned = await anApplication()
  await returnApplication(officer, { applicationId: returned.id, question: 'Which branch?' })
  await anApplicationReadyForDecision(officer)
  const taken = await anApplicationReadyForDecision(officer)
  await takeApplication(officer, { applicationId: taken.id })
  const approved = await anApplicationReadyForDecision(officer)
  await approveApplication(officer, { applicationId: approved.id })
  return [empty, filled, sent.applicant, returned.applicant, approved.applicant]
}
