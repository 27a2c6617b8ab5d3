import { ReferenceActions } from '@/components/people/referees/reference-actions'
import { ReferenceCard } from '@/components/people/referees/reference-card'
import { Details } from '@/components/ui/details'
import type { ApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { acceptReferenceAction } from './actions'

/** The references side by side, each with what may be done about it; those of replaced referees folded away. */
export function References({ found }: { found: ApplicationAtDesk }) {
  const { application, conflict, references } = found
  const open = !conflict && ['submitted', 'returned'].includes(application.state)
  const replaced = references.filter((reference) => reference.replacedAt)
  return (
    <section className="flow">
      <h2>References</h2>
      <div className="grid gap-8 lg:grid-cols-2">
        {references
          .filter((reference) => !reference.replacedAt)
          .map((reference) => (
            <ReferenceCard key={reference.id} {...reference}>
              {open && reference.condition !== 'to-replace' && (
                <ReferenceActions
                  number={application.number}
                  reference={reference}
                  accept={acceptReferenceAction}
                />
              )}
            </ReferenceCard>
          ))}
      </div>
      {replaced.length > 0 && (
        <Details summary="Referees who were replaced">
          {replaced.map((reference) => (
            <ReferenceCard key={reference.id} {...reference} />
          ))}
        </Details>
      )}
    </section>
  )
}
