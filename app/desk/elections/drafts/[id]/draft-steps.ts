import 'server-only'
import type { CallStepLine } from '@/components/democracy/elections/calling/call-steps'
import { seatsInWords } from '@/components/democracy/elections/election-phase-labels'
import { contestsIn } from '@/lib/democracy/elections/calling/contest-form'
import type { ElectionDraft } from '@/lib/democracy/elections/calling/drafts/read-election-drafts'
import {
  type CallStep,
  datesFrom,
  draftDates,
  draftKind,
  stepsNow,
  type TypedFields,
  typedSoFar,
} from '@/lib/democracy/elections/calling/drafts/steps'
import { kindWords } from '@/lib/democracy/elections/calling/forms'
import { nameOfVotingMember } from '@/lib/democracy/elections/calling/name-of-voting-member'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf, momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { stepAddress } from './load-draft'

export const stepTitles: Record<CallStep | 'check', string> = {
  purpose: 'What it is for',
  positions: 'What is voted on',
  dates: 'When',
  'returning-officer': 'Who runs it',
  check: 'Check and send',
}

const asks: Record<CallStep, string> = {
  purpose: 'Our own officers, or who we back elsewhere',
  positions: 'The positions, their seats, and how each is counted',
  dates: 'You give the first day, and the other seven dates follow from our rules',
  'returning-officer': 'A returning officer, who then names three key-holders from different sides',
}

/** The five steps of a draft as its page lists them, and where to go on. */
export async function draftSteps(officer: PersonActor, { id, steps }: ElectionDraft) {
  const typed = typedSoFar(steps)
  const runs = steps['returning-officer'] && (await returningOfficerIn(officer, typed))
  const states = stepsNow(steps, now()).map((state) =>
    state.step === 'returning-officer' && runs?.why
      ? { ...state, done: false, why: runs.why }
      : state,
  )
  const open = states.find(({ done }) => !done)?.step
  const lines = states.map(
    ({ step, done, why }): CallStepLine => ({
      title: stepTitles[step],
      href: stepAddress(id, step),
      about: steps[step] ? (saysSoFar(step, typed, runs?.name) ?? asks[step]) : asks[step],
      done,
      why,
    }),
  )
  const missing = states.flatMap(({ done }, at) => (done ? [] : [String(at + 1)]))
  const check: CallStepLine = {
    title: stepTitles.check,
    href: open ? undefined : stepAddress(id, 'check'),
    about: 'We email every current member these dates',
    done: false,
    waits: open && `after ${new Intl.ListFormat('en-GB').format(missing)}`,
  }
  const next = open ?? 'check'
  const label = stepTitles[next]
  return {
    steps: [...lines, check],
    complete: open === undefined,
    next: {
      href: stepAddress(id, next),
      label: open ? `Continue: ${label[0]!.toLowerCase()}${label.slice(1)}` : label,
    },
  }
}

/** Who is to run it, or why they cannot at this moment. */
async function returningOfficerIn(officer: PersonActor, typed: TypedFields) {
  const number = memberNumberIn(String(typed.returningOfficer ?? ''))
  if (number === undefined) return undefined
  const name = await orRefusal(nameOfVotingMember(officer, number))
  return name instanceof Refusal ? { why: name.message } : { name: memberInWords({ name, number }) }
}

function saysSoFar(step: CallStep, typed: TypedFields, returningOfficer?: string) {
  if (step === 'purpose') return kindWords[draftKind(typed)]
  if (step === 'returning-officer') return returningOfficer
  if (step === 'positions') {
    const contests = contestsIn(typed, draftKind(typed), undefined, () => undefined)
    return contests
      .map(({ title, seats, constraints }) => {
        const more = [
          ...(seats > 1 ? [seatsInWords(seats)] : []),
          ...constraints.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)),
        ]
        return more.length > 0 ? `${title} (${more.join(', ')})` : title
      })
      .join(', ')
  }
  const dates = draftDates(typed)
  if (!dates) return undefined
  const opens = `Nominations open on ${momentInWords(dates.nominationsOpenAt)}.`
  const shortest = Object.entries(datesFrom(dateOf(dates.nominationsOpenAt)))
  return shortest.every(([field, value]) => field.startsWith('term') || typed[field] === value)
    ? `${opens} The other seven dates follow from our rules; change any of them`
    : `${opens} Voting closes on ${momentInWords(dates.closesAt)}`
}
