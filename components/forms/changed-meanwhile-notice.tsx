import { isolateName } from '@/lib/kernel/isolate-name'
import { MeanwhileNotice } from './meanwhile-notice'

type Props = {
  /** What is new, by what it is. */
  changed: Record<string, string>
  attempt: number
}

/** Above a form in which something is decided, when what it is about has changed since the page was opened. */
export function ChangedMeanwhileNotice({ changed, attempt }: Props) {
  return (
    <MeanwhileNotice attempt={attempt} reread="Read it all again">
      <p>Nothing is decided yet. This is new:</p>
      <ul className="bullets">
        {Object.entries(changed).map(([what, now]) => (
          <li key={what} className="whitespace-pre-line">
            {what}: {isolateName(now)}
          </li>
        ))}
      </ul>
      <p>If your decision is still the same, confirm it again.</p>
    </MeanwhileNotice>
  )
}
