import { Details } from '@/components/ui/details'
import { organisation } from '@/lib/organisation'

const parts = [
  { title: 'Our aims', lines: organisation.aims },
  { title: 'Our values', lines: organisation.values },
  { title: 'Our political priorities', lines: organisation.priorities },
]

/** What somebody declares to share, at hand where they declare it. */
export function AimsAndValues() {
  return (
    <Details summary="Read our Aims, Values and Political Priorities">
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2 className="text-lg">{title}</h2>
          <ul className="bullets mt-3">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Details>
  )
}
