import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { Agenda, type AgendaEntry } from './agenda'

type Props = { number: number; items: readonly AgendaEntry[]; move: FormAction }

/** An agenda with the buttons that put it in order, and the way to each item’s words and papers. */
export function AgendaEditor({ number, items, move }: Props) {
  return (
    <Agenda
      number={number}
      items={items}
      beside={(item) => (
        <Form action={move}>
          <Hidden name="itemId" value={item.id} />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Link prefetch={false} href={`/desk/meetings/${number}/items/${item.id}` as Route}>
              Change<span className="sr-only"> {item.title}, or add papers</span>
            </Link>
            {item !== items[0] && (
              <SubmitButton row variant="secondary" name="direction" value="up">
                Up<span className="sr-only">: {item.title}</span>
              </SubmitButton>
            )}
            {item !== items.at(-1) && (
              <SubmitButton row variant="secondary" name="direction" value="down">
                Down<span className="sr-only">: {item.title}</span>
              </SubmitButton>
            )}
          </div>
        </Form>
      )}
    />
  )
}
