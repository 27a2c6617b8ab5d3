import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import { type Speaker, sideOfSpeaker } from '@/lib/democracy/meetings/running/live-state'

type Props = {
  speakers: readonly Speaker[]
  /** Which of them is whoever looks. */
  own?: readonly string[]
  beside?: (speaker: Speaker) => ReactNode
}

/** Who waits to speak, in the order in which they are called. */
export function SpeakerList({ speakers, own = [], beside }: Props) {
  return (
    <ol className="speakers">
      {speakers.map((speaker) => (
        <li key={speaker.id} className={own.includes(speaker.id) ? 'speakers-own' : undefined}>
          <SpeakerSide speaker={speaker} />
          <span className="min-w-0 flex-1">
            <Name>{speaker.name}</Name>
            {own.includes(speaker.id) && ' (you)'}
          </span>
          {speaker.firstTime && speaker.kind === 'speech' && (
            <em className="speakers-new">first time</em>
          )}
          {beside?.(speaker)}
        </li>
      ))}
    </ol>
  )
}

/** For, against, a point of order; the word says it, the ground only helps. */
export function SpeakerSide({ speaker }: { speaker: Pick<Speaker, 'kind' | 'side'> }) {
  const words = sideOfSpeaker(speaker)
  if (!words) return null
  const look = speaker.kind === 'order' ? 'side-order' : `side-${speaker.side}`
  return <span className={`side ${look}`}>{words}</span>
}
