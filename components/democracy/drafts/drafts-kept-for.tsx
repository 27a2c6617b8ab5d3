import { organisation } from '@/lib/organisation'

/** Said wherever a draft is saved or listed. */
export function DraftsKeptFor() {
  return (
    <p className="text-ink-soft text-sm">
      {`Only you can see your drafts. We delete one ${organisation.retention.draftMonths} months after you last saved it.`}
    </p>
  )
}
