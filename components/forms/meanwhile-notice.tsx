import type { ReactNode } from 'react'
import { NoticeAboveForm } from './notice-above-form'

type Props = {
  attempt: number
  /** The link that lets go of what was typed. */
  reread: string
  children: ReactNode
}

/** Above a form that somebody else, or the same person elsewhere, was quicker than. */
export function MeanwhileNotice({ attempt, reread, children }: Props) {
  return (
    <NoticeAboveForm
      title="This has changed since you opened it"
      attempt={attempt}
      way={
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: this page, opened anew, whatever its address */}
          <a href="" data-discards-words>
            {reread}
          </a>
        </p>
      }
    >
      {children}
    </NoticeAboveForm>
  )
}
