import { organisation } from '@/lib/organisation'

/** What joining a network means, and who sees that somebody did. */
export function HowNetworksWork() {
  return (
    <ul className="bullets">
      <li>You say who you are. Nobody asks for proof.</li>
      <li>Joining a network is your own choice, apart from joining {organisation.shortName}.</li>
      <li>
        Officers never see who is in a network. They see the names of its convenors, and roughly how
        many members it has.
      </li>
      <li>Its convenors see your name, and you can see when they looked.</li>
      <li>Its other members see you only if you choose that.</li>
      <li>You can leave with one click, and we delete the record that you were in it.</li>
    </ul>
  )
}
