import type { Route } from 'next'
import Link from 'next/link'
import { ConfirmPanel } from '@/components/ui/confirm-panel'

type Props = { number: number; title: string; closes: string }

/** That a member has voted, and nothing of how: the same whether it was just now or days ago. */
export function Receipt({ number, title, closes }: Props) {
  return (
    <ConfirmPanel
      eyebrow={`Motion ${number}`}
      title="Your ballot is in the box"
      next={
        <p>
          <Link href={`/motions/${number}` as Route}>{`Back to Motion ${number}`}</Link>
        </p>
      }
    >
      <p>
        You have voted on “{title}”. One ballot from you will be counted, also if the form was sent
        twice.
      </p>
      <p>
        We do not show how you voted, to you or to anybody else, and a ballot in the box cannot be
        changed.
      </p>
      <p>
        Voting closes on {closes}. After that a chair declares the result, and you can read it here.
      </p>
    </ConfirmPanel>
  )
}
