import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'

type Side = {
  side: 'gives' | 'takes'
  by?: string
  on?: string
  mayTick: boolean
  mayUntick: boolean
}

type Props = {
  termId: string
  office: string
  sinceInWords: string
  gives: string
  takes: string | null
  items: readonly { item: string; what: string; sides: readonly Side[] }[]
  tick: FormAction
  untick: FormAction
}

const words = { gives: 'Handed over', takes: 'Taken over' } as const

/** What passes from one holder of an office to the next, ticked by both. */
export function HandoverChecklist({
  termId,
  office,
  sinceInWords,
  gives,
  takes,
  items,
  tick,
  untick,
}: Props) {
  return (
    <section className="flow">
      <h2>{office}</h2>
      <p>
        From <Name>{gives}</Name> to{' '}
        {takes ? <Name>{takes}</Name> : 'the other officers, because nobody has followed yet'},
        since {sinceInWords}.
      </p>
      <ul className="border-ink border-t-3">
        {items.map(({ item, what, sides }) => (
          <li
            key={item}
            className="grid max-w-none gap-x-8 gap-y-3 border-rule border-b py-3 sm:grid-cols-[3fr_2fr]"
          >
            <p>{what}</p>
            <ul className="flow [--flow:0.5rem]">
              {sides.map(({ side, by, on, mayTick, mayUntick }) => (
                <li key={side} className="text-sm">
                  {by ? (
                    <>
                      <strong>✓ {words[side]}</strong>, <Name>{by}</Name>, {on}
                    </>
                  ) : (
                    <span className="text-ink-soft">{words[side]}: not yet</span>
                  )}
                  {(mayTick || mayUntick) && (
                    <Form action={mayTick ? tick : untick}>
                      <Hidden name="termId" value={termId} />
                      <Hidden name="item" value={item} />
                      <Hidden name="side" value={side} />
                      <SubmitButton variant={mayTick ? 'secondary' : 'plain'}>
                        {mayTick ? `Tick: ${words[side].toLowerCase()}` : 'Undo the tick'}
                        <span className="sr-only">: {what}</span>
                      </SubmitButton>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
