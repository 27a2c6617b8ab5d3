'use client'

import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Audit } from '@/lib/democracy/elections/protocol/audit'

type Props = {
  /** Where the board is; without JavaScript it is downloaded from there. */
  board: string
  /** Winners as they stand on this page, by contest. */
  winners: Record<string, number[]>
  /** The ballots stay sealed, because there were too few: the board can be checked, and not counted again. */
  sealed?: boolean
}

type Step = { words: string; done: number; of: number }

/** Fetches the whole board and checks and counts everything again, here, with the code that counted it on the server. */
export function RecountForm({ board, winners, sealed }: Props) {
  const [step, setStep] = useState<Step>()
  const [found, setFound] = useState<Audit | string>()

  async function recount(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (step) return
    setFound(undefined)
    setStep({ words: 'Fetching the board', done: 0, of: 1 })
    try {
      const answer = await fetch(board, { cache: 'no-store' })
      if (!answer.ok) throw new Error('The board could not be fetched. Try again in a minute.')
      const text = await answer.text()
      const { audit } = await import('@/lib/democracy/elections/protocol/audit')
      const progress = (kind: 'ballots' | 'openings', done: number, of: number) =>
        setStep({
          words: kind === 'ballots' ? 'Checking signatures' : 'Opening ballots',
          done,
          of,
        })
      setFound(await audit(text.split('\n'), { progress }))
    } catch (error) {
      setFound(error instanceof Error ? error.message : String(error))
    }
    setStep(undefined)
  }

  return (
    <form action={board} onSubmit={recount} className="form">
      <Button variant="secondary">
        {sealed ? 'Check the board in your browser' : 'Recount in your browser'}
      </Button>
      {step && <Going {...step} />}
      {typeof found === 'string' && (
        <Notice kind="warning" announce title="It could not be checked">
          {found}
        </Notice>
      )}
      {typeof found === 'object' && <Found {...found} same={isSame(found, winners)} />}
    </form>
  )
}

function isSame({ counts }: Audit, winners: Props['winners']): boolean {
  return Object.entries(winners).every(
    ([id, numbers]) => String(counts[id]?.winners) === String(numbers),
  )
}

function Going({ words, done, of }: Step) {
  return (
    <div role="status">
      <p id="recounting">{`${words}: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`}</p>
      <progress aria-labelledby="recounting" className="block h-5 w-full" value={done} max={of} />
    </div>
  )
}

function Found({
  holds,
  problems,
  remarks,
  figures,
  counts,
  head,
  same,
}: Audit & { same: boolean }) {
  const counted = Object.keys(counts).length > 0
  const title = holds
    ? counted
      ? `Everything checks out${same ? ', and the same people are elected' : ', but the people elected are not the ones on this page'}`
      : 'Everything that can be checked is right'
    : 'This board fails the check'
  return (
    <Notice kind={holds && (same || !counted) ? 'success' : 'warning'} announce title={title}>
      <ul className="bullets">
        {[...problems, ...remarks].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          {`${figures.ballots.toLocaleString('en-GB')} ballots and ${figures.byHand.toLocaleString('en-GB')} ballots by hand, checked and counted one by one; ${figures.onRoll.toLocaleString('en-GB')} on the roll.`}
        </li>
        <li className="break-all">{`The last record on the board you were given: ${head}`}</li>
      </ul>
    </Notice>
  )
}
