'use client'

import type { Route } from 'next'
import { useEffect, useState } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'
import { insist, sealRanking } from '@/lib/democracy/elections/voter/cast'
import { readDraft, writeDraft } from '@/lib/democracy/elections/voter/draft'
import { storeOfflineVotePage } from '@/lib/democracy/elections/voter/offline-vote-page'
import { NotReached } from '@/lib/democracy/elections/voter/polling-station'
import { type Choices, readChoices } from '@/lib/democracy/elections/voter/ranking'
import { readSavedPaper } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { StepHeading } from '../step-heading'
import { BallotSheet } from './ballot-sheet'
import { MarkedBallot } from './marked-ballot'
import { UnsentBallot } from './unsent-ballot'
import { useVoterDevice } from './use-voter-device'

type Props = { slug: string; voter: string; closes: string }

/** Ranking, a last check, and into the ballot box. Once this page is open it needs no network until the ballot is sealed. */
export function RankedBallotForm({ slug, voter, closes }: Props) {
  const device = useVoterDevice(slug, voter)
  const { client, looked, kept, setKept } = device
  const [choices, setChoices] = useState<Record<string, Choices>>({})
  const [rankings, setRankings] = useState<Rankings>()
  const [sealed, setSealed] = useState(false)
  const waits = kept?.ballot !== undefined && kept.receipt === undefined
  const done = sealed && !waits
  const holdsPaper = kept?.paper !== undefined

  useEffect(() => {
    readDraft(client)
      .then(setChoices)
      .catch(() => {})
  }, [client])
  useEffect(() => {
    if (waits) setSealed(true)
  }, [waits])
  useEffect(() => {
    // As a new page: this one may be the one for voters who are offline, with nobody's name on it.
    if (done) location.assign(`/elections/${slug}/box`)
  }, [done, slug])
  useEffect(() => {
    if (holdsPaper) storeOfflineVotePage(slug)
  }, [holdsPaper, slug])

  if (device.problem) return <Notice kind="warning" title={device.problem} announce />
  if (!looked) return null
  if (!kept?.paper) {
    return (
      <Notice title="There is no ballot paper on this device">
        <p>Collect yours first, or move it to this device with your recovery code.</p>
        <ButtonLink href={`/elections/${slug}/paper`}>Go to your ballot paper</ButtonLink>
      </Notice>
    )
  }
  if (sealed) return <UnsentBallot device={device} kept={kept} />

  const { manifest, order } = kept
  async function check() {
    const errors: Record<string, string> = {}
    const read: Rankings = {}
    for (const contest of manifest.contests) {
      const answer = readChoices(contest, choices[contest.id] ?? {})
      if ('problem' in answer) errors[contest.id] = answer.problem
      else read[contest.id] = answer.ranking
    }
    if (Object.keys(errors).length > 0) return { errors }
    await writeDraft(client, choices)
    setRankings(read)
    return undefined
  }
  async function cast() {
    const ballot = await sealRanking(client, kept!, rankings!)
    await writeDraft(client, undefined)
    const sent = await insist(client, ballot).catch((error) => {
      if (error instanceof NotReached) return readSavedPaper(client)
      throw error
    })
    setKept(sent)
    setSealed(true)
    return undefined
  }

  if (rankings) {
    return (
      <section className="flow">
        <StepHeading>Check your ballot</StepHeading>
        <MarkedBallot manifest={manifest} rankings={rankings} />
        <p>You can change your ballot until voting closes. Only your last one counts.</p>
        <BrowserForm act={cast}>
          <ButtonRow>
            <SubmitButton>Cast this ballot</SubmitButton>
            <button type="button" className="button-plain" onClick={() => setRankings(undefined)}>
              Go back and change it
            </button>
          </ButtonRow>
        </BrowserForm>
      </section>
    )
  }
  return (
    <BrowserForm act={check}>
      {kept.ballot && (
        <Notice title="You have already voted">
          A new ballot replaces it. We do not keep what you marked, so start again.
        </Notice>
      )}
      {manifest.contests.map((contest) => (
        <BallotSheet
          key={contest.id}
          contest={contest}
          order={order[contest.id]!}
          closes={closes}
          choices={choices[contest.id] ?? {}}
          choose={(chosen) => setChoices({ ...choices, [contest.id]: chosen })}
          statements={`/elections/${slug}/candidates` as Route}
        />
      ))}
      <SubmitButton>Check your ballot</SubmitButton>
    </BrowserForm>
  )
}
