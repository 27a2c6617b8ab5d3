import Link from 'next/link'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'

/** What happens after the first field, and what becomes of the answers. */
export function HowJoiningGoesOn() {
  return (
    <>
      <h2>What happens next</h2>
      <ol className="numbers">
        <li>You confirm your email address, fill in your answers and send them.</li>
        <li>
          We email your two referees, if they are members in good standing. You can see whether they
          have answered, and correct whom you named until they do.
        </li>
        <li>
          {capital(officerWith('applications.decide'))} reads your application and decides. We email
          you.
        </li>
        <li>You start paying, if your band costs anything, and you are a member.</li>
      </ol>
      <h2>Your privacy</h2>
      <p>
        Wanting to join shows your political opinions, so the law gives it special protection, and
        so do we. Until you are a member, only the officers who handle applications see your
        answers. Your referees are told your name, and nobody else is told anything. The{' '}
        <Link href="/privacy">privacy notice</Link> says who sees what afterwards.
      </p>
    </>
  )
}
