import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { detailsCorrected } from '@/emails/people/details-corrected'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Correction, type DetailPart, detailParts, type OwnPart } from './detail-parts'
import { memberWithId } from './member-with-id'
import { answersIn, columnsFor, fingerprintOf } from './person-columns'

/**
 * An officer puts one part of a member's details right. The member is told which, and by whom; to what stands in no email and no
 * audit. What a colleague or the member changed meanwhile is not overwritten.
 */
export const correctDetails = verb(
  'details.correct',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { part, seen, answers }: Correction) => {
    const person = await lockPerson(work, personId)
    if (fingerprintOf(person, part) !== seen) throw new Refusal('moved-meanwhile')
    if (!(await put(work, person, part, answers))) return
    work.record('details.corrected', { kind: 'person', id: personId }, { part })
    await work.email(detailsCorrected, {
      to: { email: person.email, personId },
      key: `${personId}/${work.now.toISOString()}`,
      props: {
        name: person.called,
        what: detailParts[part],
        officerName: work.person.name,
        link: siteUrl('/membership/details'),
      },
    })
  },
)

/** Somebody corrects their own date of birth or where they live. */
export const correctOwnPart = verb(
  'details.change',
  async (
    work,
    {
      personId,
      part,
      answers,
    }: { personId: string; part: OwnPart; answers: Record<string, string> },
  ) => {
    const person = await lockPerson(work, personId)
    if (!(await put(work, person, part, answers))) return
    work.record('details.changed', { kind: 'person', id: personId }, { count: 1 })
  },
)

type Person = typeof people.$inferSelect

async function lockPerson(work: Work, personId: string): Promise<Person> {
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person || person.erasedAt) throw new Refusal('not-there')
  return person
}

/** Whether anything was different. */
async function put(
  work: Work,
  person: Person,
  part: DetailPart,
  answers: Record<string, string>,
): Promise<boolean> {
  const before = answersIn(person, part)
  if (Object.entries(answers).every(([name, value]) => before[name] === value)) return false
  await work.tx.update(people).set(columnsFor(part, answers)).where(eq(people.id, person.id))
  return true
}
