'use client'

import { type ReactNode, useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Locker } from '@/lib/democracy/elections/protocol/locker'
import { type CollectStep, collectAgain } from '@/lib/democracy/elections/voter/collect'
import type { Kept } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { CollectForm } from './collect-form'
import { CollectSteps } from './collect-steps'
import { RestoreForm } from './restore-form'
import { useVoterDevice } from './use-voter-device'

type Props = {
  slug: string
  voter: string
  /** Their membership number. */
  member: number
  manifestHash: string
  /** What the server keeps for a voter who has already collected a paper. */
  locker?: Locker
  /** Two officers took back the paper they had: what this device keeps of it is void. */
  anew: boolean
  /** When voting opens, until it has. */
  opens?: string
  /** What will happen, for a voter who has not collected yet. */
  explanation: ReactNode
}

/** Collecting a ballot paper, whatever this device already has of it. */
export function BallotPaperOnDeviceForm({
  slug,
  voter,
  member,
  manifestHash,
  locker,
  anew,
  opens,
  explanation,
}: Props) {
  const { client, looked, kept: found, setKept, problem } = useVoterDevice(slug, voter)
  const [fresh, setFresh] = useState(!anew)
  const kept = fresh ? found : undefined
  const [step, setStep] = useState<CollectStep>()
  if (problem) return <Notice kind="warning" title={problem} announce />
  if (!looked) return null

  function done(after: Kept) {
    // A browser in want of room throws away first what nobody asked it to keep.
    navigator.storage?.persist?.().catch(() => {})
    setFresh(true)
    setKept(after)
  }

  if (kept?.paper) {
    return (
      <Notice kind="success" title="Your ballot paper is collected" announce>
        <p>
          It is on this device, in this browser. Nobody can tell your ballot from anyone else’s.
        </p>
        <p>
          {opens
            ? `Voting opens on ${opens}. Come back then, with this device or with your recovery code.`
            : 'Voting is open.'}
        </p>
        {!opens && <ButtonLink href={`/elections/${slug}/vote`}>Vote now</ButtonLink>}
      </Notice>
    )
  }
  if (kept) {
    return (
      <>
        <Notice kind="warning" title="Your ballot paper is on its way">
          This device has asked for it but has had no answer. You can safely ask again: you will get
          the same paper.
        </Notice>
        <BrowserForm
          act={async () => {
            done(await collectAgain(client, kept, setStep))
          }}
        >
          {step ? <CollectSteps step={step} /> : <SubmitButton>Ask again</SubmitButton>}
        </BrowserForm>
      </>
    )
  }
  if (locker && !anew) {
    return (
      <>
        <Notice title="You have collected your paper on another device">
          Vote there, or move the paper to this device with your recovery code.
        </Notice>
        <RestoreForm client={client} locker={locker} done={done} />
      </>
    )
  }
  return (
    <>
      {explanation}
      <CollectForm client={client} manifestHash={manifestHash} member={member} done={done} />
    </>
  )
}
