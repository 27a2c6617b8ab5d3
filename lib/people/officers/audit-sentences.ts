import { type Office, organisation } from '@/lib/organisation'

type Detail = Record<string, unknown>

function what({ kind, office, again }: Detail) {
  const title = organisation.offices[office as Office]?.name ?? 'an office'
  if (again) return `a further term as ${title}`
  return kind === 'end' ? `the end of a term as ${title}` : `an appointment as ${title}`
}

/** What happened to the offices, in words; the actor's name goes in front. */
export const officerSentences: Record<string, (detail: Detail) => string> = {
  'organisation.founded': ({ members }) => `founded the organisation with ${members} members`,
  'term.proposed': (detail) => `proposed ${what(detail)}`,
  'term.confirmed': (detail) => `confirmed ${what(detail)}`,
  'term.rejected': (detail) => `rejected ${what(detail)}`,
  'term.withdrawn': (detail) => `took back the proposal of ${what(detail)}`,
}
