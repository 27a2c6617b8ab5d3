import Link from 'next/link'
import { capital } from '@/lib/kernel/capital'
import { officerWith, organisation } from '@/lib/organisation'

/** What an applicant should know and have at hand: what is needed, what happens, what becomes of the answers. */
export function BeforeYouStart() {
  return (
    <>
      <h2>Who can join</h2>
      <p>
        {organisation.whoCanJoin} who live in {organisation.regionInWords}, share our{' '}
        <Link href="/about">Aims, Values and Political Priorities</Link> and are willing to be
        active. If you live somewhere else, you can be a supporter instead: start here too.
      </p>
      <h2>What you need</h2>
      <ul className="bullets">
        <li>An email address that only you read.</li>
        <li>The {organisation.place.name} you live in.</li>
        <li>
          Two members who know you, as proposer and seconder, and their email address or membership
          number. Ask them before you name them.
        </li>
      </ul>
      <p>
        Do you not know two members? Write to{' '}
        <a href={`mailto:${organisation.email}`}>{organisation.email}</a> and come to an open event.
      </p>
      <h2>What happens next</h2>
      <ol className="numbers">
        <li>You confirm your email address, fill in your answers and send them.</li>
        <li>We ask your two referees. You can see whether they have answered.</li>
        <li>
          {capital(officerWith('applications.decide'))} reads your application and decides. We email
          you.
        </li>
        <li>You start paying, if your band costs anything, and you are a member.</li>
      </ol>
      <h2>Your privacy</h2>
      <p>
        Wanting to join shows your political opinions, so the law gives it special protection, and
        so do we. Only the officers who handle applications see your answers. Your referees are told
        your name, and nobody else is told anything. Read the{' '}
        <Link href="/privacy">privacy notice</Link>.
      </p>
    </>
  )
}
