import { isolateName } from '@/lib/kernel/isolate-name'
import { NoticeAboveForm } from './notice-above-form'

type Props = {
  /** What is new, by what it is. */
  changed: Record<string, string>
  attempt: number
}

/** Above a form in which something is decided, when what it is about has changed since the page was opened. */
export function ChangedMeanwhileNotice({ changed, attempt }: Props) {
  return (
    <NoticeAboveForm
      title="This has changed since you opened it"
      attempt={attempt}
      way={
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: this page, opened anew, whatever its address */}
          <a href="" data-discards-words>
            Read it all again
          </a>
        </p>
      }
    >
      <p>Nothing is decided yet. This is new:</p>
      <ul className="bullets">
        {Object.entries(changed).map(([what, now]) => (
          <li key={what} className="whitespace-pre-line">
            {what}: {isolateName(now)}
          </li>
        ))}
      </ul>
      <p>If your decision is still the same, confirm it again.</p>
    </NoticeAboveForm>
  )
}
