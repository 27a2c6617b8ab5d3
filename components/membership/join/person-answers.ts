import type { SummaryRow } from '@/components/ui/summary-list'
import { answerInWords, type Contact, personFieldsIn } from '@/lib/people/members/person-fields'

type Group = Parameters<typeof personFieldsIn>[0]

/** What somebody told us about themselves, as rows of a list. */
export function told(group: Group, answers: Contact): SummaryRow[] {
  return personFieldsIn(group).map(([name, { label }]) => ({
    term: label,
    value: answerInWords(name, answers[name]),
  }))
}

export function addressInLines(answers: Contact): string {
  return personFieldsIn('address')
    .map(([name]) => answers[name])
    .filter(Boolean)
    .join('\n')
}
