import type { Route } from 'next'
import { SummaryList } from '@/components/ui/summary-list'
import type { NewContest } from '@/lib/democracy/elections/calling/contest-form'
import type { CallStep } from '@/lib/democracy/elections/calling/drafts/steps'
import { endOfTerm } from '@/lib/democracy/elections/calling/end-of-term'
import { type callForm, kindWords } from '@/lib/democracy/elections/calling/forms'
import { inWords } from '@/lib/kernel/calendar'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { countingRuleLabels, seatsInWords } from '../election-phase-labels'

type Call = ReturnType<typeof callForm.parse>
type Props = {
  call: Call
  returningOfficerName: string
  /** Where each step can be changed. */
  change: (step: CallStep) => Route
}

/** The election as it was typed, in the words in which members will read it. The dates are beside it. */
export function CallCheck({ call, returningOfficerName, change }: Props) {
  const { title, kind, returningOfficer, contests, termStartsOn } = call
  const rows = [
    { term: 'Title', value: title, change: change('purpose') },
    { term: 'Type of election', value: kindWords[kind], change: change('purpose') },
    ...contests.map((contest) => ({
      term: contest.title,
      value: [
        `${seatsInWords(contest.seats)}, ${countingRuleLabels[contest.rules]}`,
        ...contest.constraints.map(({ name }) => name),
        ...bodyInWords(contest),
      ].join('\n'),
      change: change('positions'),
    })),
    ...(termStartsOn
      ? [
          {
            term: 'New terms of office',
            value: `From ${inWords(termStartsOn)} to ${inWords(endOfTerm(termStartsOn))}`,
            change: change('dates'),
          },
        ]
      : []),
    {
      term: 'Returning officer',
      value: memberInWords({ name: returningOfficerName, number: returningOfficer }),
      change: change('returning-officer'),
    },
  ]
  return <SummaryList rows={rows} />
}

function bodyInWords({ body }: NewContest): string[] {
  if (!body) return []
  const beside = body.beside ? 'Can be held beside another position here' : undefined
  return [`Elected until ${inWords(body.until)}`, ...(beside ? [beside] : [])]
}
