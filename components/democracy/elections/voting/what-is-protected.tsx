import { Details } from '@/components/ui/details'
import { secret } from './secrecy-wording'

/** What a secret ballot promises, and what no software can. */
export function WhatIsProtected() {
  return (
    <section className="flow [--flow:0.75rem]">
      <p className="border-ink border-l-3 pl-5">{secret}</p>
      <Details summary="What it cannot stop">
        <ul className="bullets">
          <li>Somebody who stands behind you, or makes you show them.</li>
          <li>A virus on your device, or a page that was altered for you alone.</li>
          <li>
            Somebody who records everything that goes over our line, both when you collect and when
            you vote. Collecting days before you vote makes that next to useless.
          </li>
          <li>
            A ranking so unusual that it is known to be yours, or an election with very few voters.
          </li>
          <li>
            A paper collected in the name of somebody who does not vote. Everybody whose paper was
            collected gets a mail: tell us at once if it was not you.
          </li>
        </ul>
      </Details>
    </section>
  )
}
