import { StatFigure } from '@/components/ui/stat-figure'
import type { SignatureCounts } from '@/lib/movement/statements/signing/read-signatories'

/** How many have signed, over the text. What nobody has done is not said. */
export function SignatureFigures({
  counts: { people, organisations },
}: {
  counts: SignatureCounts
}) {
  if (people + organisations === 0) return null
  return (
    <div className="flex flex-wrap gap-x-13 gap-y-5 border-ink border-y-3 py-4">
      {people > 0 && (
        <StatFigure figure={people.toLocaleString('en-GB')}>
          {people === 1 ? 'person, confirmed by email' : 'people, each confirmed by email'}
        </StatFigure>
      )}
      {organisations > 0 && (
        <StatFigure figure={organisations.toLocaleString('en-GB')}>
          {organisations === 1
            ? 'organisation, by a decision of its own'
            : 'organisations, each by a decision of its own'}
        </StatFigure>
      )}
    </div>
  )
}
