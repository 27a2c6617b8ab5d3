'use client'

import type { Route } from 'next'
import { useEffect, useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sendBallot } from '@/lib/democracy/elections/voter/cast'
import { type Look, look } from '@/lib/democracy/elections/voter/check-board'
import { dropOfflineVotePage } from '@/lib/democracy/elections/voter/offline-vote-page'
import type { Kept } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { Tracker } from './tracker'
import { UnsentBallot } from './unsent-ballot'
import { useResendBallot } from './use-send-ballot'
import { useVoterDevice } from './use-voter-device'

type Props = { slug: string; voter: string; open: boolean }

/** Where the voter's ballot is now, as far as their own device can prove it. */
export function CastBallotStatusForm({ slug, voter, open }: Props) {
  const device = useVoterDevice(slug, voter)
  const { client, looked, kept } = device
  useResendBallot(device, open)
  useEffect(() => {
    if (!open) dropOfflineVotePage(slug)
  }, [open, slug])
  const [seen, setSeen] = useState<Look>()
  const [records, setRecords] = useState<number>()

  if (device.problem) return <Notice kind="warning" title={device.problem} announce />
  if (!looked) return null
  if (!kept?.ballot)
    return <NothingHere slug={slug} paper={kept?.paper !== undefined} open={open} />
  if (!kept.receipt) return <UnsentBallot device={device} kept={kept} />

  async function check() {
    const read = await look(client, kept!, setRecords).finally(() => setRecords(undefined))
    // Until it is on the board it is put into the box again: should the server have lost it, here it comes back.
    const lost = open && read.look.record === undefined
    device.setKept(lost ? await sentAgain(read.kept) : read.kept)
    setSeen(read.look)
    return undefined
  }
  const sentAgain = (after: Kept) => sendBallot(client, after).catch(() => after)

  return (
    <>
      <Notice kind="success" title="Your ballot is in the ballot box" announce>
        {kept.record === undefined
          ? `We publish it on the board together with at least ${kept.manifest.batch - 1} others, or when voting closes. Until then this device keeps it and sends it again whenever you check.`
          : `It is on the board, in record ${kept.record}. Nobody can remove it from there without being noticed.`}
      </Notice>
      <Tracker requested={kept.requested} />
      <BrowserForm act={check}>
        {records !== undefined && (
          <p role="status">{`Reading the board: ${records} records so far …`}</p>
        )}
        <SubmitButton variant="secondary">Check my ballot</SubmitButton>
      </BrowserForm>
      {seen && <Seen look={seen} />}
      {open && (
        <section className="flow">
          <h2>Changed your mind?</h2>
          <p>Cast another ballot before voting closes. Only the last one counts.</p>
          <ButtonLink href={`/elections/${slug}/vote`} variant="secondary">
            Change my ballot
          </ButtonLink>
        </section>
      )}
    </>
  )
}

function Seen({ look: { record, later, problems } }: { look: Look }) {
  if (problems.length > 0) {
    return (
      <Notice kind="warning" title="Something is wrong with the board" announce>
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        <p>Note down what you see here, and tell the returning officer and other members.</p>
      </Notice>
    )
  }
  if (later) {
    return (
      <Notice title="The board has a later ballot from you" announce>
        You cast it on another device. It is the one that counts.
      </Notice>
    )
  }
  return (
    <Notice kind={record === undefined ? 'info' : 'success'} announce>
      {record === undefined
        ? 'We read the whole board. Your ballot is not on it yet: it is waiting for its batch.'
        : 'We read the whole board. Your ballot is there, byte for byte as this device sealed it.'}
    </Notice>
  )
}

function NothingHere({ slug, paper, open }: { slug: string; paper: boolean; open: boolean }) {
  const to = (page: string) => `/elections/${slug}/${page}` as Route
  return (
    <Notice title="There is no ballot on this device">
      <p>
        {paper
          ? 'Your ballot paper is on this device, but you have not voted with it here.'
          : `If you voted on another device, check there.${open ? ' To vote here, move your paper to this device with your recovery code.' : ''}`}
      </p>
      {open && (
        <ButtonLink href={to(paper ? 'vote' : 'paper')}>
          {paper ? 'Vote now' : 'Go to your ballot paper'}
        </ButtonLink>
      )}
    </Notice>
  )
}
