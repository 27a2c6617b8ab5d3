import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { isolateName } from '@/lib/kernel/isolate-name'

type Person = { name: string; signInPath: string }
type Props = {
  voter: Person
  officer: Person
  second: Person
  holders: readonly (Person & { words: string })[]
  /** Where voting is open, and where the count is over, if there are such. */
  open?: { slug: string; title: string }
  over?: { slug: string; title: string }
}

/** Demo only: a stranger walks a secret ballot as everybody in it, with what three people have in a drawer at home. */
export function DemoElectionWalk({ voter, officer, second, holders, open, over }: Props) {
  const [one, other, third] = holders
  const called = (person?: Person) => isolateName(person!.name)
  return (
    <>
      <h2>The secret ballot</h2>
      <p>
        {open ? (
          <>
            Voting is open in <Link href={`/elections/${open.slug}` as Route}>{open.title}</Link>.
            Walk it as everyone who takes part:
          </>
        ) : (
          'Walk it as everyone who takes part:'
        )}
      </p>
      <ol className="max-w-[46rem] border-ink border-t-3">
        <Step person={voter}>
          {`${called(voter)} collects a ballot paper, votes, and finds the ballot again.`}
        </Step>
        <Step>Move the clock on a week (above): voting closes.</Step>
        <Step person={one}>{`${called(one)} enters 19 words. That key opens nothing alone.`}</Step>
        <Step person={other}>
          {`${called(other)} enters theirs, and the ballots are opened and counted. ${called(third)} is not needed.`}
        </Step>
        <Step
          person={officer}
        >{`${called(officer)}, the returning officer, declares the result.`}</Step>
      </ol>
      <p>
        {`Or lose everything: vote as ${called(voter)}, sign in as ${called(voter)} again in a private window, and ask for the ballot paper there. ${called(officer)} and ${called(second)} confirm who it is, and two key-holders hand over their shares.`}
      </p>
      <h3>What the key-holders have on paper</h3>
      <p>
        These people are invented, so their words stand here for you to use. In a real election
        nobody but the key-holder ever sees them.
      </p>
      {holders.map(({ name, words }) => (
        <Details key={name} summary={`The words of ${isolateName(name)}`}>
          <p className="max-w-[46rem]">
            <code>{words}</code>
          </p>
        </Details>
      ))}
      {over && (
        <p>
          <Link href={`/elections/${over.slug}/result` as Route}>{over.title}</Link> is over:
          recount it in your own browser.
        </p>
      )}
    </>
  )
}

function Step({ person, children }: { person?: Person; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 border-rule border-b py-2">
      <span className="min-w-0 flex-[1_1_18rem]">{children}</span>
      {person && (
        <form action={person.signInPath} method="post">
          <Button variant="plain">{`Sign in as ${isolateName(person.name)}`}</Button>
        </form>
      )}
    </li>
  )
}
