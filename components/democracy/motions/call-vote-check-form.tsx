'use client'

import { useField } from '@/components/forms/form-context'
import { HiddenAnswers } from '@/components/forms/hidden-answers'
import { SummaryList } from '@/components/ui/summary-list'
import { optionsIn } from '@/lib/democracy/motions/options/forms'
import { hasOptions, majorities } from '@/lib/democracy/motions/states'
import { voteKindsAllowed } from '@/lib/democracy/motions/vote-rules'
import { consentByPostWording, kindLabels, kindWordings, majorityLabels } from './motion-labels'

/** What members will be told, before the vote is called. */
export function CallVoteCheck() {
  const typed = useField('majority').value
  const majority = majorities.find((one) => one === typed)
  const chosen = useField('kind').value
  const byConsent = majority === 'unless-objected'
  const kind = voteKindsAllowed.find((one) => one === chosen) ?? voteKindsAllowed[0]
  const options = useField('options').value
  const [opens, closes, voters, quorum] = [
    useField('opensInWords').value,
    useField('closesInWords').value,
    useField('votersNow').value,
    useField('quorumNow').value,
  ]
  return (
    <>
      <SummaryList
        rows={[
          { term: 'It takes', value: majority && majorityLabels[majority] },
          ...(majority && hasOptions(majority)
            ? [{ term: 'Options', value: optionsIn(options).join('; ') }]
            : []),
          {
            term: 'Kind of vote',
            value: byConsent
              ? `${kindLabels.open}. ${consentByPostWording}`
              : kind && `${kindLabels[kind]}. ${kindWordings[kind]}`,
          },
          {
            term: byConsent ? 'Members can object' : 'Voting opens',
            value: opens || 'As soon as you call it',
          },
          { term: byConsent ? 'It closes' : 'Voting closes', value: closes },
          {
            term: byConsent ? 'Members who can object' : 'Members who can vote',
            value: `${voters} now`,
          },
          ...(quorum === '0' || byConsent
            ? []
            : [{ term: 'Quorum', value: `${quorum} members have to vote` }]),
        ]}
      />
      <HiddenAnswers />
    </>
  )
}
