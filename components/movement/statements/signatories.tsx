import type { Route } from 'next'
import Link from 'next/link'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import type {
  listOrganisations,
  Signatory,
  SignatureCounts,
} from '@/lib/movement/statements/signing/read-signatories'
import { agreedBy } from '@/lib/movement/statements/states'

type Organisation = Awaited<ReturnType<typeof listOrganisations>>[number]

/** The organisations that have signed, each with its own decision. */
export function OrganisationList({ organisations }: { organisations: readonly Organisation[] }) {
  return (
    <section aria-labelledby="organisations">
      <SectionHeading id="organisations" beside={<span>{organisations.length}</span>}>
        Organisations
      </SectionHeading>
      <ul>
        {organisations.map((one) => (
          <li
            key={one.organisation}
            className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
          >
            <strong>
              <Name>{one.organisation}</Name>
            </strong>
            <span className="text-ink-soft text-sm">
              {`${capital(agreedBy[one.agreedBy])}, ${inWords(one.agreedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PeopleProps = {
  slug: string
  counts: SignatureCounts
  names: readonly (Signatory & { id: string })[]
  /** There are more names than stand here. */
  more: boolean
}

/** People who have signed: those whose names show, and how many do not. */
export function PeopleList({ slug, counts, names, more }: PeopleProps) {
  const hidden = counts.people - counts.named
  return (
    <section aria-labelledby="people" className="flow">
      <SectionHeading id="people" beside={<span>{counts.people.toLocaleString('en-GB')}</span>}>
        People
      </SectionHeading>
      {names.length > 0 && <NameRun names={names} />}
      {more && (
        <p>
          <Link prefetch={false} href={`/statements/${slug}/names` as Route}>
            {`All ${counts.named.toLocaleString('en-GB')} names`}
          </Link>
        </p>
      )}
      {hidden > 0 && (
        <p className="text-ink-soft">
          {hidden === 1
            ? '1 person has signed whose name does not show.'
            : `${hidden.toLocaleString('en-GB')} people have signed whose names do not show.`}
        </p>
      )}
    </section>
  )
}

/** Names one after the other, as under an appeal in a newspaper. */
export function NameRun({ names }: { names: readonly (Signatory & { id: string })[] }) {
  return (
    <ul className="max-w-none leading-relaxed [&>li+li]:before:content-['·_'] [&>li]:inline">
      {names.map(({ id, name, beside }) => (
        <li key={id}>
          <Name>{name}</Name>
          {beside && (
            <>
              , <Name>{beside}</Name>
            </>
          )}{' '}
        </li>
      ))}
    </ul>
  )
}
