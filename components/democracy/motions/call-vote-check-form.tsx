'use client'

import { useField } from '@/components/forms/form-context'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { SummaryList } from '@/components/ui/summary-list'
import { majorities } from '@/lib/democracy/motions/states'
import { majorityLabels } from './motion-labels'

/** What members will be told, before the vote is called. */
export function CallVoteCheck() {
  const typed = useField('majority').value
  const majority = majorities.find((one) => one === typed)
  const [opens, closes, voters] = [
    useField('opensInWords').value,
    useField('closesInWords').value,
    useField('votersNow').value,
  ]
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Majority', value: majority && majorityLabels[majority] },
          { term: 'Voting opens', value: opens || 'As soon as you call it' },
          { term: 'Voting closes', value: closes },
          { term: 'Members who can vote', value: `${voters} now` },
        ]}
      />
      <HiddenAnswers />
    </>
  )
}
