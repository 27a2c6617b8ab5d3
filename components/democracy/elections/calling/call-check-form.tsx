'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { SummaryList } from '@/components/ui/summary-list'
import { endOfTerm } from '@/lib/democracy/elections/calling/end-of-term'
import { callForm, kindWords } from '@/lib/democracy/elections/calling/forms'
import { moments, momentWords } from '@/lib/democracy/elections/calling/timetable'
import { inWords, momentInWords } from '@/lib/kernel/calendar'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { countingRuleLabels, seatsInWords } from '../election-phase-labels'
import { DateLine } from './date-line'

/** The election as it was typed, in the words in which members will read it. */
export function CallCheckForm() {
  const { values } = useContext(FormContext)
  const read = callForm.safeParse(values)
  if (!read.success) return null
  const { title, kind, returningOfficer, contests, dates, termStartsOn } = read.data
  const rows = [
    { term: 'Title', value: title },
    { term: 'Type of election', value: kindWords[kind] },
    { term: 'Returning officer', value: memberNumberInWords(returningOfficer) },
    ...contests.map((contest) => ({
      term: contest.title,
      value: [
        `${seatsInWords(contest.seats)}, ${countingRuleLabels[contest.rules]}`,
        ...contest.constraints.map(({ name }) => name),
      ].join('\n'),
    })),
    ...(termStartsOn ? [{ term: 'New terms of office', value: termInWords(termStartsOn) }] : []),
  ]
  const line = [...moments]
    .sort((a, b) => dates[a].getTime() - dates[b].getTime())
    .map((moment) => ({
      words: momentWords[moment],
      at: momentInWords(dates[moment]),
      past: false,
      next: false,
    }))
  return (
    <>
      <SummaryList rows={rows} />
      <h3>The dates</h3>
      <DateLine dates={line} />
    </>
  )
}

function termInWords(startsOn: string) {
  return `From ${inWords(startsOn)} to ${inWords(endOfTerm(startsOn))}`
}
