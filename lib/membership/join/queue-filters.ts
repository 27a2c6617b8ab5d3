/** The ways officers look at the applications, in the order of their links. */
export const applicationFilters = {
  all: 'All open',
  ready: 'Ready for decision',
  judge: 'References to accept',
  unmatched: 'Referees not matched',
  waiting: 'Waiting for references',
  question: 'Question asked',
  mine: 'Taken by me',
  decided: 'Decided',
} as const

export type ApplicationFilter = keyof typeof applicationFilters

export function applicationFilterFrom(text: unknown): ApplicationFilter {
  return typeof text === 'string' && Object.hasOwn(applicationFilters, text)
    ? (text as ApplicationFilter)
    : 'all'
}

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
    application.unmatched && `${people(application.unmatched, 'referee')} not matched`,
    application.requested && `${people(application.requested, 'answer')} from referees`,
    application.toReplace && `${people(application.toReplace, 'new referee')} to name`,
  ].filter(Boolean)
  return missing.join(', ') || 'Two references'
}
