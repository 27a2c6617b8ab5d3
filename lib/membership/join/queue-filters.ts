import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** The ways officers look at the applications, in the order of their links. */
export const applicationFilters = {
  all: 'All open',
  ready: 'Ready for decision',
  judge: 'References to accept',
  unmatched: 'Referees not reached',
  waiting: 'Waiting for references',
  question: 'Question asked',
  mine: 'With me',
  decided: 'Decided',
} as const

export type ApplicationFilter = keyof typeof applicationFilters

export function applicationFilterFrom(text: unknown): ApplicationFilter {
  return typeof text === 'string' && Object.hasOwn(applicationFilters, text)
    ? (text as ApplicationFilter)
    : 'all'
}

/** After so many days an application stands out in the queue, so that nobody waits unseen. */
export const lateAfterDays = 14

type Waiting = {
  state: string
  accepted: number
  toJudge: number
  unmatched: number
  requested: number
  toReplace: number
}

const people = (count: number, words: string, many = `${words}s`) =>
  `${count} ${count === 1 ? words : many}`

/** What an application is waiting for, in a few words. */
export function whatIsMissing(application: Waiting): string {
  switch (application.state) {
    case 'approved':
      return 'Approved'
    case 'declined':
      return 'Declined'
    case 'withdrawn':
      return 'Withdrawn'
    case 'returned':
      return 'An answer from the applicant'
  }
  if (application.accepted >= 2) return 'Your decision'
  const missing = [
    application.toJudge && `${people(application.toJudge, 'reference')} to accept`,
    application.unmatched && `${people(application.unmatched, 'referee')} not reached`,
    application.requested && `${people(application.requested, 'answer')} from referees`,
    application.toReplace && `${people(application.toReplace, 'new referee')} to name`,
  ].filter(Boolean)
  return missing.join(', ') || 'Two references'
}

/** "Six are open: four are waiting for you, two for someone else." */
export function openApplicationsInWords(open: number, yours: number): string {
  if (open === 0) return 'No application is open.'
  const others = open - yours
  const are = (count: number) => `${countInWords(count)} ${count === 1 ? 'is' : 'are'}`
  if (open === 1) return `One is open, and it is waiting for ${yours ? 'you' : 'someone else'}.`
  const start = `${capital(are(open))} open`
  if (others <= 0) return `${start}, and all are waiting for you.`
  if (yours === 0) return `${start}, and all are waiting for someone else.`
  return `${start}: ${are(yours)} waiting for you, ${countInWords(others)} for someone else.`
}

/** What an officer does next with an application, or what it waits for, in a few words. */
export function nextStep(application: Waiting): string {
  switch (application.state) {
    case 'approved':
    case 'declined':
    case 'withdrawn':
      return whatIsMissing(application)
    case 'returned':
      return 'An answer'
  }
  if (application.accepted >= 2) return 'Decide'
  const yours = [
    application.toJudge > 0 && `accept ${countInWords(application.toJudge)}`,
    application.unmatched > 0 && `find ${countInWords(application.unmatched)}`,
  ].filter((step): step is string => Boolean(step))
  if (yours.length > 0) return capital(yours.join(', '))
  return application.requested > 0 ? 'An answer from referees' : 'A new referee'
}
