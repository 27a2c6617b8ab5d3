import { Notice } from '@/components/ui/notice'
import type { listStandInsToAgree } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { AgreeToStandInForm } from './stand-in-forms'

type Props = {
  slug: string
  standIns: Awaited<ReturnType<typeof listStandInsToAgree>>
  agree: FormAction
}

/** For a key-holder: members whom the returning officer named, because too few officers are left to confirm. */
export function StandInsToAgree({ slug, standIns, agree }: Props) {
  return standIns.map(({ standInId, agreed, ...who }) => {
    const member = isolateName(who.name || 'Name withheld')
    if (agreed)
      return (
        <Notice key={standInId} title={`You agreed to ${member}`}>
          They can confirm as soon as a second key-holder has agreed.
        </Notice>
      )
    return (
      <section key={standInId} className="flow">
        <h2>{`Can ${member} confirm in this election?`}</h2>
        <p>
          {`Fewer than two officers are left who have not taken sides. The returning officer named ${memberInWords(who)}, to confirm changes to the roll, paper ballots and lost ballot papers with them. Two key-holders have to agree. Agree only if you trust this member to look for themselves.`}
        </p>
        <AgreeToStandInForm slug={slug} standInId={standInId} member={member} action={agree} />
      </section>
    )
  })
}
