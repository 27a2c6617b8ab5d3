import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import { caseDates } from '@/lib/membership/discipline/case-in-words'
import type { CaseAsRead } from '@/lib/membership/discipline/read'

/** Deadlines as dates, who does what in the case, and who has looked. */
export function CaseRail({ found }: { found: CaseAsRead }) {
  const own = found.as === 'member'
  return (
    <Rail label="Dates and people">
      <RailSection title="Dates">
        <RailFacts facts={caseDates(found)} />
      </RailSection>
      <RailSection title="Who does what">
        {!own && (
          <p>
            About <Name instead="Name erased">{found.member.name}</Name>
          </p>
        )}
        {found.confirmer !== undefined && (
          <p>
            Brought by <Name instead="an officer">{found.bringers}</Name> and{' '}
            <Name instead="an officer">{found.confirmer}</Name>
          </p>
        )}
        {found.complainant && (
          <p>
            After a complaint by <Name>{found.complainant}</Name>
          </p>
        )}
        <People title="Decides" names={found.panel} />
        <People title="Hears the appeal" names={found.appealPanel} />
        {found.panel.length === 0 && found.running && <p>Who decides has not been named yet.</p>}
      </RailSection>
      {own && (
        <RailSection title="Who has looked">
          {found.looks.length === 0 && <p>Nobody yet.</p>}
          <ul className="flow [--flow:0.75rem]">
            {found.looks.map(({ id, by, at }) => (
              <li key={id}>
                <span className="block font-bold">
                  <Name instead="Name erased">{by}</Name>
                </span>
                {dayInWords(at)}
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      {!own && (
        <RailSection title="Who has looked">
          <p>The member can see that you have looked.</p>
        </RailSection>
      )}
    </Rail>
  )
}

function People({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <p>{title}:</p>
      <ul className="bullets">
        {names.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two members can have one name
          <li key={place}>
            <Name instead="Name erased">{name}</Name>
          </li>
        ))}
      </ul>
    </>
  )
}
