import { Details } from '@/components/ui/details'
import { secrecyWording } from './secrecy-wording'

/** What a secret ballot promises, and what no software can. */
export function WhatIsProtected() {
  return (
    <section className="flow [--flow:0.75rem]">
      <p className="border-ink border-l-3 pl-5">{secrecyWording}</p>
      <Details summary="What this cannot protect you from">
        <ul className="bullets">
          <li>Someone who watches you vote, or makes you show them.</li>
          <li>A virus on your device, or a page that was altered for you alone.</li>
          <li>Somebody who watches the server while you vote could still find out.</li>
          <li>
            Two key-holders together with whoever runs the server could read ballots early, or take
            over a paper while they bring it back for someone.
          </li>
          <li>
            Someone who records all traffic to our server, both when you collect your paper and when
            you vote. Collecting it days before you vote makes that next to useless.
          </li>
          <li>
            A vote on paper: two officers see it, and it is published beside the others without a
            name. If only one or two vote that way, whoever knows who they are may guess.
          </li>
          <li>
            A ranking so unusual that it is known to be yours, or an election with very few voters.
          </li>
          <li>
            Someone collecting a paper in the name of a member who does not vote. We email everyone
            whose paper was collected: tell us at once if it was not you.
          </li>
        </ul>
      </Details>
    </section>
  )
}
