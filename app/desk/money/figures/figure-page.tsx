import type { ReactNode } from 'react'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'

type Props = {
  /** Undefined: this officer may not see it. */
  title: string | undefined
  /** What is counted, and what is not. */
  note?: ReactNode
  children?: ReactNode
}

/** One of the overview's figures in full. */
export function FigurePage({ title, note, children }: Props) {
  return (
    <Page
      title={title ?? 'Money'}
      eyebrow="Money"
      back={<BackLink href="/desk/money">Money overview</BackLink>}
      wide
    >
      {title === undefined && <Notice>{refusals['not-allowed']}</Notice>}
      {children}
      {note && <p className="text-ink-soft text-sm">{note}</p>}
    </Page>
  )
}
