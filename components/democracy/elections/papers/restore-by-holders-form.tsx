'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { AutoRefresh } from '@/components/layout/auto-refresh'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { Restore } from '@/lib/democracy/elections/papers/restore/read-restores'
import { checkWordsOf } from '@/lib/democracy/elections/protocol/holder-key'
import type { PublicKeyJwk } from '@/lib/democracy/elections/protocol/key-pair'
import {
  askForRestore,
  finishRestore,
  restoreAskedHere,
} from '@/lib/democracy/elections/voter/restore-by-holders'
import { BrowserForm } from '../browser-form'
import { StepHeading } from '../step-heading'
import { useVoterDevice } from '../voting/use-voter-device'
import { CheckWords } from './check-words'

type Props = {
  slug: string
  voter: string
  /** In words. */
  opens?: string
  /** What was asked for, from this browser or another one. */
  restore?: Restore
  returningOfficer: string
  ask: (asked: { slug: string; browserKey: PublicKeyJwk }) => Promise<{ message?: string }>
}

/** A member who lost device and code: this browser makes a key, and what two key-holders hand over is put together here alone. */
export function RestoreByHoldersForm({
  slug,
  voter,
  opens,
  restore,
  returningOfficer,
  ask,
}: Props) {
  const router = useRouter()
  const device = useVoterDevice(slug, voter)
  const { client, looked, kept } = device
  const [words, setWords] = useState<string>()
  const [asked, setAsked] = useState(false)

  const browserKey = restore?.browserKey.x
  useEffect(() => {
    // Whether the request that the server knows is the one of this browser.
    restoreAskedHere(client)
      .then(async (own) => {
        const here = own && own.publicKey.x === browserKey
        setWords(here ? await checkWordsOf(own.publicKey) : undefined)
      })
      .catch(() => {})
  }, [client, browserKey])

  if (device.problem) return <Notice kind="warning" title={device.problem} announce />
  if (!looked) return null
  if (kept?.paper) {
    return (
      <Notice kind="success" title="Your ballot paper is on this device" announce>
        <p>
          It is the same paper as before. If you have voted with it, that ballot stays in the box
          until you cast another; only your last one counts.
        </p>
        {opens ? (
          <p>{`Voting opens on ${opens}.`}</p>
        ) : (
          <ButtonLink href={`/elections/${slug}/vote`}>Vote now</ButtonLink>
        )}
      </Notice>
    )
  }

  async function start() {
    const { publicKey } = await askForRestore(client)
    const { message } = await ask({ slug, browserKey: publicKey })
    if (message) return { message }
    setAsked(true)
    router.refresh()
    return undefined
  }
  async function finish() {
    device.setKept(await finishRestore(client, restore!, () => {}))
    return undefined
  }

  if (!words || !restore) {
    return (
      <>
        {restore && (
          <Notice title="You asked in another browser">
            Go on there. If you ask again here, that request ends.
          </Notice>
        )}
        <BrowserForm act={start}>
          <SubmitButton>Ask for my ballot paper in this browser</SubmitButton>
        </BrowserForm>
      </>
    )
  }
  const shares = restore.shares.length
  const ready = restore.confirmed >= 2 && shares >= 2
  return (
    <>
      {asked && <StepHeading>Read out your four words</StepHeading>}
      <CheckWords words={words} label="The four words of this browser" />
      <ol className="max-w-[46rem] border-ink border-t-3">
        <Step done={restore.confirmed} of={2}>
          {`Meet ${returningOfficer}, the returning officer, and another officer, or call them. Each confirms that it is you and that you read out these words.`}
        </Step>
        <Step done={Math.min(shares, 2)} of={2}>
          Two of the three key-holders hand over their share to this browser. Each asks you for the
          four words too.
        </Step>
        <Step done={0} of={1} wanted={ready}>
          This browser puts the shares together. Nobody else can.
        </Step>
      </ol>
      {ready ? (
        <BrowserForm act={finish}>
          <SubmitButton>Put my ballot paper together</SubmitButton>
        </BrowserForm>
      ) : (
        <>
          <p>Come back to this page in this browser: the key for your paper is nowhere else.</p>
          <AutoRefresh />
        </>
      )}
    </>
  )
}

type StepProps = { done: number; of: number; wanted?: boolean; children: ReactNode }

function Step({ done, of, wanted, children }: StepProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3">
      <span className="min-w-0 flex-[1_1_18rem]">{children}</span>
      <Tag tone={done >= of ? 'done' : wanted ? 'todo' : 'neutral'}>
        {done >= of ? 'Done' : wanted ? 'To do now' : of === 1 ? 'After that' : `${done} of ${of}`}
      </Tag>
    </li>
  )
}
