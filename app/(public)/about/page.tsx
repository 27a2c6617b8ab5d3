import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { groups, officerWith, offices, organisation } from '@/lib/organisation'

export const metadata: Metadata = { title: 'About us' }

export default function About() {
  return (
    <Page title={`About ${organisation.name}`} lead={organisation.about.lead}>
      {organisation.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 id="aims">Our aims</h2>
      <Lines lines={organisation.aims} />
      <h2 id="values">Our values</h2>
      <Lines lines={organisation.values} />
      <h2 id="priorities">Our political priorities</h2>
      <Lines lines={organisation.priorities} />
      <h2 id="officers">Who does what</h2>
      <p>
        Members elect our officers, each for a term. An officer’s powers come with the office and
        end with it. The <Link href={'/officers'}>officers page</Link> shows who holds each office
        now.
      </p>
      <dl className="border-ink border-t-3">
        {offices.map((office) => (
          <Duty key={office} {...organisation.offices[office]} />
        ))}
      </dl>
      <h3>Groups</h3>
      <p>The work itself is shared out between groups of members. New hands are always welcome.</p>
      <dl className="border-ink border-t-3">
        {groups.map((group) => (
          <Duty
            key={group}
            {...organisation.groups[group]}
            seats={1}
            plural={organisation.groups[group].name}
          />
        ))}
      </dl>
      <h2 id="decisions">How we decide</h2>
      <ul className="bullets">
        <li>Any full member can move a motion. Another member has to second it.</li>
        <li>
          Voting on a motion stays open for {organisation.rules.voteMinimumDays} to{' '}
          {organisation.rules.voteMaximumDays} days, so that shift workers and carers have their say
          too.
        </li>
        <li>Every full member in good standing has one vote. What you pay makes no difference.</li>
        <li>
          While a vote is open, nobody sees how it is going. When it has closed,{' '}
          {officerWith('votes.declare')} declares the result and everyone sees the numbers.
        </li>
        <li>A motion that is carried is our decision, and stays on the record.</li>
      </ul>
      <p className="pt-5">
        <ButtonLink href="/join">Apply to join</ButtonLink>
      </p>
    </Page>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type DutyProps = { name: string; plural: string; seats: number; does: string }

function Duty({ name, plural, seats, does }: DutyProps) {
  return (
    <div className="grid gap-x-5 border-rule border-b py-3 sm:grid-cols-[2fr_3fr]">
      <dt className="headline text-lg">{seats > 1 ? `${seats} ${plural}` : name}</dt>
      <dd>{does}</dd>
    </div>
  )
}
