import '@/tests/support/database'
import { getTableName, sql } from 'drizzle-orm'
import { isValidElement, type ReactNode } from 'react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { complaints } from '@/db/schema/membership/complaints'
import { networkMeetings } from '@/db/schema/people/networks'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { answerInvitation } from '@/lib/democracy/meetings/answers/answer-invitation'
import { sayWhatIsNeeded } from '@/lib/democracy/meetings/answers/say-what-is-needed'
import { callMeeting } from '@/lib/democracy/meetings/call-meeting'
import { draftMeeting } from '@/lib/democracy/meetings/draft-meeting'
import { saveMotionDraft } from '@/lib/democracy/motions/save-motion-draft'
import { shareDraft } from '@/lib/democracy/motions/together/share-draft'
import { type Actor, type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { answerComplaint } from '@/lib/membership/complaints/answer-complaint'
import { closeComplaint } from '@/lib/membership/complaints/close-complaint'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { answerCharge } from '@/lib/membership/discipline/add-paper'
import { askForTime } from '@/lib/membership/discipline/ask-for-time'
import { nameCompanion } from '@/lib/membership/discipline/name-companion'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { refuseTime } from '@/lib/membership/discipline/refuse-time'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { declineClaim } from '@/lib/money/spending/decline-claim'
import { makeClaim } from '@/lib/money/spending/make-claim'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { nameDelegate } from '@/lib/movement/affiliates/delegates/name-delegate'
import { sayEventNeeds } from '@/lib/movement/events/sign-ups/say-needs'
import { signUpForEvent } from '@/lib/movement/events/sign-ups/sign-up'
import { type Network, type Office, offices } from '@/lib/organisation'
import { declareForGroup } from '@/lib/people/composition/declare-for-group'
import { answerEqualityQuestions } from '@/lib/people/equality/answer-questions'
import {
  answersTo,
  newestWording,
  questionGroups,
  wordingOf,
} from '@/lib/people/equality/questionnaire'
import { changeDetails } from '@/lib/people/members/change-details'
import { correctOwnPart } from '@/lib/people/members/correct-details'
import { unanswered } from '@/lib/people/members/person-fields'
import { currentVersion } from '@/lib/people/members/wordings'
import { askIntroduction } from '@/lib/people/networks/ask-introduction'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { answerNetworkMeeting } from '@/lib/people/networks/meetings/answer-meeting'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { showInNetwork } from '@/lib/people/networks/show-in-network'
import { writeNote } from '@/lib/people/notes/write-note'
import { exportMembers } from '@/lib/records/members-list/export-members'
import { membersExportForm } from '@/lib/records/members-list/filters'
import { everyDeclaration, isPersonal } from '@/lib/records/personal-data/declarations'
import { withStripe } from '@/tests/money/subscriptions/with-stripe'
import { anAffiliate } from '@/tests/support/affiliates'
import { anApplicant, aSubmittedApplication, goodAnswers } from '@/tests/support/applicants'
import { aPublishedEvent } from '@/tests/support/events'
import { appointToGroup } from '@/tests/support/groups'
import { outcomeOf } from '@/tests/support/hostile/outcome'
import { aMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

/**
 * A mark of its own in everything that people tell in confidence, put there by the verbs that they use. Then everything that
 * comes out is searched for the marks: each page as each officer, another member and a visitor, the members' file, the audit
 * log, the emails to others, what is logged, and the tables themselves.
 */
vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)
function standIns() {
  return import('@/tests/support/hostile/fake-next-request')
}
withStripe()

type Page = { default: (context: object) => Promise<ReactNode> }
const pages = import.meta.glob<Page>('/app/**/page.tsx')

type Mark = {
  /** As it may be written. */
  as: string[]
  /** The pages whose purpose it is to show it. */
  purpose?: RegExp
  /** The table that holds it as it is. */
  plainIn?: string
}

/** By the declared column that holds it. */
const marks = new Map<string, Mark>()

/** Words that nobody would write and no id spells. */
function mark(column: string, more: Omit<Mark, 'as'> = {}): string {
  const words = `Quagmirewort ${marks.size} of the ${column.replaceAll('_', ' ')}`
  marks.set(column, { as: [words], ...more })
  return words
}

const laterInACase = 'read where the allegation is read, which has a mark'

/** What is sealed and gets no mark here, each for its reason. */
const unmarked: Record<string, string> = {
  'composition_declarations.declared_sealed': 'of a list, and read by name only with consent',
  'nominations.declarations_sealed': 'of a list, and read by name only with consent',
  'roll_amendments.contested_sealed': 'about an entry on a roll, for the returning officer',
  'vote_roll_queries.query_sealed': 'about an entry on a roll, for the officers who decide it',
  'vote_roll_queries.answer_sealed': 'about an entry on a roll, for the officers who decide it',
  'mark_queries.text_sealed': 'about a mark in a register, for the returning officer',
  'charges.reasons_sealed': laterInACase,
  'charges.appeal_sealed': laterInACase,
  'charges.appeal_reasons_sealed': laterInACase,
  'charge_measures.reason_sealed': laterInACase,
  'charge_papers.file_sealed': 'a file beside the words of the same paper',
  'charge_papers.file_name_sealed': 'a file beside the words of the same paper',
  'sponsor_requests.about_sealed': 'told to an organiser by somebody who is no member yet',
  'sponsor_messages.words_sealed': 'between an organiser and somebody who is no member yet',
  'bank_lines.words_sealed': 'what a bank wrote, which the treasurer matches',
  'import_rows.sealed': 'a list of members from before, gone once it is imported',
}

let held: Record<Office, PersonActor>
let member: PersonActor
let another: PersonActor
let caseReference: string
let eventNumber: number
const logged: string[] = []

beforeAll(async () => {
  freezeClock('2026-11-20T12:00:00Z')
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(said.join(' ')))
  }
  held = {} as Record<Office, PersonActor>
  for (const office of offices) held[office] = await anOfficer(office, { name: `The ${office}` })
  member = await aMember({ name: 'Vesper Lindqvist' })
  another = await aMember({ name: 'Plain Member' })
  await tellsDetails()
  await tellsEquality()
  await isInNetwork()
  await isInGroup()
  await comesToMeeting()
  await comesToEvent()
  await claims()
  await complains()
  await speaksForOrganisation()
  await applies()
  await isCharged()
  await writeNote(held.secretary, {
    personId: member.personId,
    note: mark('member_notes.text_sealed', { purpose: /^\/app\/desk\/members\/\[number\]\/page/ }),
  })
  const title = mark('drafts.boxes_sealed')
  await saveMotionDraft(member, { id: newId(), title, text: title })
  const [together, words] = [newId(), mark('shared_drafts.boxes_sealed')]
  await saveMotionDraft(member, { id: together, title: words, text: words })
  await shareDraft(member, { id: together })
}, 120_000)
afterAll(() => {
  thawClock()
  vi.restoreAllMocks()
})

async function tellsDetails() {
  const { personId } = member
  const phone = '0191 498 7651'
  marks.set('people.phone', { as: [phone, '01914987651'], plainIn: 'people' })
  const addressLine1 = mark('people.address_line1', { plainIn: 'people' })
  await changeDetails(member, {
    ...unanswered,
    personId,
    name: 'Vesper Lindqvist',
    phone,
    addressLine1,
    town: 'Gateshead',
    postcode: 'NE8 1AA',
  })
  marks.set('people.date_of_birth_sealed', { as: ['1961-07-23', '23 July 1961', '23/07/1961'] })
  await correctOwnPart(member, {
    personId,
    part: 'date-of-birth',
    answers: { dateOfBirth: '1961-07-23' },
  })
}

async function tellsEquality() {
  const words = mark('equality_answers.answers_sealed')
  for (const group of questionGroups) {
    const questions = Object.entries(wordingOf(group).questions)
    await answerEqualityQuestions(member, {
      personId: member.personId,
      group,
      version: newestWording(group),
      answers: {
        chosen: Object.fromEntries(questions.map(([key, one]) => [key, [answersTo(one)[0]![0]]])),
        ownWords: Object.fromEntries(questions.map(([key]) => [key, words])),
      },
      oldEnough: true,
    })
  }
}

async function isInNetwork() {
  const network: Network = 'lgbt'
  const fellow = await aMember({ name: 'Fellow Member' })
  for (const { personId } of [member, fellow]) {
    const actor = personId === member.personId ? member : fellow
    const consentVersion = currentVersion('network')
    await joinNetwork(actor, { personId, network, consentVersion, shownToMembers: true })
  }
  const [own] = (await listOwnNetworks(member))!.own
  await showInNetwork(member, {
    membershipId: own!.id,
    shown: true,
    name: '',
    showsPronouns: false,
    showsPlace: false,
    line: mark('network_memberships.line_sealed'),
  })
  const [place] = (await listOwnNetworks(fellow))!.own
  await askIntroduction(member, {
    membershipId: place!.id,
    note: mark('network_introductions.note_sealed'),
    shares: ['email'],
  })
  const id = newId()
  await database()
    .insert(networkMeetings)
    .values({
      id,
      network,
      title: 'An evening',
      startsAt: addDays(now(), 7),
      place: 'Gateshead',
      words: 'Come along.',
      calledAt: now(),
    })
  await answerNetworkMeeting(member, {
    meetingId: id,
    comes: true,
    needs: mark('network_meeting_answers.needs_sealed'),
  })
}

async function comesToMeeting() {
  const { secretary } = held
  const startsAt = addDays(now(), 14)
  const { number } = await draftMeeting(secretary, aMeeting(startsAt))
  await addAgendaItem(secretary, anItem({ number, title: 'Welcome' }))
  await callMeeting(secretary, { number, revision: 0 })
  await answerInvitation(member, { number, coming: 'room' })
  const officers = { purpose: /^\/app\/desk\/meetings\/\[number\]\/page/ }
  await sayWhatIsNeeded(member, {
    number,
    needs: mark('meeting_answers.needs_sealed', officers),
    seat: 'needed',
    from: mark('meeting_answers.seat_sealed', officers),
    reach: 'A telephone',
    shown: false,
  })
}

async function comesToEvent() {
  eventNumber = await aPublishedEvent(held.secretary)
  await signUpForEvent(member, { number: eventNumber, how: 'room' })
  await sayEventNeeds(member, {
    number: eventNumber,
    needs: mark('event_sign_ups.needs_sealed', {
      purpose: /^\/app\/events\/\[number\]\/people\/page/,
    }),
  })
}

async function isInGroup() {
  const group = 'strategy-implementation'
  await appointToGroup([held.secretary, held['co-chair']], member, { group: 'organising' })
  await appointToGroup([held.secretary, held['co-chair']], member, {
    group,
    represents: 'organising',
  })
  await declareForGroup(member, {
    personId: member.personId,
    group,
    declared: [{ declared: 'disabled', shown: 'count' }],
  })
}

const claimPages = /^\/app\/desk\/(money\/)?claims\/\[number\]/

async function claims() {
  const { number } = await makeClaim(member, {
    kind: 'hardship',
    heading: 'hardship',
    amountPence: 5000,
    purpose: mark('claims.purpose_sealed', { purpose: claimPages }),
    account: {
      name: mark('claims.pay_to_sealed', { purpose: claimPages }),
      sortCode: '309452',
      accountNumber: '12345678',
    },
  })
  await sendClaim(member, { number }).catch(() => {})
  const second = await makeClaim(member, {
    kind: 'hardship',
    heading: 'hardship',
    amountPence: 4000,
    purpose: 'Another one',
    account: { name: 'A Member', sortCode: '309452', accountNumber: '12345678' },
  })
  await sendClaim(member, { number: second.number }).catch(() => {})
  await declineClaim(held.treasurer, {
    number: second.number,
    reason: mark('claims.decline_reason_sealed', { purpose: claimPages }),
  })
}

const affiliatePages = /^\/app\/desk\/affiliates\/\[number\]/

async function speaksForOrganisation() {
  const { token } = await anAffiliate(
    [held.secretary, held['co-chair']],
    'quagmirewort-speaks@post.example',
    {
      contactName: mark('affiliates.contact_sealed', {
        purpose: affiliatePages,
      }),
    },
  )
  await nameDelegate(visitor, {
    token,
    name: mark('affiliate_delegates.named_sealed', { purpose: affiliatePages }),
    email: 'quagmirewort-delegate@post.example',
  })
}

const complaintPages = /^\/app\/desk\/complaints\/\[reference\]/

async function complains() {
  await sendComplaint(member, {
    kind: 'other',
    words: mark('complaints.words_sealed', { purpose: complaintPages }),
    officers: [],
    mayBeNamed: 'yes',
    name: mark('complaints.name_sealed', { purpose: complaintPages }),
    email: 'quagmirewort-complains@post.example',
  })
  marks.set('complaints.email_sealed', {
    as: ['quagmirewort-complains@post.example'],
    purpose: complaintPages,
    // The acknowledgement goes there.
    plainIn: 'outgoing_mails',
  })
  const [complaint] = await database().select().from(complaints)
  const reference = complaint!.reference
  const answer = mark('complaint_answers.words_sealed', { purpose: complaintPages })
  const reason = mark('complaints.close_reason_sealed', { purpose: complaintPages })
  await answerComplaint(held['co-chair'], { reference, words: answer })
  await closeComplaint(held['co-chair'], { reference, words: reason })
}

async function applies() {
  const purpose = /^\/app\/desk\/applications\/\[id\]/
  const union = mark('applications.submitted_sealed', { purpose })
  marks.set('application_sections.answers_sealed', marks.get('applications.submitted_sealed')!)
  await aSubmittedApplication({
    email: 'applies@post.example',
    answers: { 'labour-movement': { ...goodAnswers['labour-movement'], union } },
  })
  const draft = await anApplicant('drafts@post.example')
  expect(draft.personId).toBeTruthy()
}

const casePages = /^\/app\/desk\/cases\/\[reference\]/

async function isCharged() {
  const of = (column: string) => mark(column, { purpose: casePages })
  const { reference } = await proposeCharge(held.secretary, {
    number: member.member!.number,
    rule: of('charges.rule_sealed'),
    allegation: of('charges.allegation_sealed'),
  })
  await bringCharge(held['co-chair'], { reference })
  await answerCharge(member, { reference, words: of('charge_papers.words_sealed') })
  await nameCompanion(member, { reference, companion: of('charges.companion_sealed') })
  await askForTime(member, { reference, words: of('charges.time_asked_sealed') })
  await refuseTime(held.secretary, { reference, words: of('charges.time_refused_sealed') })
  caseReference = reference
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('everything that is sealed because it is told in confidence has a mark, or a reason why not', () => {
  const sealed = everyDeclaration.filter(isPersonal).flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, column]) => column?.says === 'shown' && column.sealed)
      .map(([name]) => `${getTableName(table)}.${snake(name)}`),
  )
  expect(sealed.length).toBeGreaterThan(15)
  const forgotten = sealed.filter((name) => !marks.has(name) && !unmarked[name])
  expect([...new Set(forgotten)]).toEqual([])
  expect(Object.keys(unmarked).filter((name) => !sealed.includes(name))).toEqual([])
})

/** What of a page reaches a browser: all words on it, and all that is handed to what runs there. */
async function readable(
  node: unknown,
  said: string[],
  seen = new WeakSet<object>(),
): Promise<void> {
  const known = await node
  if (typeof known === 'string' || typeof known === 'number') return void said.push(String(known))
  if (known instanceof Date) return void said.push(known.toISOString())
  if (typeof known !== 'object' || known === null || seen.has(known)) return
  seen.add(known)
  if (isValidElement<object>(known)) {
    const { type, props } = known
    const reads = typeof type === 'function' && type.constructor.name === 'AsyncFunction'
    return reads
      ? readable((type as (props: object) => Promise<ReactNode>)(props), said, seen)
      : readable(props, said, seen)
  }
  for (const part of Object.values(known)) await readable(part, said, seen)
}

const named = (given: Record<string, string>, otherwise: string | undefined) =>
  Promise.resolve(
    new Proxy({} as Record<string, string | undefined>, {
      get: (_, name) =>
        typeof name === 'symbol' || name === 'then' ? undefined : (given[name] ?? otherwise),
    }),
  )

async function pageFor(actor: Actor, page: Page, params: Record<string, string>) {
  const said: string[] = []
  const context = {
    params: named(params, '1'),
    searchParams: named({ q: 'Lindqvist', who: 'Lindqvist', query: 'Lindqvist' }, undefined),
  }
  await outcomeOf(actor, () => readable(page.default(context), said) as unknown)
  return said.join('\n')
}

/** Which marks stand in a text, but for those whose place it is. */
function marksIn(text: string, allowed: (mark: Mark) => boolean = () => false): string[] {
  return [...marks].flatMap(([column, one]) =>
    one.as.some((words) => text.includes(words)) && !allowed(one) ? [column] : [],
  )
}

test('no page shows a mark to anybody it is not for', async () => {
  const number = String(member.member!.number)
  const [complaint] = await database().select().from(complaints)
  const params = {
    number,
    group: 'strategy-implementation',
    network: 'lgbt',
    reference: complaint!.reference,
    part: 'phone',
    id: member.personId,
  }
  const paramsOf = (path: string) => {
    if (path.includes('/cases/')) return { ...params, reference: caseReference }
    if (path.includes('/affiliates/')) return { ...params, number: '1' }
    return path.includes('/events/') ? { ...params, number: String(eventNumber) } : params
  }
  const everybody: [string, Actor][] = [
    ...Object.entries(held),
    ['another member', another],
    ['a visitor', visitor],
  ]
  const found: string[] = []
  let longest = 0
  let shownWhereMeant = 0
  for (const [path, load] of Object.entries(pages)) {
    const page = await load()
    const meant = ({ purpose }: Mark) => Boolean(purpose?.test(path))
    const texts = await Promise.all(
      everybody.map(async ([who, actor]) => ({
        who,
        text: await pageFor(actor, page, paramsOf(path)),
      })),
    )
    for (const { who, text } of texts) {
      const wrong = marksIn(text, (one) => who in held && meant(one))
      if (marksIn(text).length > wrong.length) shownWhereMeant += 1
      longest = Math.max(longest, text.length)
      found.push(...wrong.map((column) => `${path} shows ${who}: ${column}`))
    }
  }
  expect(found).toEqual([])
  // It does see what is shown: officers read the notes and complaints that are for them.
  expect(longest).toBeGreaterThan(1000)
  expect(shownWhereMeant).toBeGreaterThan(1)
}, 240_000)

test('the members’ file holds no mark', async () => {
  const lines: string[] = []
  const file = await exportMembers(held.secretary, membersExportForm.parse({ reason: 'check' }))
  for await (const line of file as AsyncIterable<unknown>) lines.push(String(line))
  expect(lines.join('')).toContain('Vesper Lindqvist')
  expect(marksIn(lines.join(''))).toEqual([])
})

test('the audit log, the emails to others and what is logged hold no mark', async () => {
  const audit = await database().select().from(auditEntries)
  expect(audit.length).toBeGreaterThan(5)
  expect(marksIn(JSON.stringify(audit))).toEqual([])
  const mails = await database().select().from(outgoingMails)
  const toOthers = mails.filter(
    ({ personId, toEmail }) => personId !== member.personId && !toEmail?.startsWith('quagmirewort'),
  )
  expect(toOthers.length).toBeGreaterThan(2)
  const said = toOthers.map((mail) => JSON.stringify([mail, unseal(mail.propsSealed!)]))
  expect(marksIn(said.join('\n'))).toEqual([])
  expect(marksIn(logged.join('\n'))).toEqual([])
})

test('no table holds a mark as it is, but the one that is meant to', async () => {
  const tables = await database().execute<{ name: string; schema: string }>(
    sql`select tablename as name, schemaname as schema from pg_tables where schemaname in ('public', 'graphile_worker')`,
  )
  const found: string[] = []
  for (const { name, schema } of tables) {
    const [known] = await database().execute<{ rows: string | null }>(
      sql`select string_agg(t::text, E'\n') as rows from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    )
    const rows = known?.rows ?? ''
    found.push(
      ...marksIn(rows, ({ plainIn }) => plainIn === name).map(
        (column) => `${name} holds ${column}`,
      ),
    )
  }
  expect(tables.length).toBeGreaterThan(80)
  expect(found).toEqual([])
})
