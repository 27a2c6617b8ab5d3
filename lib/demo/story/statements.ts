import { visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { changeStatement } from '@/lib/movement/statements/drafting/change-statement'
import { commentOnStatement } from '@/lib/movement/statements/drafting/comment-on-statement'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import { makeStatementLink } from '@/lib/movement/statements/drafting/make-statement-link'
import { approveSignature } from '@/lib/movement/statements/moderating/judge-signature'
import { listSignatures } from '@/lib/movement/statements/moderating/read-signatures'
import { confirmStatement } from '@/lib/movement/statements/publishing/confirm-statement'
import { proposeStatement } from '@/lib/movement/statements/publishing/propose-statement'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { addressProof } from '@/lib/movement/statements/signing/address-proof'
import {
  type AsPerson,
  signAsOrganisation,
  signAsPerson,
} from '@/lib/movement/statements/signing/sign-statement'
import type { AgreedBy } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import type { Officers } from './founding'
import { as } from './joining'
import { daysAgo } from './story-clock'

const places = organisation.place.names

const signing: readonly [name: string, agreedBy: AgreedBy, daysAgo: number][] = [
  ['Wearside Trades Union Council', 'meeting', 12],
  ['Cumbria Tenants’ Union', 'conference', 11],
  ['Teesside Care Workers’ Branch', 'committee', 10],
  ['Northumbrian Socialist Health Group', 'agm', 10],
  ['Durham Student Left', 'ballot', 9],
  ['Hexham Labour Women', 'meeting', 8],
  ['Tyne Bus Drivers’ Branch', 'committee', 7],
  ['Redcar Against Cuts', 'committee', 6],
  ['Carlisle Street Choir', 'meeting', 5],
  ['Blyth Harbour Workers’ Branch', 'committee', 5],
  ['Gateshead Renters Together', 'conference', 4],
  ['Stockton Community Kitchen', 'other', 3],
  ['Sunderland Pensioners’ Action', 'agm', 3],
  ['Darlington Rail Branch', 'committee', 2],
  ['Kendal Peace Group', 'meeting', 2],
  ['Whitley Bay Teaching Assistants', 'ballot', 1],
]

const named = (name: string): AsPerson => ({
  shows: 'name',
  name,
  office: null,
  constituency: null,
})
const living = (name: string, place: number): AsPerson => ({
  ...named(name),
  shows: 'constituency',
  constituency: places[place % places.length]!,
})
const counted: AsPerson = { ...named(''), shows: 'counted', name: null }

const people: readonly AsPerson[] = [
  living('Farah Mukherjee', 6),
  living('Chidi Usher', 16),
  named('Padma Nesbitt'),
  counted,
  living('Imran Kaur', 26),
  named('Wendy Ridley'),
  counted,
  living('Aled Wanless', 4),
  { ...named('Rosie Elliott'), shows: 'office', office: 'Councillor, Hexham' },
  counted,
]

type Publishing = Pick<Officers, 'tom' | 'maureen'>

/** The statement that everybody can sign by now, as two officers publish it. */
export async function publishStoryStatement({ tom, maureen }: Publishing): Promise<number> {
  const [secretary, chair] = [await as(tom.personId), await as(maureen.personId)]
  const { number } = await draftStatement(secretary, {
    title: 'Hands off the right to strike',
    text: 'A right to strike that needs permission is no right at all. The minimum service rules name nurses, drivers and fire fighters, and would let an employer write the list of who may stop work.\n\nWe call on **every Labour member of Parliament** to vote for their repeal, on every council to refuse to use them, and on every union member to stand on every picket line they can reach.\n\nNobody won a weekend by asking nicely.',
    signUntil: daysAgo(-40, '23:59'),
    embargoUntil: null,
  })
  await proposeStatement(secretary, { number, revision: 0 })
  await confirmStatement(chair, { number, revision: 0 })
  return number
}

/** Who has signed it: sixteen organisations and some people, with one of each to be looked at. And another one that is being written. */
export async function tellStatements({ tom }: Pick<Officers, 'tom'>, number: number) {
  const secretary = await as(tom.personId)
  const { id } = (await getStatementAtDesk(secretary, number))!
  const token = (email: string) =>
    addressProof({ signs: id, email, until: addDays(now(), 1).toISOString() })
  for (const [place, [name, agreedBy, days]] of signing.entries())
    await signAsOrganisation(visitor, {
      token: token(`union${place + 1}@branch.example`),
      news: place % 3 === 0,
      organisation: name,
      office: 'Secretary',
      agreedBy,
      agreedOn: dateOf(daysAgo(days)),
    })
  const waiting = await listSignatures(secretary, { number, list: 'waiting' })
  for (const { id: signatureId } of waiting!.signatures)
    await approveSignature(secretary, { number, signatureId })
  for (const [place, person] of people.entries())
    await signAsPerson(visitor, {
      token: token(`signs${place + 1}@post.example`),
      news: false,
      ...person,
    })
  await signAsOrganisation(visitor, {
    token: token('newsletter@paper.example'),
    news: false,
    organisation: 'The Northern Echo Chamber',
    office: 'Editor',
    agreedBy: 'other',
    agreedOn: dateOf(daysAgo(2)),
  })
  await tellDraft(secretary)
}

/** A statement that organisations read and comment on before it is agreed. */
async function tellDraft(secretary: Awaited<ReturnType<typeof as>>) {
  const terms = {
    title: 'Warm homes before winter',
    signUntil: daysAgo(-60, '23:59'),
    embargoUntil: daysAgo(-20, '06:00'),
  }
  const began =
    'Nobody should choose between heating and eating.\n\nWe ask every council in the North to insulate its own homes first.'
  const { number } = await draftStatement(secretary, { ...terms, text: began })
  const link = await makeStatementLink(secretary, { number, forWhom: 'Cumbria Tenants’ Union' })
  await makeStatementLink(secretary, { number, forWhom: 'Gateshead Renters Together' })
  await commentOnStatement(visitor, {
    token: link.split('/').at(-1)!,
    name: 'Moira Teasdale',
    organisation: 'Cumbria Tenants’ Union',
    comment: 'Our conference would sign this if it named private landlords as well.',
  })
  await changeStatement(secretary, {
    ...terms,
    number,
    revision: 0,
    text: `${began.replace('its own homes first', 'its own homes first, and to make private landlords follow')}`,
  })
}
