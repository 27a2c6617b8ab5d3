import { Portrait } from '@/components/people/members/portrait'
import { Name } from '@/components/ui/name'
import { countInWords } from '@/lib/kernel/count-in-words'
import { organisation } from '@/lib/organisation'

type Holder = {
  termId: string
  personId: string
  name: string
  since: string
  hasPhoto: boolean
}

type Office = {
  office: string
  name: string
  does: string
  /** The office’s own address. */
  email?: string
  holders: readonly Holder[]
  vacancies: number
}

/** The people who hold an office: their faces where they want that, what each does, how to write to them. */
export function OfficeFaces({ offices }: { offices: readonly Office[] }) {
  const held = offices.flatMap(({ holders, ...office }) =>
    holders.map((holder) => ({ ...office, holder })),
  )
  const empty = offices.filter(({ vacancies }) => vacancies > 0)
  return (
    <>
      <ul className="grid gap-8 sm:grid-cols-2">
        {held.map(({ name: title, does, email, holder }) => (
          <li
            key={holder.termId}
            className="flex max-w-none items-start gap-5 border-ink border-t-3 pt-5"
          >
            <Portrait
              id={holder.personId}
              name={holder.name}
              photo={holder.hasPhoto ? `/officers/${holder.termId}/photo` : undefined}
              size="face"
            />
            <div className="min-w-0">
              <p className="eyebrow">{title}</p>
              <h2 className="mb-1">
                <Name>{holder.name}</Name>
              </h2>
              <p className="leading-[1.35]">{does}</p>
              <p className="mt-2 text-ink-soft text-sm">
                Since {holder.since}
                {' · '}
                <a
                  href={
                    email
                      ? `mailto:${email}`
                      : `mailto:${organisation.email}?subject=${encodeURIComponent(`For the ${title}`)}`
                  }
                >
                  {email ? `Write to the ${title}` : `Write to us, for the ${title}`}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <p className="text-ink-soft">
          {`Empty at the moment: ${empty
            .map(({ name, vacancies }) =>
              vacancies > 1 ? `${countInWords(vacancies)} ${name} seats` : name,
            )
            .join(', ')}.`}
        </p>
      )}
    </>
  )
}
