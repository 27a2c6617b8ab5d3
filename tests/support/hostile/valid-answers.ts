import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { inBoxes, moments, shortestFrom } from '@/lib/democracy/elections/calling/timetable'
import { declarationVersion } from '@/lib/democracy/elections/declarations'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { networks, offices } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { confirmations } from '@/lib/people/referees/states'
import type { Plausible } from './bodies'

async function column(query: ReturnType<typeof sql>): Promise<string[]> {
  const rows = await database().execute<{ one: string | number }>(query)
  return rows.map(({ one }) => String(one))
}

/** What the mails hold: the secrets of links, and six digits. */
async function mailed() {
  const sealed = await column(sql`select props_sealed as one from outgoing_mails`)
  const props = sealed.map((one) => unseal<Record<string, string>>(one))
  const links = props.map(({ link }) => new URL(link ?? 'http://none'))
  return {
    codes: props.flatMap(({ code }) => code ?? []),
    tokens: links.flatMap(
      ({ pathname, searchParams }) =>
        searchParams.get('token') ?? /^\/(?:references|pay)\/(.+)$/.exec(pathname)?.[1] ?? [],
    ),
  }
}

/** Answers that could be right, other people's ids among them. A new field of a form gets its line here. */
export async function plausibleAnswers(): Promise<Plausible> {
  const { codes, tokens } = await mailed()
  const [opens, closes] = [2, 9].map((days) => dateOf(addDays(now(), days)).split('-'))
  const spent = dateOf(now()).split('-')
  const people = await column(sql`select id as one from people`)
  const entries = await column(sql`select id as one from ledger_entries`)
  const [untilYear, untilMonth, untilDay] = dateOf(addDays(now(), 60)).split('-')
  const timetable = lawfulDates()
  return {
    ...timetable,
    resetId: await column(sql`select id as one from second_factor_resets`),
    passkeyId: await column(sql`select id as one from passkeys`),
    slug: await column(sql`select slug as one from elections`),
    contestId: await column(sql`select id as one from contests`),
    challengeId: await column(sql`select id as one from challenges`),
    upheld: ['yes', 'no'],
    nominationId: await column(sql`select id as one from nominations`),
    questionId: await column(sql`select id as one from hustings_questions`),
    nominee: ['self', 'other', 'outside'],
    outsideName: ['Jo Outside', 'Re-open Nominations'],
    candidate: ['NELL 1', '2', '7', '99'],
    returningOfficer: ['5', '6', '99'],
    offices: [['treasurer', 'co-chair']],
    'co-chairSeats': ['2', '1'],
    'co-chairCounting': ['stv', 'meek', 'ers97'],
    'co-chairLeast-women': ['1', '2', ''],
    treasurerSeats: ['1'],
    treasurerCounting: ['stv'],
    'treasurerLeast-women': [''],
    firstTitle: ['Our slate'],
    firstSeats: ['9'],
    firstCounting: ['stv'],
    firstUntilDay: [untilDay!],
    firstUntilMonth: [untilMonth!],
    firstUntilYear: [String(Number(untilYear) + 1)],
    statement: ['I can count.'],
    wording: [String(declarationVersion)],
    'declare-women': ['count', 'name', ''],
    group: ['', 'Hexham'],
    hidden: ['yes', 'no'],
    email: await column(sql`select email as one from people union select 'stranger@post.example'`),
    code: codes,
    token: tokens,
    next: ['/membership', '/desk'],
    referenceId: await column(sql`select id as one from "references"`),
    number: ['1', '2', '3', '4', '5', '6'],
    personId: people,
    memberId: people,
    from: people,
    termId: await column(sql`select id as one from terms`),
    proposalId: await column(sql`select id as one from term_proposals`),
    sessionId: await column(sql`select id as one from sessions`),
    mailId: await column(sql`select id as one from outgoing_mails where state = 'stuck'`),
    id: [
      newId(),
      ...(await column(
        sql`select id as one from motions union all select id from nominations union all select id from ledger_entries union all select id from refunds union all select id from imports`,
      )),
    ],
    eventId: await column(sql`select id as one from stripe_events`),
    importId: await column(sql`select id as one from imports`),
    bandOtherwise: ['free', 'basic'],
    basis: ['yes'],
    sure: ['yes'],
    entryId: await column(sql`select id as one from ledger_entries`),
    refundId: await column(sql`select id as one from refunds`),
    nonce: [newId(), newId()],
    right: ['0', '12', '36.50'],
    kind: ['cash', 'cheque', 'bank', 'expense', 'hardship', 'officers', 'endorsement'],
    purpose: ['dues', 'donation'],
    donor: ['permissible', 'later'],
    donorName: ['Trades Council', ''],
    outcome: ['permissible', 'not-permissible'],
    month: [dateOf(now()).slice(0, 7)],
    note: ['100042', ''],
    place: ['opening-bank', 'opening-cash'],
    chargeId: [newId(), ...(await column(sql`select id as one from bank_charges`))],
    lineId: [newId(), ...(await column(sql`select id as one from bank_lines`))],
    statementId: [newId(), ...(await column(sql`select id as one from bank_statements`))],
    fits: [`${newId()}/${newId()}`],
    entries: [newId()],
    applicationId: [newId(), ...(await column(sql`select id as one from applications`))],
    signedOnDay: [spent[2]!],
    signedOnMonth: [spent[1]!],
    signedOnYear: [spent[0]!],
    paperKept: ['Folder 3'],
    openedDay: ['1'],
    openedMonth: ['2'],
    openedYear: ['2026'],
    chargedDay: ['1'],
    chargedMonth: ['2'],
    chargedYear: ['2026'],
    receivedDay: ['1'],
    receivedMonth: ['2'],
    receivedYear: ['2026'],
    paidInDay: ['1'],
    paidInMonth: ['2'],
    paidInYear: ['2026'],
    paidDay: ['1'],
    paidMonth: ['2'],
    paidYear: ['2026'],
    days: ['1', '7', '28'],
    decision: ['approve', 'return', 'decline'],
    question: ['Which branch are you in?'],
    reason: ['We cannot reach them.'],
    answer: ['Heaton.'],
    name: ['Ada Lovelace'],
    preferredName: [''],
    pronouns: ['she/her'],
    pronounsFor: ['members'],
    dateOfBirthDay: ['1'],
    dateOfBirthMonth: ['2'],
    dateOfBirthYear: ['1980'],
    addressLine1: ['1 Chapel Row'],
    addressLine2: [''],
    town: ['Gateshead'],
    postcode: ['NE8 1AA'],
    country: ['', 'Ireland'],
    phone: [''],
    constituency: ['Hexham', 'outside-region'],
    party: ['yes'],
    union: ['GMB'],
    proposerName: ['Pat'],
    proposerContact: ['pat@post.example', 'NELL 2'],
    seconderName: ['Sam'],
    seconderContact: ['sam@post.example', 'person1@post.example'],
    contact: ['new@post.example', 'person1@post.example'],
    band: ['free', 'concession', 'basic', 'solidarity'],
    interval: ['month', 'year'],
    amount: ['60', '7.50'],
    refundOf: entries,
    untilDay: [untilDay!],
    untilMonth: [untilMonth!],
    untilYear: [untilYear!],
    'aims-and-values': ['1'],
    'willing-to-be-active': ['1'],
    confidentiality: ['1'],
    'privacy-notice': ['1'],
    wantsNews: ['1'],
    topics: [['news', 'training'], 'news'],
    audience: ['notice', 'news/everyone'],
    subject: ['Thursday at seven'],
    when: ['confirmed', 'later'],
    notice: ['yes', 'no'],
    plain: ['yes'],
    sendOnDay: [opens![2]!],
    sendOnMonth: [opens![1]!],
    sendOnYear: [opens![0]!],
    sendTime: ['6pm'],
    consent: [String(currentVersion('network')), 'yes'],
    shown: ['yes'],
    network: networks,
    which: ['others', 'all'],
    office: offices,
    confirmed: [Object.keys(confirmations)],
    privateNote: [''],
    title: ['Four days'],
    text: ['We **resolve** to ask.'],
    step: ['send', 'check', 'change'],
    heading: ['training', 'it-post'],
    spentOnDay: [spent![2]!],
    spentOnMonth: [spent![1]!],
    spentOnYear: [spent![0]!],
    accountName: ['A Member'],
    sortCode: ['30-94-52'],
    accountNumber: ['12345678'],
    granted: ['12', '5.50'],
    payoutId: await column(sql`select id as one from payouts`),
    differenceId: await column(sql`select id as one from differences`),
    how: ['correct', 'leave', 'withdraw', 'strike'],
    receiptId: await column(sql`select id as one from claim_receipts`),
    receipt: await column(sql`select id as one from claim_receipts`),
    paidOnDay: [spent![2]!],
    paidOnMonth: [spent![1]!],
    paidOnYear: [spent![0]!],
    reference: ['Claim 1'],
    year: ['2026', '2025'],
    choice: ['for', 'against', 'abstain'],
    majority: ['simple', 'two-thirds'],
    opening: ['now', 'later'],
    opensDay: [opens![2]!],
    opensMonth: [opens![1]!],
    opensYear: [opens![0]!],
    opensTime: ['9am'],
    closesDay: [closes![2]!],
    closesMonth: [closes![1]!],
    closesYear: [closes![0]!],
    closesTime: ['8pm'],
  }
}

/** The dates of an election that could be called now, box by box. */
function lawfulDates(): Plausible {
  const dates = shortestFrom(addDays(now(), 2))
  const inAll = (name: string, at: Date) => {
    const { day, month, year, time } = inBoxes(at)
    return {
      [`${name}Day`]: [day],
      [`${name}Month`]: [month],
      [`${name}Year`]: [year],
      [`${name}Time`]: [time],
    }
  }
  return Object.assign(
    inAll('term', addDays(dates.challengesUntil, 1)),
    inAll('start', dates.nominationsOpenAt),
    ...moments.map((moment) => inAll(moment, dates[moment])),
  )
}
