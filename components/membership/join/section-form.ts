import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/kernel/forms'

/** What each form of a section is given: where it goes, what was saved before, box by box, and the mark of that. */
export type SectionFormProps = {
  action: FormAction
  saved: Record<string, string>
  seen: string
  /** Whose it is, in fields that nobody sees, where an officer fills it in for somebody. */
  whose?: ReactNode
}
