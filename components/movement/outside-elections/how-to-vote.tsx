import type { OutsideMethod } from '@/lib/movement/outside-elections/states'
import { organisation } from '@/lib/organisation'

type Props = { method: OutsideMethod; places: number; names: readonly string[] }

/** How a vote for those we endorse does most, for the way in which this election is counted. */
export function HowToVote({ method, places, names }: Props) {
  const ours = organisation.shortName
  if (method === 'most-votes')
    return (
      <ul className="bullets">
        <li>You have one vote. A vote for anyone else is one that those we endorse do not get.</li>
      </ul>
    )
  if (method === 'several-votes')
    return (
      <ul className="bullets">
        <li>
          {`You have up to ${places} ${places === 1 ? 'vote' : 'votes'}. Vote for all ${names.length > 1 ? names.length : ''} we endorse first.`.replace(
            '  ',
            ' ',
          )}
        </li>
        <li>You do not have to use all your votes.</li>
      </ul>
    )
  return (
    <ol className="numbers">
      <li>
        Write 1 beside the candidate you want most, 2 beside the next, and so on. A cross is not
        enough.
      </li>
      {names.length > 1 && (
        <li>{`Give the first ${names.length} numbers to those ${ours} endorses. A divided vote elects others.`}</li>
      )}
      <li>
        Then go on: number everyone you could live with. A later number never harms an earlier one.
        It counts only when your earlier choices are elected or out.
      </li>
      <li>Use each number once and leave none out.</li>
    </ol>
  )
}
