import { ConfirmRestoreForm } from '@/components/democracy/elections/papers/confirm-restore-forms'
import { Tag } from '@/components/ui/tag'
import type { listRestores } from '@/lib/democracy/elections/papers/restore/read-restores'
import { listed } from '@/lib/democracy/elections/results/explained/counted-contest'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { confirmRestoreAction } from './actions'

type Props = { slug: string; restores: Awaited<ReturnType<typeof listRestores>> }

/** Members who lost device and code, for the two who say who it is. */
export function Restores({ slug, restores }: Props) {
  if (restores.length === 0) return null
  return (
    <section className="flow">
      <h2>Lost device and code</h2>
      <p>
        Two of you confirm who it is. Then two key-holders hand over their shares, and the member’s
        own browser puts the paper together. It is the same paper, so they still have one ballot.
      </p>
      {restores.map((restore) => {
        const member = memberInWords(restore)
        return (
          <section key={restore.restoreId} className="flow border-ink border-t-3 pt-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-5">
              <h3>{member}</h3>
              <Tag tone={restore.restored || restore.confirmed === 2 ? 'done' : 'todo'}>
                {restore.restored
                  ? 'Handed over'
                  : restore.confirmed === 2
                    ? 'Waiting for key-holders'
                    : `${restore.confirmed} of 2 confirmed`}
              </Tag>
            </div>
            {restore.confirmedBy.length > 0 && (
              <p>{`Confirmed by ${listed(restore.confirmedBy.map((name) => isolateName(name)))}.`}</p>
            )}
            {restore.mayConfirm && (
              <ConfirmRestoreForm
                slug={slug}
                restoreId={restore.restoreId}
                member={member}
                checkWords={restore.checkWords}
                action={confirmRestoreAction}
              />
            )}
          </section>
        )
      })}
    </section>
  )
}
