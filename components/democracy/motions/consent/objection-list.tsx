import { Name } from '@/components/ui/name'
import type { Objection } from '@/lib/democracy/motions/consent/read-objections'
import { momentInWords } from '@/lib/kernel/calendar'

/** Who objects and why, the first first. */
export function ObjectionList({ objections }: { objections: readonly Objection[] }) {
  return (
    <ol className="flow">
      {objections.map(({ place, own, name, reason, madeAt }) => (
        <li key={place} className="border-rule border-b pb-5">
          <p className="text-sm">
            <b>
              <Name instead="a former member">{name}</Name>
            </b>
            {own && ', you'}
            <span className="text-ink-soft">{` · ${momentInWords(madeAt)}`}</span>
          </p>
          {reason ? (
            <p className="mt-1 whitespace-pre-line">{reason}</p>
          ) : (
            <p className="mt-1 text-ink-soft">The reason went with its author’s details.</p>
          )}
        </li>
      ))}
    </ol>
  )
}
