import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { caseOutcomeInWords } from './outcomes'
import type { ChargeState } from './states'

type Shown = {
  state: ChargeState
  running: boolean
  broughtAt?: Date
  answerBy?: Date
  answeredAt?: Date
  answerTimeOver?: boolean
  lapsesAt?: Date
  decidableFrom?: Date
  outcome?: string
  outcomeUntil?: Date
  appealBy?: Date
  mayAppeal: boolean
  appealOutcome?: string
  appealOutcomeUntil?: Date
  suspendedUntil?: Date
  expelsAt?: Date
  endedAt?: Date
  /** Two officers took the member back: then nothing that was decided has an effect. */
  reinstatedAt?: Date
}

/** "Suspension until Friday 14 March 2027", "Words of advice" */
export function caseDecisionInWords(outcome: string, until?: Date): string {
  const name = caseOutcomeInWords(outcome)
  return until ? `${name} until ${lastDayInWords(until)}` : name
}

/** How a case stands, as its headline. Until it is decided it says nothing but that something is alleged. */
export function caseHeadline(one: Shown, own: boolean): string {
  const { state, answerBy, lapsesAt, outcome, appealOutcome } = one
  if (one.reinstatedAt) {
    return own
      ? 'You were taken back: the decision has no effect'
      : 'Taken back: the decision has no effect'
  }
  if (state === 'proposed') return 'A case that waits for a second officer'
  if (state === 'declined') return 'This case was not brought'
  if (state === 'dropped' || ((state === 'open' || state === 'appealed') && !one.running)) {
    return own ? 'Your case has dropped' : 'This case has dropped'
  }
  if (state === 'open') {
    if (own && !one.answeredAt) {
      return one.answerTimeOver
        ? 'You can still answer, until it is decided'
        : `Please answer by ${lastDayInWords(answerBy!)}`
    }
    return `To be decided by ${lastDayInWords(lapsesAt!)}`
  }
  if (state === 'appealed') return `The appeal is to be decided by ${lastDayInWords(lapsesAt!)}`
  if (state === 'appeal-decided') {
    return `Decided on appeal: ${decisionNow(one, appealOutcome!, one.appealOutcomeUntil)}`
  }
  return `Decided: ${decisionNow(one, outcome!, one.outcomeUntil)}`
}

/** What was decided, and what is so of it now: a suspension runs, or it has ended. */
function decisionNow({ suspendedUntil }: Shown, outcome: string, until?: Date): string {
  if (!until || suspendedUntil) return caseDecisionInWords(outcome, until)
  return `${caseOutcomeInWords(outcome)}, which ended after ${lastDayInWords(until)}`
}

/** What is so as long as nothing is decided. */
export function presumption(one: Shown, own: boolean): string | undefined {
  if (one.state === 'proposed' || (one.state === 'open' && one.running)) {
    return own
      ? 'You are presumed innocent. Nothing has been decided.'
      : 'The member is presumed innocent. Nothing has been decided.'
  }
  if (one.state === 'dropped' || !one.running) {
    if (one.state === 'appealed' || (one.state === 'dropped' && one.outcome)) {
      return 'The appeal was not decided in time. The decision has no effect.'
    }
    if (one.state === 'dropped' || one.state === 'open') {
      return 'It was not decided in time. Nothing follows from it.'
    }
  }
  return undefined
}

/** Its deadlines as dates, the same for both sides. */
export function caseDates(one: Shown): { term: string; value: string }[] {
  const { broughtAt, answerBy, answeredAt, decidableFrom, lapsesAt, appealBy } = one
  const facts: ({ term: string; value: string } | undefined)[] = [
    broughtAt && { term: 'Brought', value: dayInWords(broughtAt) },
    one.state === 'open' && answerBy
      ? {
          term: answeredAt ? 'Answered' : one.answerTimeOver ? 'Answer was due by' : 'Answer by',
          value: answeredAt ? dayInWords(answeredAt) : lastDayInWords(answerBy),
        }
      : undefined,
    one.running && decidableFrom
      ? { term: 'Can be decided from', value: dayInWords(decidableFrom) }
      : undefined,
    one.running && lapsesAt
      ? { term: 'Drops if not decided by', value: lastDayInWords(lapsesAt) }
      : undefined,
    one.suspendedUntil
      ? { term: 'Suspended until', value: lastDayInWords(one.suspendedUntil) }
      : undefined,
    one.mayAppeal && appealBy ? { term: 'Appeal by', value: lastDayInWords(appealBy) } : undefined,
    one.reinstatedAt ? { term: 'Taken back', value: dayInWords(one.reinstatedAt) } : undefined,
    one.expelsAt ? { term: 'Takes effect after', value: lastDayInWords(one.expelsAt) } : undefined,
    one.endedAt && one.state !== 'proposed'
      ? { term: 'Ended', value: dayInWords(one.endedAt) }
      : undefined,
  ]
  return facts.filter((fact) => fact !== undefined)
}

type AtDesk = {
  state: ChargeState
  running: boolean
  toConfirm: boolean
  toName: boolean
  toReplace: boolean
  measureToConfirm: boolean
  timeAskedAt?: Date
}

/** What an officer does next in a case, or how it stands. */
export function whatIsNextInCase(one: AtDesk): string {
  return todoInCase(one) ?? stateNames[one.state]
}

/** What waits for this officer in a case, if anything does. */
export function todoInCase(one: AtDesk): string | undefined {
  if (one.toConfirm) return 'Confirm or decline it as the second officer'
  if (one.measureToConfirm) return 'Something in it needs a second officer'
  if (one.toName)
    return one.state === 'appealed' ? 'Propose who hears the appeal' : 'Propose who decides it'
  if (one.toReplace) return 'Propose another member to decide it'
  if (one.timeAskedAt) return 'The member asks for more time'
  return undefined
}

const stateNames: Record<ChargeState, string> = {
  proposed: 'Waits for a second officer',
  declined: 'Not brought',
  open: 'Being heard',
  dropped: 'Dropped',
  decided: 'Decided',
  appealed: 'The appeal is being heard',
  'appeal-decided': 'Decided on appeal',
}
