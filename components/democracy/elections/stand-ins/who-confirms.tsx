import { Notice } from '@/components/ui/notice'
import type { Confirming } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { NameStandInForm } from './stand-in-forms'

type Props = Pick<Confirming, 'seconds' | 'mayName' | 'keyHolders' | 'waiting'> & {
  slug: string
  name: FormAction
  /** Whether the viewer may look members up by name. */
  byName: boolean
}

/** Who can be the second person in an election, and the way on where nobody is left. */
export function WhoConfirms({ slug, seconds, mayName, keyHolders, waiting, ...naming }: Props) {
  return (
    <section className="flow">
      <h2 className="text-xl">Who can confirm</h2>
      {seconds.length === 0 ? (
        <Notice kind="warning" title="Nobody can confirm at the moment">
          <p>
            Every officer runs this election, is standing in it or supports a candidate. So nobody
            is left to confirm changes to the roll, paper ballots and lost ballot papers.
          </p>
        </Notice>
      ) : (
        <>
          <p>
            Changes to the roll, paper ballots and lost ballot papers need a second person who has
            taken no side in this election:
          </p>
          <ul className="bullets">
            {seconds.map((second) => (
              <li key={second}>{isolateName(second)}</li>
            ))}
          </ul>
        </>
      )}
      {waiting.map((one) => (
        <p key={one.number}>
          {`${memberInWords(one)}, has been named to confirm. Key-holders who have agreed: ${one.agreed} of 2.`}
        </p>
      ))}
      {mayName && <Naming slug={slug} keyHolders={keyHolders} {...naming} />}
      {!mayName && seconds.length === 0 && (
        <p>The returning officer can name a member who has taken no side.</p>
      )}
    </section>
  )
}

function Naming({
  slug,
  keyHolders,
  name,
  byName,
}: Pick<Props, 'slug' | 'keyHolders' | 'name' | 'byName'>) {
  if (keyHolders.length < 2)
    return (
      <p>
        You can name a member who has taken no side, as soon as the key-holders have made their
        keys: two of them have to agree.
      </p>
    )
  const who = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    keyHolders.map((holder) => isolateName(holder)),
  )
  return (
    <>
      <p>
        {`You can name a member who has taken no side. They confirm with you once two key-holders have agreed: we ask ${who}.`}
      </p>
      <NameStandInForm slug={slug} action={name} byName={byName} />
    </>
  )
}
