import type { FormAction } from '@/lib/kernel/forms'

/** What each form of a section is given: where it goes, and what was saved before, box by box. */
export type SectionFormProps = { action: FormAction; saved: Record<string, string> }
