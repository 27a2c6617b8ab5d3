import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { RestoreForHolder } from '@/lib/democracy/elections/papers/restore/read-restores'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { HandOverShareForm } from './hand-over-share-form'

type Props = {
  restores: readonly RestoreForHolder[]
  give: Parameters<typeof HandOverShareForm>[0]['give']
}

/** Members who lost device and code, for a key-holder who can help to bring their paper back. */
export function RestoresForHolder({ restores, give }: Props) {
  return restores.map((restore) => {
    const name = isolateName(restore.name)
    const member = memberInWords(restore)
    return (
      <section key={restore.restoreId} className="flow">
        <h2>{`Bring back the paper of ${name}`}</h2>
        {restore.given ? (
          <Notice kind="success" title="You have handed over your share" announce>
            {`Only the browser of ${name} can use it, together with that of a second key-holder.`}
          </Notice>
        ) : (
          <>
            <p>
              {`${name} has lost their device and their recovery code. Two people have confirmed who it is. Call or meet them and compare the four words: they stand for their new browser, and your share opens nowhere else.`}
            </p>
            <HandOverShareForm restore={restore} member={member} give={give} />
            <Details summary="What you hand over, and what you do not">
              <p>
                Your browser opens your key with your words and takes out your share of this one
                paper. It seals the share to the member’s browser. Your words stay here, nobody’s
                ballot is opened, and the member still has one ballot.
              </p>
              <p>
                Two key-holders together with whoever runs the server could abuse this, as they
                could read ballots early. So compare the words, and do not help in a hurry.
              </p>
            </Details>
          </>
        )}
      </section>
    )
  })
}
